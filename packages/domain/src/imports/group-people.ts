import type { AnswerBook } from "./answers.ts"
import type { NodeFields } from "./fields.ts"
import { groupByIds, type IdGroups, type PersonGroup } from "./group-by-ids.ts"
import { nameAndStart, type OrgIndex } from "./import-org.ts"
import { nameAfter } from "./merge-fields.ts"
import type { NormalRow, RowValues } from "./normalise.ts"
import { continueByPriorId } from "./prior-ids.ts"
import type { RefusedRow } from "./refused-rows.ts"
import { type SamePeople, samePeople } from "./same-person.ts"
import { rowName } from "./vacancy.ts"
import { adopt, bearersOf, isAskedFor, join, type People, type WeakKey } from "./weak-keys.ts"

export interface GroupedPeople extends Pick<IdGroups, "owners" | "withEmployeeId"> {
  readonly groups: readonly PersonGroup[]
  readonly refused: readonly RefusedRow[]
  /** Rows without a name whose ids nobody has: vacant seats. */
  readonly seats: readonly NormalRow[]
}

interface Known {
  readonly index: OrgIndex
  readonly answers: Pick<AnswerBook, "samePerson">
}

/**
 * Puts the rows of each person together: by ids first, then rows without ids by e-mail address, then rows without an
 * address by name and start date. A weaker key first means whoever bears it in the file, several of them nobody; only
 * then whoever bears it in the org. So what it means does not depend on whether the file is applied already.
 */
export function groupPeople(
  rows: readonly NormalRow[],
  { index, answers }: Known,
  isDoubtful: (row: NormalRow) => boolean,
): GroupedPeople {
  const same = samePeople(answers.samePerson, index)
  const { groups: byIds, owners, withEmployeeId } = groupByIds(rows, index, same)
  const isSeat = (group: PersonGroup) => group.node === -1 && !group.isTorn && group.rows.every(isDoubtful)
  const groups = byIds.filter((group) => !isSeat(group))
  const people: People = { index, groups, owners, refused: [] }
  const weak = rows.filter(({ values }) => !values.employeeId && !values.externalId && rowKey(values))
  continueByPriorId(people, answers)
  joinByEmail(people, weak, same)
  continueByPriorId(people, answers)
  joinByName(people, weak)
  const vacant = new Set(byIds.filter(isSeat))
  const seats = [...vacant].flatMap(({ rows: each }) => each)
  const keyless = rows.filter(({ values }) => !values.employeeId && !values.externalId && !rowKey(values))
  for (const row of keyless) {
    if (isDoubtful(row)) seats.push(row)
    else people.refused.push({ row, reason: "ROW_WITHOUT_KEY" })
  }
  const personWith = (employeeId: string) => {
    const group = withEmployeeId(employeeId)
    return group && !vacant.has(group) ? group : undefined
  }
  return { groups, owners, withEmployeeId: personWith, refused: people.refused, seats }
}

function rowKey({ email, ...values }: RowValues): string | undefined {
  return email || nameAndStart(rowName(values), values.startDate)
}

function joinByEmail(people: People, weak: readonly NormalRow[], same: SamePeople): void {
  const { index } = people
  if (!isAskedFor(people, weak, index.emails)) return
  const emailsIn = ({ rows }: PersonGroup) => distinct(rows.map(({ values }) => values.email))
  const isSaid = ({ rows }: PersonGroup) => rows.some(({ values }) => values.email !== undefined)
  const key: WeakKey = {
    reason: "EMAIL_OF_SEVERAL",
    known: index.emails,
    bearers: bearersOf(people.groups, emailsIn),
    ofRow: ({ email }) => email || undefined,
    same,
    ofFields: ({ email }) => email,
    ofGroup: (group) =>
      isSaid(group) ? emailsIn(group) : distinct([index.org.nodes[group.node]?.fields.email]),
  }
  adopt(people, key)
  join(people, weak, key)
}

function joinByName(people: People, weak: readonly NormalRow[]): void {
  if (!isAskedFor(people, weak, people.index.namesAndStarts)) return
  const namesOf = (group: PersonGroup) => namesAfter(group, people.index.org.nodes[group.node]?.fields)
  const key: WeakKey = {
    reason: "NAME_OF_SEVERAL",
    known: people.index.namesAndStarts,
    bearers: bearersOf(people.groups, namesOf),
    ofRow: (values) => (values.email ? undefined : nameAndStart(rowName(values), values.startDate)),
    ofFields: ({ name, startDate }) => nameAndStart(name, startDate),
    ofGroup: namesOf,
  }
  adopt(people, key, "email")
  join(people, weak, key)
}

const NAMING = ["name", "givenName", "familyName", "startDate"] as const

/** The name with start date the group has once applied; each of those its rows give while they disagree. */
function namesAfter({ rows }: PersonGroup, stored: NodeFields | undefined): readonly string[] {
  const merged: RowValues = {}
  let disagree = false
  for (const { values } of rows) {
    for (const field of NAMING) {
      const value = values[field]
      if (value === undefined) continue
      if (merged[field] !== undefined && merged[field] !== value) disagree = true
      merged[field] = value
    }
  }
  const each = disagree ? rows.map(({ values }) => values) : [merged]
  return distinct(each.map((values) => nameStartAfter(values, stored)))
}

function nameStartAfter(values: RowValues, stored: NodeFields | undefined): string | undefined {
  const start = values.startDate === undefined ? stored?.startDate : values.startDate
  return nameAndStart(nameAfter(stored, values), start)
}

function distinct(keys: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(keys.flatMap((key) => key || []))]
}
