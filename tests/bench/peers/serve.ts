import { createServer, type IncomingMessage, type ServerResponse } from "node:http"

/** Serves on a free loopback port and prints the address; ends when it is told to. */
export function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): void {
  const server = createServer(answer)
  server.listen(0, "127.0.0.1", () => {
    const address = server.address()
    if (address !== null && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`)
  })
  process.once("SIGTERM", () => process.exit(0))
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** What the bench tells a peer: the last argument, as JSON. */
export function settings(): { readonly appUrl: string; readonly tenantId: string } {
  return JSON.parse(process.argv.at(-1) ?? "{}")
}
