import { addDays, type Day, parseDay } from "../kit/day.ts"
import { say } from "../kit/say.ts"
import type { Draft, DraftNode } from "./draft.ts"
import type { NodeFields } from "./fields.ts"
import type { ImportMode } from "./import-mode.ts"
import type { OrgIndex } from "./import-org.ts"
import { type ImportIssue, issueOf, nameRows } from "./issue.ts"
import { mergeFields } from "./merge-fields.ts"
import { type Operation, readOperation } from "./operation-words.ts"
import type { Entry } from "./row-groups.ts"
import { saidManager } from "./said-manager.ts"
import { succeed, takeSeats } from "./take-seats.ts"

export interface BuiltDraft {
  readonly draft: Draft
  /** Entries left out because their operation cannot be done. */
  readonly refused: readonly Entry[]
  /** Entries about unknown people who had left before the day. */
  readonly departed: readonly Entry[]
  readonly issues: readonly ImportIssue[]
}

export interface DraftInput {
  readonly entries: readonly Entry[]
  readonly mentioned: ReadonlySet<number>
  readonly index: OrgIndex
  readonly mode: ImportMode
  readonly day: Day
}

/** Lays the file's people and seats over the org: who is there, with which fields, who ends; lines come later. */
export function buildDraft(input: DraftInput): BuiltDraft {
  const { index, mode, day } = input
  const refused: Entry[] = []
  const departed: Entry[] = []
  const comebacks: Entry[] = []
  const nodes = index.org.nodes.map((node, at) => untouched(node, index.current[at] !== undefined))
  for (const entry of input.entries) {
    const operation = mode === "DELTA" ? readOperation(entry.row.values.operation) : "SET"
    if (operation === undefined || (operation !== "SET" && entry.existing < 0)) {
      refused.push(entry)
      continue
    }
    const later = index.later.get(entry.existing)
    const stored = { planned: later?.[0]?.validFrom, hadTime: index.earlier.has(entry.existing) }
    const node = touched(entry, nodes[entry.existing], { operation, day, ...stored })
    const isOrComes = node.isHere || node.startsOn !== null
    if (entry.existing < 0 && !isOrComes) departed.push(entry)
    else if (entry.existing < 0) nodes.push(node)
    else nodes[entry.existing] = node
    const isBack = node.before && !node.wasHere && (node.isHere || (isOrComes && !later))
    if (isBack && !entry.goesOn) comebacks.push(entry)
  }
  const draft = { index, day, nodes }
  takeSeats(draft)
  if (mode === "FULL") endMissing(draft, input.mentioned)
  succeed(draft)
  return { draft, refused, departed, issues: draftIssues({ refused, departed, comebacks }) }
}

function untouched(node: OrgIndex["org"]["nodes"][number], wasHere: boolean): DraftNode {
  return {
    ref: node.id,
    kind: node.kind,
    entry: null,
    before: node.fields,
    after: node.fields,
    wasHere,
    isHere: wasHere,
    lastDay: null,
    endCause: null,
    replacedBy: -1,
    startsOn: null,
    dated: [],
  }
}

interface How {
  readonly operation: Operation
  readonly day: Day
  /** First day of a line planned for somebody who is not in the org. */
  readonly planned: Day | undefined
  /** Whether they were in the org before, and no more. */
  readonly hadTime: boolean
}

function touched(entry: Entry, known: DraftNode | undefined, how: How): DraftNode {
  const { operation, day } = how
  const before = known?.before ?? null
  const wasHere = known?.wasHere ?? false
  const merged = mergeFields(before, entry)
  const saidLast = operation === "END" ? lastDayOf(entry, day) : entry.row.values.endDate
  const last = saidLast ? parseDay(saidLast) : undefined
  const hasLeft = last !== undefined && last < day
  const startsOn = hasLeft || operation === "END" ? null : startOf(entry, { merged, wasHere, last, how })
  return {
    ref: known?.ref ?? `new:${entry.key}`,
    kind: entry.kind,
    entry,
    before,
    after: withEnd(merged, { last, starts: wasHere ? startsOn : (startsOn ?? day) }),
    wasHere,
    isHere: !hasLeft && startsOn === null && (wasHere || begins(entry, before, how)),
    lastDay: hasLeft && wasHere ? last : null,
    endCause: hasLeft && wasHere ? "ROW" : null,
    replacedBy: -1,
    startsOn,
    endsOn: saidLast === null ? null : last && addDays(last, 1),
    dated: operation === "END" ? [] : (entry.days?.dated ?? []),
  }
}

/** Whether a row without a later start brings somebody in: an end alone does not, of whom nothing else tells days. */
function begins(entry: Entry, before: NodeFields | null, { operation, hadTime }: How): boolean {
  return operation !== "END" && (before === null || hadTime || !saysEndAlone(entry))
}

/** The last day of somebody a row ends: the day before the row holds, or before the effective day. */
function lastDayOf({ row, days }: Entry, day: Day): string {
  return row.values.endDate ?? addDays(days?.dated[0]?.from ?? day, -1)
}

interface Coming {
  readonly merged: NodeFields
  readonly wasHere: boolean
  readonly last: Day | undefined
  readonly how: How
}

/**
 * The day from which somebody is in the org who is not on the effective day: as the rows' days say, else the start date.
 * Who is planned comes as planned while a row says no start and either an end or no manager: it does not place them. An
 * end before that is one of the time they had, if they had any.
 */
function startOf(
  entry: Entry,
  { merged, wasHere, last, how: { day, planned, hadTime } }: Coming,
): Day | null {
  const { row, days, kind } = entry
  if (days) return days.startsOn
  if (wasHere) return null
  const isOfFormerTime = hadTime && last !== undefined && planned !== undefined && last < planned
  const placesNobody = saysEndAlone(entry) || saidManager(row.values) === undefined
  if (planned !== undefined && row.values.startDate === undefined && placesNobody && !isOfFormerTime)
    return planned
  const start = kind === "PERSON" && merged.startDate ? parseDay(merged.startDate) : undefined
  if (start === undefined || start <= day) return null
  return row.values.startDate === undefined ? (planned ?? start) : start
}

/** Whether a row tells when somebody leaves, and not when they come. */
function saysEndAlone({ row: { values }, days }: Entry): boolean {
  return days === undefined && !!values.endDate && values.startDate === undefined
}

interface End {
  readonly last: Day | undefined
  /** The day on which somebody comes, or comes back, who is not in the org until then. */
  readonly starts: Day | null
}

/** Somebody who comes, or comes back, after the old last day loses it. */
function withEnd(fields: NodeFields, { last, starts }: End): NodeFields {
  if (last !== undefined) return { ...fields, endDate: last }
  if (starts === null || fields.endDate === undefined || fields.endDate >= starts) return fields
  const { endDate: _, ...others } = fields
  return others
}

function endMissing({ index, nodes, day }: Draft, mentioned: ReadonlySet<number>): void {
  for (let at = 0; at < index.org.nodes.length; at++) {
    const node = nodes[at]
    if (node?.isHere && !node.entry && !node.endsOn && !mentioned.has(at)) end(node, day, "MISSING")
  }
}

function end(node: DraftNode, day: Day, cause: "MISSING" | "FILLED"): void {
  node.isHere = false
  node.lastDay = addDays(day, -1)
  node.endCause = cause
  node.endsOn = day
  node.after = node.kind === "PERSON" ? { ...node.after, endDate: node.lastDay } : node.after
}

interface Notable {
  readonly refused: readonly Entry[]
  readonly departed: readonly Entry[]
  readonly comebacks: readonly Entry[]
}

function draftIssues({ refused, departed, comebacks }: Notable): readonly ImportIssue[] {
  const about = (entries: readonly Entry[]) =>
    entries.flatMap(({ rows }) =>
      rows.map(({ row, values }) => ({ row, column: null, value: values.operation ?? values.endDate ?? "" })),
    )
  const named = (entries: readonly Entry[]) => nameRows(about(entries).map(({ row }) => row))
  const issues: ImportIssue[] = []
  if (refused.length > 0) {
    const message = say`${named(refused)}: the operation is not create, update or end, or it is about somebody unknown. Left out: correct the operation or the key.`
    issues.push(issueOf("OPERATION_NOT_POSSIBLE", { message, rows: about(refused) }))
  }
  if (departed.length > 0) {
    const message = say`${named(departed)}: not known and already left, so not taken in. Nothing to do.`
    issues.push(issueOf("ALREADY_LEFT", { message, rows: about(departed) }))
  }
  if (comebacks.length > 0) {
    const message = say`${named(comebacks)}: had left and is in the org again with this import. Take the row out, or give its end date, if that is wrong.`
    issues.push(issueOf("COMES_BACK", { message, rows: about(comebacks) }))
  }
  return issues
}
