import type { SuggestedFix } from "@rung/domain/imports/issue"
import type { Standing } from "@rung/domain/layers/passages"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { problemViews } from "../../platform/graphql/problem.view.ts"
import type { LayerStandingView } from "../layers/passage.view.ts"
import { answerView } from "./import-answers.ts"
import { fieldsOf, type ImportChange } from "./import-change.ts"
import type { ImportChangeView } from "./import-change.view.ts"
import type { IssueCountsView } from "./import-counts.view.ts"
import type { ImportDayView } from "./import-day.view.ts"
import type { IssueSummary } from "./import-issue.store.ts"
import type { ImportFixView, ImportIssueView } from "./import-issue.view.ts"
import type { ImportProgressView } from "./import-progress.view.ts"
import type { ImportRequestView } from "./import-request.view.ts"
import type { LayerImpactSummary, NamedMove } from "./layer-groups.ts"
import type { LayerCountsView, LayerImpactView, LayerMoveView } from "./layer-impact.view.ts"
import type { NamedPrivacyMove, PlannedDay, PlanSummary, PrivacySummary } from "./make-plan.ts"
import type { OrgImportRow } from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"
import type { PrivacyImpactView, PrivacyMoveView } from "./privacy-impact.view.ts"
import { secondsLeft } from "./seconds-left.ts"

/** Days for which an applied import may be reverted. */
const REVERTIBLE_DAYS = 30

/** An import as the API shows it. */
export function orgImportView(row: OrgImportRow): OrgImportView {
  const { state, mode, effectiveOn, source, sourceName, revision, planHash, orgVersion, counts } = row
  const { plannedAt, appliedAt, revertedAt, problems, summary } = row
  return {
    id: toGlobalId("OrgImport", row.id),
    state,
    mode,
    effectiveOn,
    source,
    sourceName,
    uploadId: row.uploadId === null ? null : toGlobalId("Upload", row.uploadId),
    fileHash: row.sourceHash?.toString("hex") ?? null,
    plannedBy: row.plannedByName ?? LEFT,
    plannedAt,
    appliedBy: row.appliedBy === null ? null : (row.appliedByName ?? LEFT),
    appliedAt,
    revertedBy: row.revertedBy === null ? null : (row.revertedByName ?? LEFT),
    revertedAt,
    revertibleUntil: state === "APPLIED" && appliedAt ? revertibleUntil(appliedAt) : null,
    forgottenAt: row.forgottenAt,
    revision,
    planHash,
    orgVersion,
    isStale: orgVersion !== null && row.currentVersion !== orgVersion,
    progress: progressView(row),
    problems: problemViews(problems),
    request: requestView(row),
    counts,
    issueCounts: summary && issueCountsView(summary.issueCounts),
    stops: summary?.stops ?? [],
    layerImpact: summary && impactView(summary.layerImpact),
    privacyImpact: summary?.privacyImpact ? privacyView(summary.privacyImpact) : null,
  }
}

const LEFT = "somebody who has left"

export function revertibleUntil(appliedAt: Date): Date {
  return new Date(appliedAt.getTime() + REVERTIBLE_DAYS * 86_400_000)
}

function progressView(row: OrgImportRow): ImportProgressView | null {
  if (row.progressRun === null) return null
  const { step, percent, rowsDone, rowsTotal, rowsPerSecond, startedAt, updatedAt, attempt, isCancelling } =
    row
  return {
    step,
    percent,
    rowsDone,
    rowsTotal,
    rowsPerSecond,
    secondsLeft: secondsLeft(row),
    startedAt,
    updatedAt,
    attempt,
    isCancelling,
  }
}

function requestView({ request, reading }: OrgImportRow): ImportRequestView {
  const columns = (reading?.headers ?? []).map((header, column) => ({
    column,
    header,
    field: reading?.mapping[column] ?? null,
  }))
  const { edits, leaveOutRows } = request
  return { columns, answers: request.answers.map(answerView), edits, leaveOutRows }
}

function issueCountsView({ STOP, BLOCK, WARN, INFO }: PlanSummary["issueCounts"]): IssueCountsView {
  return { stop: STOP, block: BLOCK, warn: WARN, info: INFO }
}

const NOBODY = { IC: 0, M1: 0, M2: 0, EXEC: 0 }

function impactView({ count, before, after, groups, placed, heads }: LayerImpactSummary): LayerImpactView {
  return {
    placed: { counts: countsView(placed?.counts ?? NOBODY), first: placed?.first ?? [] },
    heads: heads ?? [],
    count,
    before: countsView(before),
    after: countsView(after),
    groups: groups.map((group) => ({
      ...group,
      from: standingView(group.from),
      to: standingView(group.to),
      firstPeople: group.firstPeople.map(moveView),
    })),
  }
}

function countsView({ IC, M1, M2, EXEC }: LayerImpactSummary["before"]): LayerCountsView {
  return { ic: IC, m1: M1, m2: M2, exec: EXEC }
}

function standingView({ layer, hybridShare }: Standing): LayerStandingView {
  return { layer, hybridShare: hybridShare ?? null }
}

export function moveView({
  personId,
  name,
  label,
  row,
  from,
  to,
  rungs,
  isJump,
  why,
}: NamedMove): LayerMoveView {
  return {
    personId: toGlobalId("Person", personId),
    name,
    label,
    row,
    from: standingView(from),
    to: standingView(to),
    rungs,
    isJump,
    why,
  }
}

function privacyView({ k, lost, gained, first }: PrivacySummary): PrivacyImpactView {
  return { k, count: lost, gainedCount: gained, firstManagers: first.map(privacyMoveView) }
}

export function privacyMoveView({ personId, ...move }: NamedPrivacyMove): PrivacyMoveView {
  return { ...move, id: toGlobalId("Person", personId) }
}

export function dayView({ people, ...day }: PlannedDay): ImportDayView {
  const firstPeople = people.map(({ nodeId, ...person }) => ({
    ...person,
    id: nodeId === null ? null : toGlobalId("Person", nodeId),
  }))
  return { ...day, firstPeople }
}

export function changeView(change: ImportChange): ImportChangeView {
  const type = change.nodeKind === "PERSON" ? "Person" : "Position"
  const nodeId = change.nodeId === null ? null : toGlobalId(type, change.nodeId)
  return { ...change, nodeId, fields: fieldsOf(change).map((field) => ({ ...field, on: field.on ?? null })) }
}

/** Steps of a loop that are shown. */
const LOOP_STEPS = 100

export function issueView({ seq, code, effect, body, rowCount, firstRows }: IssueSummary): ImportIssueView {
  const { title, message, fixes, number, loop } = body
  return {
    index: seq,
    code,
    effect,
    title,
    message,
    rowCount,
    firstRows,
    fixes: fixes.map(fixView),
    confirmationNumber: number,
    loop: loop?.slice(0, LOOP_STEPS) ?? null,
  }
}

function fixView(fix: SuggestedFix): ImportFixView {
  const { kind, label } = fix
  return {
    kind,
    label,
    cells: kind === "SET_CELLS" ? fix.cells : null,
    rows: kind === "DROP_ROWS" ? fix.rows : null,
    answer: kind === "ANSWER" ? answerView(fix.answer) : null,
    mode: kind === "SET_MODE" ? fix.mode : null,
    confirmation: kind === "CONFIRM" ? { code: fix.code, number: fix.number } : null,
  }
}
