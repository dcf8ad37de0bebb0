import { CONFIDENTIAL, type Confidential, isConfidential } from "./confidential-view.ts"
import { hasRoute, type RoutingPlan, type Target } from "./routing-plan.ts"

/** How many forms one rater has. */
export interface RaterLoad {
  readonly raterId: string
  readonly forms: number
  /** Of these UPWARD, SKIP and PEER, which the cap counts. */
  readonly confidential: number
}

/** How many are asked about a subject from one sealed view, where the contract has a route for it. */
export interface Invited {
  readonly subjectId: string
  readonly perspective: Confidential
  readonly invited: number
}

export interface FormCoverage {
  /** By rater id; declined forms do not count. */
  readonly loads: readonly RaterLoad[]
  /** By subject id; feeds the coverage planner. */
  readonly invited: readonly Invited[]
  /** Subjects nobody assesses from above although the cycle asks for it. */
  readonly withoutManagerView: readonly string[]
}

export function coverageOf(plan: RoutingPlan): FormCoverage {
  const asksAbove = plan.source.perspectives.includes("MANAGER")
  const isUnseen = ({ asked }: Target) => ![...asked.values()].includes("MANAGER")
  return {
    loads: loadsOf(plan),
    invited: plan.targets.flatMap((target) => invitedAbout(plan, target)),
    withoutManagerView: asksAbove ? plan.targets.filter(isUnseen).map(({ subject }) => subject.personId) : [],
  }
}

/** The views of a subject from which fewer than k are asked, so that nothing of them can ever be shown. */
export function gapsBelow(invited: readonly Invited[], k: number): readonly Invited[] {
  return invited.filter((one) => one.invited < k)
}

function loadsOf({ targets }: RoutingPlan): readonly RaterLoad[] {
  const loads = new Map<string, { raterId: string; forms: number; confidential: number }>()
  for (const { asked } of targets) {
    for (const [raterId, perspective] of asked) {
      const load = loads.get(raterId) ?? { raterId, forms: 0, confidential: 0 }
      load.forms += 1
      if (isConfidential(perspective)) load.confidential += 1
      loads.set(raterId, load)
    }
  }
  return [...loads.values()].sort((a, b) => (a.raterId < b.raterId ? -1 : 1))
}

function invitedAbout(plan: RoutingPlan, target: Target): readonly Invited[] {
  const perspectives = [...target.asked.values()]
  return CONFIDENTIAL.filter((perspective) => hasRoute(plan, target, perspective)).map((perspective) => ({
    subjectId: target.subject.personId,
    perspective,
    invited: perspectives.filter((one) => one === perspective).length,
  }))
}
