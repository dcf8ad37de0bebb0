import { createHash } from "node:crypto"
import { canonicalPlanParts } from "@rung/domain/imports/canonical-plan"
import type { ImportOrg } from "@rung/domain/imports/import-org"
import type { MessEffect } from "@rung/domain/imports/mess-registry"
import { type Confirmation, type ImportPlan, type PlanInput, planSteps } from "@rung/domain/imports/plan"
import { type PlanCounts, ROW_OUTCOMES } from "@rung/domain/imports/plan-counts"
import type { TimelineDay } from "@rung/domain/imports/plan-timeline"
import type { PrivacyMove } from "@rung/domain/imports/privacy-impact"
import { ok, type Result } from "@rung/domain/kit/result"
import { listChanges } from "./change-list.ts"
import { type ImportChange, nameOf } from "./import-change.ts"
import type { ImportWork } from "./import-work.ts"
import { type LayerImpactSummary, type NamedMove, summariseImpact } from "./layer-groups.ts"
import type { OrgToPlan } from "./org-to-plan.store.ts"
import { type Operations, operationsOf } from "./plan-operations.ts"
import { type PlanUndo, undoOfPlan } from "./plan-undo.ts"

/** What is asked, and of which org. */
export interface PlanRequest
  extends Omit<PlanInput, "confirmations" | keyof OrgToPlan["planning"]>,
    Pick<ImportWork, "report"> {
  readonly state: OrgToPlan
}

/** A manager whose results fall below k, with the name they go by. */
export interface NamedPrivacyMove extends PrivacyMove {
  readonly name: string
}

/** What is kept of a plan beside its lists, for lists of imports and for the wizard's first glance. */
export interface PlanSummary {
  readonly issueCounts: Readonly<Record<MessEffect, number>>
  readonly stops: readonly Confirmation[]
  readonly layerImpact: LayerImpactSummary
  /** Absent in plans of an earlier version. */
  readonly privacyImpact?: PrivacySummary
  /** The id of the head that an answer names. */
  readonly namedHeadId?: string | null
}

export interface PrivacySummary {
  readonly k: number
  readonly lost: number
  readonly gained: number
  readonly first: readonly NamedPrivacyMove[]
}

/** A day after the effective one on which something happens, with the names of whom it happens to. */
export interface PlannedDay extends Omit<TimelineDay, "people"> {
  readonly people: readonly {
    readonly nodeId: string | null
    readonly label: string
    readonly name: string
  }[]
}

/** What is kept in the import's own row. */
export interface PlanHead {
  readonly planHash: string
  readonly orgVersion: number
  readonly counts: PlanCounts
  readonly summary: PlanSummary
  /** One byte a row. */
  readonly outcomes: Buffer
}

export interface MadePlan {
  readonly head: PlanHead
  readonly plan: ImportPlan
  readonly operations: Operations
  readonly undo: PlanUndo
  /** What readers may page through. */
  readonly changes: Iterable<ImportChange>
  readonly layerMoves: readonly NamedMove[]
  readonly privacyMoves: readonly NamedPrivacyMove[]
  readonly timeline: readonly PlannedDay[]
}

/** All the work of planning, without I/O. */
export function makePlan({ state, report, ...request }: PlanRequest): Result<MadePlan> {
  const planned = plannedIn({ ...request, ...state.planning }, report)
  if (!planned.ok) return planned
  report("COMPARE", 1, 2)
  const plan = planned.value
  const { org } = state.planning
  const names = namesAfter(plan, org)
  const named = <T extends { readonly personId: string; readonly label: string }>(move: T) => ({
    ...move,
    name: names.get(move.personId) ?? move.label,
  })
  const operations = operationsOf(plan.changes, org)
  const layerMoves = plan.layerImpact.moves.map(named)
  const privacyMoves = plan.privacyImpact.lost.map(named)
  const summary: PlanSummary = {
    issueCounts: countEffects(plan),
    stops: plan.openStops,
    layerImpact: {
      ...summariseImpact(plan.layerImpact, layerMoves, state.contract),
      placed: {
        counts: plan.layerImpact.placed.counts,
        first: plan.layerImpact.placed.first.map(named),
      },
      heads: plan.layerImpact.heads,
    },
    privacyImpact: {
      k: plan.privacyImpact.k,
      lost: privacyMoves.length,
      gained: plan.privacyImpact.gained.length,
      first: privacyMoves.slice(0, FIRST),
    },
    namedHeadId: plan.namedHead === null ? null : operations.idOf(plan.namedHead),
  }
  return ok({
    head: {
      planHash: hashOf(plan, state.version),
      orgVersion: state.version,
      counts: plan.counts,
      summary,
      outcomes: Buffer.from(plan.outcomes.map((outcome) => ROW_OUTCOMES.indexOf(outcome))),
    },
    plan,
    operations,
    undo: undoOfPlan(plan, state.planning, operations),
    changes: listChanges(plan, org),
    layerMoves,
    privacyMoves,
    timeline: plan.timeline.map(({ people, ...day }) => ({
      ...day,
      people: people.slice(0, FIRST).map(({ ref, label }) => ({
        nodeId: operations.ids.has(ref) ? null : ref,
        label,
        name: names.get(ref) ?? label,
      })),
    })),
  })
}

const FIRST = 5

function plannedIn(input: PlanInput, report: ImportWork["report"]): Result<ImportPlan> {
  const steps = planSteps(input)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    report(step.value)
  }
}

/** Characters: many short pieces take longer than a long one. */
const HASHED_AT_ONCE = 65_536

function hashOf(plan: ImportPlan, orgVersion: number): string {
  const hash = createHash("sha256")
  let held = ""
  for (const part of canonicalPlanParts(plan)) {
    held += part
    if (held.length < HASHED_AT_ONCE) continue
    hash.update(held)
    held = ""
  }
  return hash.update(`${held}\n${orgVersion}`).digest("hex")
}

function countEffects({ issues }: ImportPlan): Record<MessEffect, number> {
  const counts = { STOP: 0, BLOCK: 0, WARN: 0, INFO: 0 }
  for (const { effect } of issues) counts[effect]++
  return counts
}

function namesAfter({ changes }: ImportPlan, { nodes }: ImportOrg): ReadonlyMap<string, string> {
  const names = new Map(nodes.map(({ id, fields }) => [id, nameOf(fields)]))
  for (const { ref, fields } of [...changes.insertPersons, ...changes.insertPositions])
    names.set(ref, nameOf(fields))
  for (const { nodeId, changes: found } of changes.updatePersons) {
    const name = found.find(({ field }) => field === "name")?.after
    if (name) names.set(nodeId, name)
  }
  return names
}
