import type { Assessor } from "../cycles/assessor.ts"
import { type GroupView, isGroupView } from "../cycles/coverage.ts"
import type { Participant } from "../cycles/frozen-roster.ts"
import type { Contract } from "../expectations/contract.ts"
import type { Perspective } from "../expectations/perspective.ts"
import { contactOf } from "./confidential-view.ts"
import { exposureOf } from "./exposure.ts"
import {
  idAt,
  notAskedAtAll,
  personAt,
  type RoutingDay,
  raterFacts,
  type Sight,
  sightOf,
} from "./line-of-sight.ts"
import { type ItemsOf, itemsByRoute } from "./route-items.ts"
import type { NotAskedReason } from "./route-reason.ts"
import type { FormChange, NotAsked, RoutedForm, StandingForm } from "./routed-form.ts"
import { DEFAULT_ROUTING_RULES, type RoutingRules } from "./routing-rules.ts"

/** What decides who is asked in a cycle: its frozen part, and the org of today. */
export interface RoutingSource extends RoutingDay {
  /** Who is assessed, frozen when the cycle opened. */
  readonly roster: readonly Pick<Participant, "personId" | "layer" | "hybridShare">[]
  readonly contract: Contract
  readonly perspectives: readonly Perspective[]
  /** By subject, whom an administrator named to assess somebody who has nobody above. */
  readonly assessors?: ReadonlyMap<string, Assessor> | undefined
  readonly rules?: RoutingRules | undefined
}

/** One subject who is still in the org, and who is asked about them so far. */
export interface Target {
  readonly subject: RoutingSource["roster"][number]
  readonly index: number
  /** From which view each rater is asked. */
  readonly asked: Map<string, Perspective>
  /** Raters who declined, each as the perspective, a space and the id. */
  readonly declined: Set<string>
}

/** The forms of a cycle while they are being decided. */
export interface RoutingPlan {
  readonly source: RoutingSource
  readonly sight: Sight
  readonly itemsOf: ItemsOf
  /** Sorted by id, so that the order of the input decides nothing. */
  readonly targets: readonly Target[]
  readonly targetOf: ReadonlyMap<string, Target>
  /** GroupView forms by rater. */
  readonly load: Map<string, number>
  readonly changes: FormChange[]
  readonly notAsked: NotAsked[]
}

export function startPlan(source: RoutingSource): RoutingPlan {
  const targets = source.roster
    .flatMap((subject): Target[] => {
      const index = personAt(source, subject.personId)
      return index === undefined ? [] : [{ subject, index, asked: new Map(), declined: new Set() }]
    })
    .sort((a, b) => (a.subject.personId < b.subject.personId ? -1 : 1))
  return {
    source,
    sight: sightOf(source, source.rules ?? DEFAULT_ROUTING_RULES),
    itemsOf: itemsByRoute(source.contract),
    targets,
    targetOf: new Map(targets.map((target) => [target.subject.personId, target])),
    load: new Map(),
    changes: [],
    notAsked: [],
  }
}

/** Enters a form that its rater has or gets, so that the rest reckons with it. */
export function enter(
  { targetOf, load }: RoutingPlan,
  { subjectId, raterId, perspective }: Pick<RoutedForm, "subjectId" | "raterId" | "perspective">,
): void {
  targetOf.get(subjectId)?.asked.set(raterId, perspective)
  if (isGroupView(perspective)) load.set(raterId, (load.get(raterId) ?? 0) + 1)
}

export function add(plan: RoutingPlan, form: RoutedForm): void {
  enter(plan, form)
  plan.changes.push({ kind: "ADD", form })
}

export function isFull({ load, sight }: RoutingPlan, raterId: string): boolean {
  return (load.get(raterId) ?? 0) >= sight.rules.mostForms
}

/** Whether anybody at all can be asked about the subject from there. */
export function hasRoute(
  { itemsOf, source }: RoutingPlan,
  { subject }: Target,
  perspective: Perspective,
): boolean {
  if (!source.perspectives.includes(perspective)) return false
  return [true, false].some(
    (manages) => itemsOf(subject, perspective, { manages, isNewHire: manages }).length > 0,
  )
}

/** The form by which somebody near enough would be asked, or why not; how many forms they have is not looked at. */
export function formFrom(
  plan: RoutingPlan,
  target: Target,
  { perspective, rater }: { readonly perspective: GroupView; readonly rater: number },
): RoutedForm | NotAskedReason {
  const { sight, itemsOf } = plan
  const [raterId, subjectId] = [idAt(sight.forest, rater), target.subject.personId]
  const refusal = notAskedAtAll(sight, rater)
  if (refusal) return refusal
  const reason = contactOf(sight, perspective, { raterId, subjectId })
  const { days } = reason
  if (days < sight.rules.leastDays) return { kind: "TOO_FEW_DAYS", days, needed: sight.rules.leastDays }
  const items = itemsOf(target.subject, perspective, raterFacts(sight, rater))
  if (items.length === 0) return { kind: "NO_ITEMS" }
  if (target.declined.has(`${perspective} ${raterId}`)) return { kind: "DECLINED" }
  const other = target.asked.get(raterId)
  if (other !== undefined) return { kind: "OTHER_VIEW", perspective: other }
  const exposure = exposureOf(days, sight.rules.leastDays)
  return { subjectId, raterId, raterKind: "PERSON", perspective, items, insteadOf: null, exposure, reason }
}

/** Standing forms in an order that does not depend on the input's. */
export function inOrder(forms: readonly StandingForm[]): StandingForm[] {
  return forms.toSorted(
    (a, b) => byText(a.subjectId, b.subjectId) || byText(a.raterId, b.raterId) || byText(a.id, b.id),
  )
}

/** Compares as code units, alike on every machine. */
export function byText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
