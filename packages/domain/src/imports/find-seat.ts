import type { PersonGroup } from "./group-by-ids.ts"
import type { GroupedPeople } from "./group-people.ts"
import type { ImportMode } from "./import-mode.ts"
import type { OrgIndex } from "./import-org.ts"

/** The seat a row is about, the person of the file it contradicts, or that somebody of the org holds it. */
export type FoundSeat =
  | { readonly existing: number }
  | { readonly holder: PersonGroup; readonly existing: number }
  | "SEAT_IS_HELD"

/**
 * The seat of the org with this reference, or a new one (-1). A seat that bears the id of a person of the same file
 * contradicts that person; one that somebody of the org holds is emptied by a full file only.
 */
export function findSeat(
  reference: string,
  { index, mode }: { readonly index: OrgIndex; readonly mode: ImportMode },
  people: Pick<GroupedPeople, "owners" | "withEmployeeId">,
): FoundSeat {
  const existing = Math.max(index.positionRefs.get(reference) ?? -1, -1)
  const person = index.employeeIds.get(reference) ?? -1
  const holder = people.withEmployeeId(reference) ?? people.owners.get(person)
  if (holder) return { holder, existing }
  return index.current[person] !== undefined && mode !== "FULL" ? "SEAT_IS_HELD" : { existing }
}
