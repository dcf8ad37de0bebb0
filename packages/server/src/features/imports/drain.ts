import type { IncomingMessage } from "node:http"

/**
 * Reads on what is left of a body nobody wants: a browser shows no answer whose connection breaks while it still
 * sends. Past `limit` bytes the connection is cut.
 */
export function drain(body: IncomingMessage, limit: number): void {
  let seen = 0
  body.unpipe()
  body.on("data", (piece: Buffer) => {
    seen += piece.length
    if (seen > limit) body.destroy()
  })
  body.resume()
}
