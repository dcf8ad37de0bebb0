import { findPerson, findSeat, type Search } from "./find-node.ts"
import type { ImportMode } from "./import-mode.ts"
import { nameAndStart, type OrgIndex } from "./import-org.ts"
import { CauseGroups, type ImportIssue } from "./issue.ts"
import { type Found, joinWithinFile } from "./join-within-file.ts"
import type { NormalRow, NormalTable } from "./normalise.ts"
import { type RefusedRow, refusedRowIssues } from "./refused-rows.ts"
import { type Entry, type GroupedRow, settleGroups } from "./row-groups.ts"
import { sharedKeys } from "./shared-keys.ts"
import { type FoundRow, linkedTo, unite } from "./unite-ids.ts"
import { isVacancy, rowName, vacancyReferences } from "./vacancy.ts"

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
 * name alone. A weaker key counts only where no stronger one contradicts it, and one employee id is one person.
 */
export function identify(table: NormalTable, index: OrgIndex, mode: ImportMode): Identified {
  const groups = new CauseGroups<GroupedRow>()
  const refused: RefusedRow[] = []
  const mentioned = new Set<number>()
  for (const { row, found } of findAll(table, { index, mode })) {
    if ("key" in found) {
      groups.add(found.key, { row, existing: found.existing, reference: found.reference })
      continue
    }
    refused.push({ row, reason: found.refusal })
    for (const node of [...(found.about ?? []), ...namedBy(row.values, index)]) mentioned.add(node)
  }
  for (const node of namesakes(refused, index)) mentioned.add(node)
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

function findAll(table: NormalTable, search: Search): readonly FoundRow[] {
  const { people, seats } = tellSeats(table, search.index)
  const join = joinWithinFile(people)
  const joined = people.map(({ row, found }) => ({ row, found: join(row, found) }))
  const keys = new Set<string>()
  const holders = new Map<string, string>()
  for (const { row, found } of people) {
    if (!("key" in found)) continue
    keys.add(found.key)
    if (row.values.employeeId) holders.set(row.values.employeeId, found.key)
  }
  const referenceOf = vacancyReferences(seats)
  const found = seats.map((row) => ({ row, found: findSeat(referenceOf(row), search, { keys, holders }) }))
  return [...joined, ...found].toSorted((a, b) => a.row.index - b.row.index)
}

/** The people of the org that rows refused for a shared name or address may be about. */
function namesakes(refused: readonly RefusedRow[], index: OrgIndex): readonly number[] {
  const names = new Set<string>()
  const emails = new Set<string>()
  for (const { row, reason } of refused) {
    const name = nameAndStart(rowName(row.values), row.values.startDate)
    if (reason === "NAME_OF_SEVERAL" && name !== undefined) names.add(name)
    if (reason === "EMAIL_OF_SEVERAL" && row.values.email) emails.add(row.values.email)
  }
  if (names.size + emails.size === 0) return []
  return [...index.org.nodes.keys()].filter((at) => {
    const { name, startDate, email = "" } = index.org.nodes[at]?.fields ?? {}
    return emails.has(email) || names.has(nameAndStart(name, startDate) ?? "")
  })
}

/** Everybody of the org one of the row's keys names. */
function namedBy({ employeeId, externalId, email }: NormalRow["values"], index: OrgIndex): readonly number[] {
  const { employeeIds, externalIds, emails } = index
  const nodes = [
    employeeIds.get(employeeId ?? ""),
    externalIds.get(externalId ?? ""),
    emails.get(email ?? ""),
  ]
  return nodes.flatMap((node) => (node !== undefined && node >= 0 ? [node] : []))
}

interface Told {
  readonly people: readonly FoundRow[]
  readonly seats: readonly NormalRow[]
}

/** Parts people from vacant seats. A row without a name is about the person its keys name, else it is a seat. */
function tellSeats(table: NormalTable, index: OrgIndex): Told {
  const hasNames = ["name", "givenName", "familyName"].some((field) => Object.hasOwn(table.headers, field))
  const isSeat = ({ index: at, values }: NormalRow) =>
    !table.overflowing.has(at) && isVacancy(values, hasNames)
  const isDoubtful = (row: NormalRow) =>
    isSeat(row) && !row.values.vacancy && rowName(row.values) === undefined
  const shared = sharedKeys(
    table.rows.filter((row) => !isSeat(row)),
    index,
  )
  const maybePeople = unite(
    table.rows.flatMap((row) => {
      if (isSeat(row) && !isDoubtful(row)) return []
      const found = findPerson(row.values, index, shared)
      return { row, found: table.overflowing.has(row.index) ? cellsDoNotFit(found) : found }
    }),
    index,
  )
  const isCertain = (each: FoundRow) => !isDoubtful(each.row) || isKnown(each.found)
  const isLinked = linkedTo(maybePeople, isCertain)
  const people = refuseSwaps(
    maybePeople.filter((each) => isCertain(each) || isLinked(each)),
    index,
  )
  const told = new Set(people.map(({ row }) => row))
  return { people, seats: table.rows.filter((row) => !told.has(row)) }
}

/**
 * Refuses rows that give up an external id which another row, refused for it, claims: applied alone they would free
 * it, and the same file would mean something else the next time.
 */
function refuseSwaps(people: readonly FoundRow[], index: OrgIndex): readonly FoundRow[] {
  const contested = new Set<string | null | undefined>()
  for (const { row, found } of people)
    if ("refusal" in found && found.refusal === "KEYS_DISAGREE") contested.add(row.values.externalId)
  return people.map(({ row, found }) => {
    const kept = "key" in found ? index.org.nodes[found.existing]?.fields.externalId : undefined
    const given = row.values.externalId
    const isSwap = kept !== undefined && given !== undefined && given !== kept && contested.has(kept)
    if (!isSwap || !("key" in found)) return { row, found }
    return { row, found: { refusal: "KEYS_DISAGREE", about: [found.existing] } }
  })
}

/** Its keys name somebody of the org, or two of them. */
function isKnown(found: Found): boolean {
  return "key" in found ? found.existing >= 0 : found.refusal === "KEYS_DISAGREE"
}

/** Which cell is which is uncertain, but a full file does not miss whoever the row seems to be about. */
function cellsDoNotFit(found: Found): Found {
  const about = "key" in found && found.existing >= 0 ? { about: [found.existing] } : {}
  return { refusal: "CELLS_DO_NOT_FIT", ...about }
}
