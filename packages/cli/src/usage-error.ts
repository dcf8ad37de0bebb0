import { UsageError } from "./exit.ts"

/** What `parse` answers; an option it does not know is wrong use. */
export function parsedOr<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
