import { DEFAULT_SETTINGS } from "../access/tenant-settings.ts"
import type { Day } from "../kit/day.ts"
import { ok, type Result, refused } from "../kit/result.ts"
import type { LayerRules } from "../layers/layer-rules.ts"
import type { LayerOverride } from "../layers/override.ts"
import { answerBook, type ImportAnswer } from "./answers.ts"
import { buildDraft } from "./build-draft.ts"
import { checkMapping } from "./check-mapping.ts"
import { listClears } from "./clears.ts"
import { cutLoops } from "./cut-loops.ts"
import { withoutLost } from "./damaged-column.ts"
import { dottedIssues } from "./dotted-issues.ts"
import { dottedLines } from "./dotted-lines.ts"
import { rowOf } from "./draft.ts"
import { settleEmails } from "./emails.ts"
import type { ColumnMapping, ImportTable } from "./fields.ts"
import { type EarlierImport, fileIssues } from "./file-issues.ts"
import { readFutureActions } from "./future-actions.ts"
import { futureIssues } from "./future-issues.ts"
import { giveUpEmails } from "./given-up-emails.ts"
import { guardMissing, guardPart, guardSpans } from "./guards.ts"
import { guardHead, guardRoots } from "./heads-and-roots.ts"
import { type ClosedThrough, closedCycleIssues, historyIssues } from "./history-issues.ts"
import { identify } from "./identity.ts"
import type { ImportMode } from "./import-mode.ts"
import { type ImportOrg, indexOrg } from "./import-org.ts"
import type { ImportIssue } from "./issue.ts"
import { absentManagers } from "./later-days.ts"
import { type DerivedOrgs, deriveBoth, type LayerImpact, layerImpact } from "./layer-impact.ts"
import { tellLeftOutManagers } from "./left-out-managers.ts"
import { MESS_EFFECTS } from "./mess-registry.ts"
import { type NormalRow, normalise } from "./normalise.ts"
import { openSeats } from "./open-seats.ts"
import { deriveChanges, type PlanChanges } from "./plan-changes.ts"
import { countPlan, type PlanCounts, type RowOutcome } from "./plan-counts.ts"
import { type TimelineDay, timelineOf } from "./plan-timeline.ts"
import { plusAddresses } from "./plus-addresses.ts"
import { type PrivacyImpact, privacyImpact } from "./privacy-impact.ts"
import { resolver } from "./references.ts"
import { resolveLines } from "./resolve-lines.ts"
import { respell } from "./respell.ts"
import { seatIssues } from "./seats.ts"
import { settleStatuses, statusIssues } from "./statuses.ts"
import { jumpIssues, mismatchIssues } from "./structure-issues.ts"
import { tenantDay } from "./tenant-day.ts"
import { titleDrift } from "./title-drift.ts"
import { unitIssues } from "./unit-issues.ts"
import { workerTypeIssues } from "./worker-type-issues.ts"
import { inferTypes } from "./worker-types.ts"

/** A number somebody typed to let a stop pass. */
export interface Confirmation {
  readonly code: string
  readonly number: number
}

export interface PlanInput {
  readonly table: ImportTable
  readonly mapping: ColumnMapping
  readonly mode: ImportMode
  /** The day the file describes, and from which its changes hold. */
  readonly effectiveDay: Day
  /** The tenant's today; only two-digit years depend on it. */
  readonly today: Day
  readonly org: ImportOrg
  readonly rules: LayerRules
  readonly overrides?: readonly LayerOverride[]
  readonly answers?: readonly ImportAnswer[]
  /** The tenant's fewest answers behind a number that others than the subject may read. */
  readonly kDecision?: number
  readonly confirmations?: readonly Confirmation[]
  /** The latest closed cycle: a change up to its day is told (M21). */
  readonly closedThrough?: ClosedThrough | undefined
  /** Today in UTC, where the effective day was not given but is the tenant's today (M43). */
  readonly utcToday?: Day | undefined
  /** When this very file was applied before, if it was (M40). */
  readonly earlier?: EarlierImport | undefined
}

/** What an import would do. Applying it is writing `changes`, and the head if one was named. */
export interface ImportPlan {
  readonly mode: ImportMode
  readonly effectiveDay: Day
  readonly counts: PlanCounts
  /** By position in the table. */
  readonly outcomes: readonly RowOutcome[]
  readonly changes: PlanChanges
  /** Everything planned after the effective day once applied, by day. */
  readonly timeline: readonly TimelineDay[]
  /** The row of everybody in the file, by stored id or the `ref` of an inserted node. */
  readonly rowOf: ReadonlyMap<string, number>
  /** The node named head by an answer, as a stored id or the `ref` of an inserted node. */
  readonly namedHead: string | null
  /** Grouped by root cause: stops first, then what is left out, warnings, notes. */
  readonly issues: readonly ImportIssue[]
  readonly layerImpact: LayerImpact
  readonly privacyImpact: PrivacyImpact
  /** Stops nobody confirmed yet. */
  readonly openStops: readonly Confirmation[]
  /** Whether it may be applied: no stop is open. */
  readonly ready: boolean
}

/** What planning is doing; told before each step, so that somebody can be told how far it is. */
export const PLAN_STEPS = ["UNDERSTAND", "CONNECT", "DERIVE", "COMPARE"] as const
export type PlanStep = (typeof PLAN_STEPS)[number]

/**
 * Plans an import: the same plan for every door, all problems found in one pass. Depends on nothing but its input.
 * Refuses a mapping nothing can be told by (`NO_KEY_COLUMN`, `COLUMN_MAPPED_TWICE`, `NO_OPERATION_COLUMN`) and an
 * org that already loops (`REPORTING_LOOP`); everything else becomes an issue. Time grows with rows and people.
 */
export function planImport(input: PlanInput): Result<ImportPlan> {
  const steps = planSteps(input)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** {@link planImport} step by step: yields the name of each step before taking it. */
export function* planSteps(input: PlanInput): Generator<PlanStep, Result<ImportPlan>, undefined> {
  const problems = checkMapping(input.mapping, input.mode)
  if (problems.length > 0) return refused(...problems)
  yield "UNDERSTAND"
  const understood = understand(input)
  yield "CONNECT"
  const connected = connect(input, understood)
  yield "DERIVE"
  const derived = derive(input, connected)
  if (!derived.ok) return derived
  yield "COMPARE"
  return ok(compare(input, { ...connected, ...derived.value }))
}

type Understood = ReturnType<typeof understand>
type Connected = ReturnType<typeof connect>

/** Reads every cell, tells whom each row is about, and lays the file's people and seats over the org. */
function understand({ table: source, mapping, mode, effectiveDay: day, ...input }: PlanInput) {
  const answers = answerBook(input.answers ?? [])
  const normal = readFutureActions(normalise(source, mapping, { answers, today: input.today }))
  const statuses = settleStatuses(respell(normal, input.answers ?? []), day)
  const { table } = statuses
  const index = indexOrg(input.org, day)
  const identified = identify(table, { index, mode, day, answers })
  const { entries, mentioned } = identified
  const { draft, departed, refused: undone, issues } = buildDraft({ entries, mentioned, index, mode, day })
  openSeats(draft, answers, departed)
  const inferred = inferTypes(draft)
  return {
    answers,
    table,
    identified,
    departed,
    undone,
    draft,
    issues: [
      ...fileIssues({ table: source, mapping, mode, earlier: input.earlier }),
      ...table.issues,
      ...identified.issues,
      ...issues,
      ...tenantDay({ effectiveDay: day, utcToday: input.utcToday }),
      ...seatIssues(draft),
      ...statusIssues(draft, statuses),
      ...workerTypeIssues(draft, inferred, {
        headers: table.headers,
        excluded: input.rules.excludedWorkerTypes,
        ours: answers.ourCompanies,
      }),
      ...listClears(draft, table.headers),
      ...titleDrift(draft, table.headers.title ?? null),
      ...unitIssues(draft, table.headers),
    ],
  }
}

/** Draws everybody's lines, from the effective day on, and takes out what cannot be. */
function connect({ mode }: PlanInput, understood: Understood) {
  const { answers, table, draft } = understood
  const managerHeader = table.headers.managerRef ?? table.headers.managerName ?? null
  const emailIssues = settleEmails(draft, table.headers.email ?? null)
  giveUpEmails(draft)
  const resolved = resolveLines(draft, answers, managerHeader)
  const { lines, standing } = resolved
  const { schedule, issues: loopIssues } = cutLoops(standing, lines, managerHeader)
  const dotted = dottedLines(schedule, { mode, tellsManagers: managerHeader !== null })
  return {
    ...understood,
    lines,
    schedule,
    dotted,
    namedHead: answers.head === undefined ? undefined : draft.nodes[resolver(draft)(answers.head)]?.ref,
    issues: [
      ...understood.issues,
      ...emailIssues,
      ...plusAddresses(draft, table.headers.email ?? null),
      ...tellLeftOutManagers(withoutLost(resolved.issues, understood.identified.lostReferences), {
        rows: leftOutRows(understood),
        issues: understood.issues,
      }),
      ...loopIssues,
      ...resolved.toldIssues(),
      ...absentManagers(schedule, { draft, header: managerHeader, find: standing.references.find }),
      ...historyIssues(schedule, table.headers),
      ...dottedIssues(draft, { parted: resolved.parted, dotted, headers: table.headers }),
    ],
  }
}

/** Rows that make nobody: of which no person or seat is known, or who left before the day. */
function leftOutRows({ table, identified, departed, undone }: Understood): readonly NormalRow[] {
  const others = [...departed, ...undone].flatMap(({ rows }) => rows)
  return [...table.rows.filter(({ index }) => identified.blocked.has(index)), ...others]
}

/** Layers without and with the import. */
function derive({ rules, overrides = [] }: PlanInput, { draft, lines, namedHead }: Connected) {
  const rulesAfter = namedHead === undefined ? rules : { ...rules, headId: namedHead }
  const derived = deriveBoth(draft, lines, { rules, overrides, rulesAfter })
  return derived.ok ? ok({ derived: derived.value, rulesAfter }) : derived
}

interface Derived extends Connected {
  readonly derived: DerivedOrgs
  readonly rulesAfter: LayerRules
}

/** Writes down what differs from the stored org, and everything met on the way. */
function compare(input: PlanInput, graph: Derived): ImportPlan {
  const { draft, lines, derived, rulesAfter, namedHead, schedule } = graph
  const { headers } = graph.table
  const { changes, outcomes: nodeOutcomes } = deriveChanges(schedule, graph.dotted)
  const { counts, outcomes } = countPlan({ ...graph, size: input.table.rows.length, nodeOutcomes })
  const impact = layerImpact(draft, derived)
  const issues = [
    ...graph.issues,
    ...futureIssues(draft, nodeOutcomes, headers),
    ...closedCycleIssues(draft, nodeOutcomes, { closed: input.closedThrough, headers }),
    ...guardMissing(draft, input.mode),
    ...guardPart(draft, input.mode),
    ...guardSpans(draft, lines),
    ...guardRoots({ draft, lines, derived, isHeadNamed: rulesAfter.headId !== undefined }),
    ...guardHead(draft, derived),
    ...mismatchIssues(draft, derived, headers.title ?? null),
    ...jumpIssues({ draft, lines, derived }, impact.moves),
  ].toSorted(bySeverity)
  const openStops = stopsLeft(issues, input.confirmations ?? [])
  return {
    mode: input.mode,
    effectiveDay: input.effectiveDay,
    counts,
    outcomes,
    changes,
    timeline: timelineOf(schedule),
    rowOf: new Map(draft.nodes.flatMap((node) => (node.entry ? [[node.ref, rowOf(node)]] : []))),
    namedHead: namedHead ?? null,
    issues,
    layerImpact: impact,
    privacyImpact: privacyImpact(draft, derived, input.kDecision ?? DEFAULT_SETTINGS.kDecision),
    openStops,
    ready: openStops.length === 0,
  }
}

function bySeverity(a: ImportIssue, b: ImportIssue): number {
  const severity = MESS_EFFECTS.indexOf(a.effect) - MESS_EFFECTS.indexOf(b.effect)
  if (severity !== 0) return severity
  if (a.code !== b.code) return a.code < b.code ? -1 : 1
  return (a.rows[0]?.row ?? 0) - (b.rows[0]?.row ?? 0)
}

function stopsLeft(
  issues: readonly ImportIssue[],
  confirmations: readonly Confirmation[],
): readonly Confirmation[] {
  const isConfirmed = (code: string, number: number) =>
    confirmations.some((confirmation) => confirmation.code === code && confirmation.number === number)
  return issues.flatMap(({ effect, code, number }) =>
    effect === "STOP" && number !== null && !isConfirmed(code, number) ? [{ code, number }] : [],
  )
}
