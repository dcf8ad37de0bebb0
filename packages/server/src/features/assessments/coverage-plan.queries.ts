import { gapsBelow } from "@rung/domain/assessments/form-coverage"
import { type RoutedForms, routeForms } from "@rung/domain/assessments/route-forms"
import type { RoutingSource } from "@rung/domain/assessments/routing-plan"
import { type Coverage, type InvitedRaters, isGroupView } from "@rung/domain/cycles/coverage"
import { coverageByLayer, likelySilent } from "@rung/domain/cycles/coverage-by-layer"
import { type CoveragePlan, planCoverage } from "@rung/domain/cycles/coverage-plan"
import type { CoverageSuggestion } from "@rung/domain/cycles/coverage-suggestions"
import { frozenRoster, type Participant } from "@rung/domain/cycles/frozen-roster"
import { problem } from "@rung/domain/kit/problem"
import { USUAL_RELIABILITY } from "@rung/domain/kit/reliability"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { ThreadCtx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { loadRaterReliability } from "../access/tenant.store.ts"
import type { OrgUseCase } from "../cycles/beside-others.ts"
import type { CoveragePlanInput } from "./coverage-plan.input.ts"
import type { CoveragePlanView, CoverageSuggestionView, CoverageView } from "./coverage-plan.view.ts"
import { launchChecks } from "./launch-checks.ts"
import { loadOpeningDay } from "./opening-day.ts"
import { chosenCycle, participantViews } from "./opening-preview.queries.ts"
import { loadRoutingDay } from "./routing-source.store.ts"

const SHOWN = 50

/** Who would get silence if a cycle opened today. Refusals: `CONTRACT_NOT_PUBLISHED`, `RESPONSE_RATE_OUT_OF_RANGE`. */
export function coveragePlan(ctx: ThreadCtx, input: CoveragePlanInput): Promise<Result<CoveragePlanView>> {
  return ctx.db.read(async (tx) => {
    const { cycle } = await chosenCycle(tx, ctx, input)
    const { day, org, contract } = await loadOpeningDay(tx, ctx.today, {
      population: cycle.population,
      cycleId: fromGlobalId(input.cycleId ?? "", "Cycle"),
    })
    if (!contract) {
      return refused(problem("CONTRACT_NOT_PUBLISHED", "Publish a contract before planning a cycle."))
    }
    const roster = frozenRoster({ ...day, population: cycle.population })
    const { perspectives } = cycle
    const source = {
      ...(await loadRoutingDay(tx, org)),
      roster,
      contract: contract.body,
      perspectives,
      assessors: day.assessors,
    }
    const routed = routeForms(source)
    const { kDecision, kDevelopment, perspectiveWeights } = day
    const planned = planCoverage({
      invited: [...routed.invited, ...skipLevel(source)],
      perspectives,
      ...(typeof input.responseRate === "number" ? { responseRate: input.responseRate } : {}),
      kDecision,
      kDevelopment,
      perspectiveWeights,
      singleRaterReliability: (await loadRaterReliability(tx)) ?? USUAL_RELIABILITY,
    })
    if (!planned.ok) return planned
    return ok(await planView(tx, planned.value, { routed, roster, kDecision, perspectives }))
  })
}

export const coveragePlanCase: OrgUseCase<CoveragePlanInput, Result<CoveragePlanView>> = {
  name: "coveragePlan",
  writes: false,
  run: coveragePlan,
}

/** What asking two levels down would bring, where it is not asked and could help. */
function skipLevel(source: RoutingSource): readonly InvitedRaters[] {
  const { perspectives } = source
  if (perspectives.includes("SKIP") || !perspectives.some(isGroupView)) return []
  const { invited } = routeForms({ ...source, perspectives: [...perspectives, "SKIP"] })
  return invited.filter(({ perspective }) => perspective === "SKIP")
}

interface Planned extends Pick<RoutingSource, "perspectives"> {
  readonly routed: RoutedForms
  readonly roster: readonly Participant[]
  readonly kDecision: number
}

async function planView(tx: TenantTx, plan: CoveragePlan, planned: Planned): Promise<CoveragePlanView> {
  const { roster, kDecision } = planned
  const byId = new Map(roster.map((participant) => [participant.personId, participant]))
  const silent = likelySilent(plan.subjects)
  const shown = silent.slice(0, SHOWN)
  const people = await participantViews(
    tx,
    shown.flatMap(({ subjectId }) => byId.get(subjectId) ?? []),
  )
  const layerOf = new Map(roster.map(({ personId, layer }) => [personId, layer]))
  return {
    responseRate: plan.responseRate,
    kDecision,
    overall: coverageView(plan.overall),
    layers: coverageByLayer(plan.subjects, layerOf).map(({ layer, ...each }) => ({
      layer,
      ...coverageView(each),
    })),
    perspectives: plan.perspectives.map(({ perspective, buckets, neverGradeC, words, ...each }) => ({
      ...coverageView(each),
      perspective,
      words,
      neverGradeCCount: neverGradeC.length,
      buckets: buckets.map(({ bucket, ...inside }) => ({ bucket, ...coverageView(inside) })),
    })),
    neverGradeCCount: plan.neverGradeC.length,
    silentCount: silent.length,
    silent: people.map((person, at) => ({ person, chance: shown[at]?.decide ?? 0 })),
    suggestions: plan.suggestions.map(suggestionView),
    checks: await launchChecks(tx, { ...found(planned) }),
  }
}

/** Whom each check is true of; those about raters name people who need not take part themselves. */
function found({ routed, roster, kDecision, perspectives }: Planned) {
  const { invited, loads, notAsked, withoutManagerView } = routed
  const asked = new Set(invited.flatMap(({ subjectId, invited: raters }) => (raters > 0 ? [subjectId] : [])))
  const isAskedOfOthers = perspectives.some((perspective) => perspective !== "SELF")
  return {
    NO_MANAGER: withoutManagerView,
    NO_RATER: isAskedOfOthers
      ? roster.flatMap(({ personId }) => (asked.has(personId) ? [] : [personId]))
      : [],
    BELOW_K: unique(gapsBelow(invited, kDecision).map(({ subjectId }) => subjectId)),
    FULL: unique(notAsked.flatMap(({ raterId, reason }) => (reason.kind === "FULL" ? [raterId] : []))),
    raterIds: loads.map(({ raterId }) => raterId),
  }
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}

function coverageView({ subjects, decide, develop }: Coverage): CoverageView {
  return { subjects, decide: decide ?? null, develop: develop ?? null }
}

function suggestionView(suggestion: CoverageSuggestion): CoverageSuggestionView {
  const { kind, effect, words } = suggestion
  return {
    kind,
    perspective: "perspective" in suggestion ? suggestion.perspective : null,
    before: effect?.before ?? null,
    after: effect?.after ?? null,
    words,
  }
}
