import { createHash } from "node:crypto"
import type { Contract } from "@rung/domain/expectations/contract"
import type { ImportAnswer } from "@rung/domain/imports/answers"
import { canonicalPlanText } from "@rung/domain/imports/canonical-plan"
import type { ColumnMapping, ImportTable } from "@rung/domain/imports/fields"
import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { ImportOrg } from "@rung/domain/imports/import-org"
import type { ImportIssue } from "@rung/domain/imports/issue"
import type { MessEffect } from "@rung/domain/imports/mess-registry"
import { type Confirmation, type ImportPlan, planImport } from "@rung/domain/imports/plan"
import type { PlanChanges } from "@rung/domain/imports/plan-changes"
import type { PlanCounts } from "@rung/domain/imports/plan-counts"
import type { Day } from "@rung/domain/kit/day"
import { ok, type Result } from "@rung/domain/kit/result"
import type { LayerRules } from "@rung/domain/layers/layer-rules"
import { type ImportChange, listChanges, nameOf } from "./change-list.ts"
import { type LayerImpactSummary, type NamedMove, summariseImpact } from "./layer-groups.ts"
import type { OrgToPlan } from "./org-to-plan.store.ts"

export interface PlanRequest {
  readonly table: ImportTable
  readonly mapping: ColumnMapping
  readonly mode: ImportMode
  readonly effectiveDay: Day
  readonly today: Day
  readonly answers: readonly ImportAnswer[]
  readonly state: OrgToPlan
  /** The published contract, to say what a change of layer means. */
  readonly contract: Contract | undefined
}

/** What applying writes. */
export interface Operations {
  readonly changes: PlanChanges
  readonly namedHead: string | null
  /** The layer rules it was planned with: those of the org, as long as its version is the plan's. */
  readonly rules: LayerRules
}

/** What is kept of a plan beside its issues, for lists and for the wizard's first glance. */
export interface PlanSummary {
  readonly issueCounts: Readonly<Record<MessEffect, number>>
  readonly stops: readonly Confirmation[]
  readonly layerImpact: LayerImpactSummary
}

/** What readers may page through. */
export interface Readable {
  readonly changes: readonly ImportChange[]
  readonly layerMoves: readonly NamedMove[]
}

export interface MadePlan {
  readonly planHash: string
  readonly counts: PlanCounts
  readonly summary: PlanSummary
  readonly issues: readonly ImportIssue[]
  readonly operations: Operations
  readonly readable: Readable
}

/** All the work of planning, without I/O: what may one day run on another thread. */
export function makePlan({ state, contract, ...request }: PlanRequest): Result<MadePlan> {
  const { org, rules, overrides, version } = state
  const planned = planImport({ ...request, org, rules, overrides })
  if (!planned.ok) return planned
  const plan = planned.value
  const layerMoves = nameMoves(plan, org)
  return ok({
    planHash: createHash("sha256")
      .update(`${canonicalPlanText(plan)}\n${version}`)
      .digest("hex"),
    counts: plan.counts,
    summary: {
      issueCounts: countEffects(plan.issues),
      stops: plan.openStops,
      layerImpact: summariseImpact(plan.layerImpact, layerMoves, contract),
    },
    issues: plan.issues,
    operations: { changes: plan.changes, namedHead: plan.namedHead, rules },
    readable: { changes: listChanges(plan, org), layerMoves },
  })
}

function countEffects(issues: readonly ImportIssue[]): Record<MessEffect, number> {
  const counts = { STOP: 0, BLOCK: 0, WARN: 0, INFO: 0 }
  for (const { effect } of issues) counts[effect]++
  return counts
}

function nameMoves({ changes, layerImpact }: ImportPlan, { nodes }: ImportOrg): readonly NamedMove[] {
  const names = new Map(nodes.map(({ id, fields }) => [id, nameOf(fields)]))
  for (const { nodeId, changes: found } of changes.updatePersons) {
    const name = found.find(({ field }) => field === "name")?.after
    if (name) names.set(nodeId, name)
  }
  return layerImpact.moves.map((move) => ({ ...move, name: names.get(move.personId) ?? move.label }))
}
