import type { SuggestedFix } from "@rung/domain/imports/issue"
import type { Standing } from "@rung/domain/layers/passages"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { LayerStandingView } from "../layers/passage.view.ts"
import type { ImportChange } from "./change-list.ts"
import { answerView } from "./import-answers.ts"
import type { ImportChangeView } from "./import-change.view.ts"
import type { ImportFixView, ImportIssueView } from "./import-issue.view.ts"
import type { LayerImpactSummary, NamedMove } from "./layer-groups.ts"
import type { LayerCountsView, LayerImpactView, LayerMoveView } from "./layer-impact.view.ts"
import type { IssueSummary, OrgImportRow } from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"

/** An import as the API shows it. */
export function orgImportView(row: OrgImportRow): OrgImportView {
  const { state, mode, effectiveOn, sourceName, planHash, orgVersion, counts, plannedAt, appliedAt } = row
  const { issueCounts, stops, layerImpact } = row.summary
  return {
    id: toGlobalId("OrgImport", row.id),
    state,
    mode,
    effectiveOn,
    sourceName,
    fileHash: row.sourceHash.toString("hex"),
    plannedBy: row.plannedByName ?? "somebody who has left",
    plannedAt,
    appliedBy: row.appliedBy === null ? null : (row.appliedByName ?? "somebody who has left"),
    appliedAt,
    planHash,
    orgVersion,
    isStale: row.currentVersion !== orgVersion,
    counts,
    issueCounts: {
      stop: issueCounts.STOP,
      block: issueCounts.BLOCK,
      warn: issueCounts.WARN,
      info: issueCounts.INFO,
    },
    stops,
    layerImpact: impactView(layerImpact),
  }
}

function impactView({ count, before, after, groups }: LayerImpactSummary): LayerImpactView {
  return {
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

export function changeView(change: ImportChange): ImportChangeView {
  const type = change.nodeKind === "PERSON" ? "Person" : "Position"
  return { ...change, nodeId: change.nodeId === null ? null : toGlobalId(type, change.nodeId) }
}

export function issueView({ seq, code, effect, body, rowCount, firstRows }: IssueSummary): ImportIssueView {
  const { title, message, fixes, number } = body
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
