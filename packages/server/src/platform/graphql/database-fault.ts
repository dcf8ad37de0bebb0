import { QueryFailedError } from "typeorm"
import { Fault, type FaultCode } from "./fault.ts"

/** What the database refuses and the caller can mend or wait for, by its SQLSTATE. */
const FAULTS: Readonly<Record<string, FaultCode>> = {
  "22021": "TEXT_NOT_STORABLE",
  "22P05": "TEXT_NOT_STORABLE",
  "40001": "BUSY",
  "40P01": "BUSY",
  "55P03": "BUSY",
  "57014": "TIMED_OUT",
}

/** The fault that an error of the database stands for, wherever in its causes it is; nothing for a bug. */
export function databaseFault(error: unknown): Fault | undefined {
  if (error instanceof QueryFailedError) return databaseFault(error.driverError)
  if (!(error instanceof Error)) return undefined
  const code = "code" in error && typeof error.code === "string" ? FAULTS[error.code] : undefined
  if (code !== undefined) return new Fault(code)
  return "originalError" in error ? databaseFault(error.originalError) : undefined
}
