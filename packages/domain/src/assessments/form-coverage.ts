import { type InvitedRaters, isGroupView } from "../cycles/coverage.ts"
import { hasRoute, type RoutingPlan, type Target } from "./routing-plan.ts"

/** How many forms one rater has. */
export interface RaterLoad {
  readonly raterId: string
  readonly forms: number
  /** Of these UPWARD, SKIP and PEER, which the cap counts. */
  readonly confidential: number
}

export interface FormCoverage {
  /** By rater id; declined forms do not count. */
  readonly loads: readonly RaterLoad[]
  /** By subject id, for each view the cycle asks and the contract has a route for; feeds the coverage planner. */
  readonly invited: readonly InvitedRaters[]
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

/** The views shown in groups from which fewer than k are asked, so that nothing of them can ever be shown. */
export function gapsBelow(invited: readonly InvitedRaters[], k: number): readonly InvitedRaters[] {
  return invited.filter((one) => isGroupView(one.perspective) && one.invited < k)
}

function loadsOf({ targets }: RoutingPlan): readonly RaterLoad[] {
  const loads = new Map<string, { raterId: string; forms: number; confidential: number }>()
  for (const { asked } of targets) {
    for (const [raterId, perspective] of asked) {
      const load = loads.get(raterId) ?? { raterId, forms: 0, confidential: 0 }
      load.forms += 1
      if (isGroupView(perspective)) load.confidential += 1
      loads.set(raterId, load)
    }
  }
  return [...loads.values()].sort((a, b) => (a.raterId < b.raterId ? -1 : 1))
}

const VIEWS = ["MANAGER", "UPWARD", "SKIP", "PEER"] as const

function invitedAbout(plan: RoutingPlan, target: Target): readonly InvitedRaters[] {
  const asked = [...target.asked.values()]
  return VIEWS.filter((view) => hasRoute(plan, target, view)).map((perspective) => ({
    subjectId: target.subject.personId,
    perspective,
    invited: asked.filter((one) => one === perspective).length,
  }))
}
