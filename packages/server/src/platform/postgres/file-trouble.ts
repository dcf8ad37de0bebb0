import { StartupProblem } from "./startup-problem.ts"

/** Runs work on files and answers its trouble as one line for the operator. */
export async function withFileTrouble<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw fileTrouble(folder, error)
  }
}

function fileTrouble(folder: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(folder)
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new StartupProblem(
      `Rung may not write to ${folder}: make it writable, or set RUNG_DATA to another folder`,
    )
  }
  return error
}

/** Whether PostgreSQL's words say that the disk is full; the last write may fit in part, and says only that. */
export function tellsOfFullDisk(output: string): boolean {
  return /No space left on device|Disk quota exceeded|wrote only \d+ of \d+ bytes/.test(output)
}

export function diskFull(folder: string): StartupProblem {
  return new StartupProblem(
    `The disk of ${folder} is full: free some space and start again; nothing was lost`,
  )
}
