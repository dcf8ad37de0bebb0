import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { StartupProblem } from "./startup-problem.ts"

/** Keeps a second Rung off a data folder. The lock of a process that died unasked is taken over. */
export function lockFor(file: string, what: string): () => void {
  const mine = identityOf(process.pid)
  const holder = holderOf(file)
  if (holder !== undefined && identityOf(holder.pid) === holder.identity) throw alreadyRuns(what, holder.pid)
  rmSync(file, { force: true })
  try {
    writeFileSync(file, mine, { flag: "wx" })
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
    throw alreadyRuns(what, holderOf(file)?.pid)
  }
  return () => {
    if (holderOf(file)?.identity === mine) rmSync(file, { force: true })
  }
}

export function alreadyRuns(folder: string, pid: number | undefined): StartupProblem {
  const process = pid === undefined ? "another process" : `process ${pid}`
  return new StartupProblem(
    `Rung already runs on ${folder} (${process}): stop that one first, or set RUNG_DATA to another folder`,
  )
}

function holderOf(file: string): { readonly pid: number; readonly identity: string } | undefined {
  try {
    const identity = readFileSync(file, "utf8")
    return { pid: Number.parseInt(identity, 10), identity }
  } catch {
    return undefined
  }
}

/** A process's number and when it started, as numbers are given out again; empty when it is gone. */
function identityOf(pid: number): string {
  return isAlive(pid) ? `${pid} ${startOf(pid)}` : ""
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !["Z", "X"].includes(statOf(pid)[STATE] ?? "")
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}

const STATE = 1
const START = 20

function startOf(pid: number): string {
  return statOf(pid)[START] ?? ""
}

/** What the kernel says of a process, from the end of its name on; empty where there is no /proc. */
function statOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return stat.slice(stat.lastIndexOf(")")).split(" ")
  } catch {
    return []
  }
}
