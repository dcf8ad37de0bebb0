import type { ImportMode } from "./import-mode.ts"
import { nameAndStart, type OrgIndex, SEVERAL } from "./import-org.ts"
import { CauseGroups, type ImportIssue } from "./issue.ts"
import { type Found, joinWithinFile } from "./join-within-file.ts"
import type { NormalRow, NormalTable, RowValues } from "./normalise.ts"
import { type RefusedRow, refusedRowIssues } from "./refused-rows.ts"
import { type Entry, type GroupedRow, settleGroups } from "./row-groups.ts"
import { isVacancy, rowName, vacancyReference } from "./vacancy.ts"

export interface Identified {
  readonly entries: readonly Entry[]
  /** Rows left out, by table position. */
  readonly blocked: ReadonlySet<number>
  /** Rows that repeat another, by table position. */
  readonly collapsed: ReadonlySet<number>
  /** Nodes of the org that blocked rows are about: a full file does not miss them. */
  readonly mentioned: ReadonlySet<number>
  readonly issues: readonly ImportIssue[]
}

/**
 * Finds out whom each row is about: employee id, then external id, then e-mail, then name and start date; never a
 * name alone. A weaker key counts only where no stronger one contradicts it.
 */
export function identify(table: NormalTable, index: OrgIndex, mode: ImportMode): Identified {
  const hasNames = ["name", "givenName", "familyName"].some((field) => Object.hasOwn(table.headers, field))
  const seats = new Map<string, number>()
  const groups = new CauseGroups<GroupedRow>()
  const refused: RefusedRow[] = []
  const mentioned = new Set<number>()
  const pending: { row: NormalRow; isSeat: boolean; found: Found }[] = table.rows.map((row) => {
    const known = findPerson(row.values, index)
    if (table.overflowing.has(row.index))
      return { row, isSeat: false, found: cellsDoNotFit("key" in known ? known.existing : -1) }
    const isNamedSeat = isVacancy(row.values, hasNames)
    const isKnownWithoutName = rowName(row.values) === undefined && "key" in known && known.existing >= 0
    const isSeat = isNamedSeat && !(isKnownWithoutName && !row.values.vacancy)
    return { row, isSeat, found: isSeat ? findSeat(vacancyReference(row, seats), { index, mode }) : known }
  })
  const join = joinWithinFile(pending.filter(({ isSeat }) => !isSeat))
  const holders = new Map<string, string>()
  for (const { row, isSeat, found } of pending) {
    if (!isSeat && row.values.employeeId && "key" in found) holders.set(row.values.employeeId, found.key)
  }
  for (const { row, isSeat, found } of pending) {
    const settled = isSeat ? heldInFile(found, holders) : join(row, found)
    if ("key" in settled)
      groups.add(settled.key, { row, existing: settled.existing, reference: settled.reference })
    else {
      refused.push({ row, reason: settled.refusal })
      if (settled.about !== undefined) mentioned.add(settled.about)
    }
  }
  const settled = settleGroups(groups.entries(), { headers: table.headers })
  for (const { row } of refused) settled.blocked.add(row.index)
  for (const node of settled.mentioned) mentioned.add(node)
  return {
    entries: settled.entries,
    blocked: settled.blocked,
    collapsed: settled.collapsed,
    mentioned,
    issues: [...refusedRowIssues(refused, table.headers), ...settled.issues],
  }
}

/** Which cell is which is uncertain, but a full file does not miss whoever the row seems to be about. */
function cellsDoNotFit(existing: number): Found {
  return existing < 0 ? { refusal: "CELLS_DO_NOT_FIT" } : { refusal: "CELLS_DO_NOT_FIT", about: existing }
}

function findSeat(
  reference: string,
  { index, mode }: { readonly index: OrgIndex; readonly mode: ImportMode },
): Found {
  const seat = index.positionRefs.get(reference)
  const holder = index.employeeIds.get(reference)
  const isHeld = holder !== undefined && holder >= 0 && index.current[holder] !== undefined
  if (isHeld && mode !== "FULL") return { refusal: "SEAT_IS_HELD", about: holder }
  const existing = seat !== undefined && seat >= 0 ? seat : -1
  return { key: isHeld ? `#${holder}` : `e:${reference}`, existing, reference }
}

/** A seat that bears the id of a person of the same file is grouped with that person, so that they contradict. */
function heldInFile(found: Found, holders: ReadonlyMap<string, string>): Found {
  const holder = "key" in found && found.reference !== undefined ? holders.get(found.reference) : undefined
  return holder !== undefined && "key" in found ? { ...found, key: holder } : found
}

function findPerson(values: RowValues, index: OrgIndex): Found {
  const byId = values.employeeId ? index.employeeIds.get(values.employeeId) : undefined
  const byExternal = values.externalId ? index.externalIds.get(values.externalId) : undefined
  if (byId === SEVERAL) return { refusal: "KEYS_DISAGREE" }
  if (byId !== undefined) {
    const isOther = byExternal !== undefined && byExternal >= 0 && byExternal !== byId
    return isOther ? { refusal: "KEYS_DISAGREE", about: byId } : { key: `#${byId}`, existing: byId }
  }
  if (byExternal !== undefined && byExternal >= 0) {
    if (agrees(values, index, byExternal)) return { key: `#${byExternal}`, existing: byExternal }
    return { refusal: "KEYS_DISAGREE", about: byExternal }
  }
  return findByWeakKey(values, index)
}

function findByWeakKey(values: RowValues, index: OrgIndex): Found {
  const hasId = !!values.employeeId || !!values.externalId
  const byEmail = values.email ? index.emails.get(values.email) : undefined
  if (byEmail === SEVERAL && !hasId) return { refusal: "EMAIL_OF_SEVERAL" }
  if (byEmail !== undefined && byEmail >= 0 && agrees(values, index, byEmail))
    return { key: `#${byEmail}`, existing: byEmail }
  const nameKey = nameAndStart(rowName(values), values.startDate)
  const byName = nameKey === undefined ? undefined : index.namesAndStarts.get(nameKey)
  if (byName === SEVERAL && !hasId && !values.email) return { refusal: "NAME_OF_SEVERAL" }
  if (byName !== undefined && byName >= 0 && agrees(values, index, byName, "email"))
    return { key: `#${byName}`, existing: byName }
  const key = ownKey(values, nameKey)
  return key ? { key, existing: -1 } : { refusal: "ROW_WITHOUT_KEY" }
}

function ownKey(values: RowValues, nameKey: string | undefined): string | undefined {
  if (values.employeeId) return `e:${values.employeeId}`
  if (values.externalId) return `x:${values.externalId}`
  if (values.email) return `m:${values.email}`
  return nameKey === undefined ? undefined : `n:${nameKey}`
}

/** No stronger key is given on both sides and differs. */
function agrees(values: RowValues, index: OrgIndex, node: number, alsoField?: "email"): boolean {
  const fields = index.org.nodes[node]?.fields
  if (!fields) return false
  if (values.employeeId && fields.employeeId && values.employeeId !== fields.employeeId) return false
  if (values.externalId && fields.externalId && values.externalId !== fields.externalId) return false
  return !alsoField || !values.email || !fields.email || values.email === fields.email
}
