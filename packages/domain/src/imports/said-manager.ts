import type { RowValues } from "./normalise.ts"

/**
 * What a row says of the manager: a reference, else a name where the reference is blank; `null` for nobody,
 * `undefined` when it says nothing.
 */
export function saidManager(values: RowValues | undefined): string | null | undefined {
  if (values?.managerRef !== undefined) return values.managerRef
  return values?.managerName
}
