import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Usage } from "./probe.ts"

const PATIENCE = 60_000

/** A process that serves HTTP on loopback and is measured. */
export interface Served {
  readonly origin: string
  /** What it has used since it was asked last. */
  usage(): Promise<Usage>
  stop(): Promise<void>
}

/** Starts a server that prints its address; ends with it if it does not come up. */
export async function startServed(
  file: string,
  { env, args = [] }: { readonly env: NodeJS.ProcessEnv; readonly args?: readonly string[] },
): Promise<Served> {
  const child = fork(file, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ...env },
    execArgv: ["--disable-warning=ExperimentalWarning", "--import", join(import.meta.dirname, "probe.ts")],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  })
  const stop = () => end(child)
  try {
    return { origin: await originOf(child), usage: () => usageOf(child), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function originOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("A server did not come up.")), PATIENCE)
    let said = ""
    child.stdout?.on("data", (chunk) => {
      // What a server complains about is worth seeing; it never comes to the standard output of the bench.
      if (String(chunk).includes('"level":')) process.stderr.write(chunk)
      said += chunk
      const origin = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(said)?.[0]
      if (origin === undefined) return
      clearTimeout(late)
      resolve(origin.replace("localhost", "127.0.0.1"))
    })
    child.once("exit", (code) => {
      clearTimeout(late)
      reject(new Error(`A server ended with ${code}: ${said.slice(-500)}`))
    })
  })
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  const answer = once(child, "message")
  child.send("usage")
  const [{ usage }] = await answer
  return usage
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, "exit")
  child.kill("SIGTERM")
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000)
  await gone
  clearTimeout(late)
}
