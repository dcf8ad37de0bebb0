import { once } from "node:events"
import { createServer } from "node:net"

/** The preferred port if nothing listens on it, else any free one of the loopback. */
export async function freePort(preferred: number | undefined): Promise<number> {
  return (preferred && (await tryPort(preferred))) || (await tryPort(0)) || 0
}

async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer()
  try {
    server.listen(port, "127.0.0.1")
    await once(server, "listening")
    const address = server.address()
    return typeof address === "object" && address ? address.port : undefined
  } catch {
    return undefined
  } finally {
    server.close()
  }
}
