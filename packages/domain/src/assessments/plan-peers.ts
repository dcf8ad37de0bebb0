import { idAt, isInLine, personAt, type Sight } from "./line-of-sight.ts"
import type { RoutedForm } from "./routed-form.ts"
import { add, formFrom, hasRoute, isFull, type RoutingPlan, type Target } from "./routing-plan.ts"

/** Most colleagues of each kind held for choice by one subject, and looked at to find them. */
const MOST_HELD = 16
const MOST_LOOKED_AT = 48

interface Candidate {
  readonly form: RoutedForm
  /** Orders candidates who are equally near and equally busy, differently for each subject. */
  readonly lot: number
}

interface Seeker {
  readonly target: Target
  readonly lot: number
  /** Peers still to be asked. */
  wanted: number
  candidates: Candidate[]
}

/**
 * Asks colleagues by a dotted line first, then those under the same acting manager: in rounds, in each of which
 * every subject gets one more, always the one with the fewest confidential forms so far.
 */
export function planPeers(plan: RoutingPlan): void {
  const teams = rings(plan.sight)
  let seekers = plan.targets
    .filter((target) => hasRoute(plan, target, "PEER"))
    .map((target) => seekerOf(plan, target, teams))
    .sort((a, b) => a.lot - b.lot || (a.target.subject.personId < b.target.subject.personId ? -1 : 1))
  while (seekers.length > 0) seekers = seekers.filter((seeker) => askOneMore(plan, seeker))
}

/** Answers whether the subject may look for yet another. */
function askOneMore(plan: RoutingPlan, seeker: Seeker): boolean {
  if (seeker.wanted <= 0) return false
  const free = seeker.candidates.filter(({ form }) => !isFull(plan, form.raterId))
  const busyness = ({ form }: Candidate) => plan.load.get(form.raterId) ?? 0
  const distance = ({ form }: Candidate) => (form.reason.kind === "DOTTED" ? 0 : 1)
  let best = free[0]
  for (const one of free) {
    const isBetter =
      best && (distance(one) - distance(best) || busyness(one) - busyness(best) || one.lot - best.lot) < 0
    if (isBetter) best = one
  }
  if (!best) {
    for (const { form } of seeker.candidates) turnDown(plan, form)
    return false
  }
  add(plan, best.form)
  seeker.wanted -= 1
  seeker.candidates = seeker.candidates.filter((one) => one !== best)
  return true
}

function turnDown({ notAsked, sight }: RoutingPlan, { subjectId, raterId, perspective }: RoutedForm): void {
  notAsked.push({ subjectId, raterId, perspective, reason: { kind: "FULL", most: sight.rules.mostForms } })
}

function seekerOf(plan: RoutingPlan, target: Target, teams: Rings): Seeker {
  const { personId: subjectId } = target.subject
  const standing = [...target.asked.values()].filter((perspective) => perspective === "PEER").length
  const seen = new Set([target.index])
  const candidates: Candidate[] = []
  for (const ring of teams(target.index)) {
    let held = 0
    for (const rater of after(ring, target.index)) {
      if (held >= MOST_HELD) break
      if (seen.has(rater)) continue
      seen.add(rater)
      const raterId = idAt(plan.sight.forest, rater)
      if (isInLine(plan.sight, target.index, rater) || target.asked.get(raterId) === "PEER") continue
      const form = formFrom(plan, target, { perspective: "PEER", rater })
      if ("kind" in form) plan.notAsked.push({ subjectId, raterId, perspective: "PEER", reason: form })
      else {
        candidates.push({ form, lot: lotOf(`${raterId} ${subjectId}`) })
        held += 1
      }
    }
  }
  return { target, lot: lotOf(subjectId), wanted: plan.sight.rules.mostPeers - standing, candidates }
}

/** Colleagues in an order of their own, so that everybody looks at others first. */
type Ring = readonly number[]
type Rings = (index: number) => readonly Ring[]

/** For each person the rings they stand in: dotted ones first, then that of the acting manager. */
function rings(sight: Sight): Rings {
  const { forest, history, acting } = sight
  const known = new Map<string, Ring>()
  const once = (key: string, members: () => readonly number[]) => {
    const ring = known.get(key) ?? shuffled(sight, members())
    known.set(key, ring)
    return ring
  }
  const persons = (ids: readonly string[]) =>
    ids.map((id) => personAt(sight, id)).filter((index) => index !== undefined)
  return (index) => {
    const id = idAt(forest, index)
    const above = acting[index] ?? -1
    const dotted = history.dottedAbove(id)
    const joined = persons([...dotted, ...history.dottedBelow(id)])
    return [
      shuffled(sight, [...joined, index]),
      ...dotted
        .toSorted()
        .map((managerId) => once(`dotted ${managerId}`, () => persons(history.dottedBelow(managerId)))),
      ...(above < 0 ? [] : [once(`solid ${above}`, () => sight.reportsOf(above))]),
    ]
  }
}

function shuffled({ forest }: Sight, members: readonly number[]): Ring {
  const lots = [...new Set(members)].map((index) => {
    const id = idAt(forest, index)
    return { index, id, lot: lotOf(id) }
  })
  return lots.sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1)).map(({ index }) => index)
}

/** Those who follow somebody in a ring, round to themselves; of a large ring only the nearest. */
function* after(ring: Ring, index: number): Generator<number> {
  const place = ring.indexOf(index)
  const length = Math.min(ring.length - 1, MOST_LOOKED_AT)
  for (let step = 1; step <= length; step++) {
    const rater = ring[(place + step) % ring.length]
    if (rater !== undefined) yield rater
  }
}

/** A number that looks drawn but depends on nothing but the text (FNV-1a, 32 bits). */
function lotOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
