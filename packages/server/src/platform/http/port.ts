import { createServer } from "node:net"
import { StartupProblem } from "../postgres/startup-problem.ts"

/** Finds out before anything is started whether the port can be had. Port 0 always can. */
export async function checkPort(port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, port, host)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function portProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE") {
    return new StartupProblem(`Port ${port} is taken: stop what uses it, or set PORT to another one.`)
  }
  if (error.code === "EACCES")
    return new StartupProblem(`Port ${port} needs more rights: set PORT above 1023.`)
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new StartupProblem(`This machine has no address '${host}': set HOST to one it has.`)
  }
  return error
}
