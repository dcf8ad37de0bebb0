import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isGroupView } from "../cycles/coverage.ts"
import { managerAbove } from "../cycles/frozen-roster.ts"
import { addDays, type Day } from "../kit/day.ts"
import { actingManagerOf, buildForest } from "../org/forest.ts"
import { contactOf } from "./confidential-view.ts"
import { personAt, sightOf } from "./line-of-sight.ts"
import { type Edit, edited, edits, orgs } from "./random-org.test-kit.ts"
import { repairForms, routeForms } from "./route-forms.ts"
import type { FormChange, StandingForm } from "./routed-form.ts"
import { source, stored, TODAY, told } from "./routing.test-kit.ts"
import type { RoutingSource } from "./routing-plan.ts"
import { workingHistory } from "./working-history.ts"

const rules = fc.record({
  leastDays: fc.constantFrom(60, 60, 30),
  mostForms: fc.constantFrom(1, 2, 3, 6),
  mostPeers: fc.constantFrom(1, 8),
  asksExcluded: fc.boolean(),
})

/** What raters and the administrator do between two repairs. */
const acts = fc.array(
  fc.record({
    act: fc.constantFrom("begin", "submit", "decline", "take"),
    form: fc.nat(),
    to: fc.nat({ max: 11 }),
  }),
  { maxLength: 4 },
)

type Act = typeof acts extends fc.Arbitrary<(infer A)[]> ? A : never

function acted(forms: readonly StandingForm[], { act, form, to }: Act): readonly StandingForm[] {
  const chosen = forms[form % Math.max(1, forms.length)]
  if (!chosen || chosen.state === "SUBMITTED" || chosen.state === "DECLINED") return forms
  const raterId = `n${to}`
  const isTaken = forms.some((one) => one.raterId === raterId && one.subjectId === chosen.subjectId)
  const after: Record<Act["act"], Partial<StandingForm>> = {
    begin: { state: "IN_PROGRESS" },
    submit: { state: "SUBMITTED" },
    decline: { state: "DECLINED" },
    take:
      chosen.perspective !== "MANAGER" || isTaken || raterId === chosen.subjectId
        ? {}
        : { raterId, insteadOf: null, assignedBy: "ADMIN", takenFrom: [...chosen.takenFrom, chosen.raterId] },
  }
  return forms.map((one) => (one === chosen ? { ...one, ...after[act] } : one))
}

interface Step {
  readonly source: RoutingSource
  readonly forms: readonly StandingForm[]
  readonly changes: readonly FormChange[]
}

const stories = fc.record({
  lines: orgs,
  rules,
  steps: fc.array(fc.tuple(edits, acts), { minLength: 1, maxLength: 4 }),
})
type Story = typeof stories extends fc.Arbitrary<infer S> ? S : never

/** Opens a cycle, lets the org and the raters go on, and repairs after each stretch. */
function lived({ lines, rules: own, steps }: Story): readonly Step[] {
  let org: { lines: Parameters<typeof edited>[0]["lines"]; away: readonly string[] } = { lines, away: [] }
  let today = TODAY
  const opening = source(org, { rules: own })
  let forms = stored(routeForms(opening).forms.map((form) => ({ kind: "ADD", form })))
  return steps.map(([changes, doings]) => {
    for (const edit of changes) {
      today = addDays(today, edit.after)
      org = edited(org, edit, today)
    }
    forms = doings.reduce(acted, forms)
    const now = source(org, { today, rules: own, roster: opening.roster })
    const before = forms
    const { changes: made } = repairForms({ ...now, forms: before })
    forms = stored(made)
    return { source: now, forms: before, changes: made }
  })
}

/** The same forest from nodes in another order. */
function turnedForest({ forest }: RoutingSource) {
  const built = buildForest(forest.nodes.toReversed())
  if (!built.ok) throw new Error("the org is broken")
  return built.value
}

/** What the stories must come to for the properties to mean something. */
const OUTCOMES = [
  ...["REPORTS", "TWO_BELOW", "BESIDE", "DOTTED"].map((reason) => `ADD CONFIDENTIAL ${reason}`),
  ...["REPORTS", "TWO_BELOW", "BESIDE", "DOTTED", "BEGUN"].map((reason) => `KEEP CONFIDENTIAL ${reason}`),
  ...["FULL", "ON_LEAVE", "OTHER_VIEW", "RATER_LEFT", "SUBJECT_LEFT"].map(
    (reason) => `WITHDRAW CONFIDENTIAL ${reason}`,
  ),
  ...["MANAGES", "STANDS_IN"].flatMap((reason) => [`ADD MANAGER ${reason}`, `REASSIGN MANAGER ${reason}`]),
  ...["FORMER_MANAGER", "BY_ADMINISTRATOR", "SUBMITTED", "HANDED_BACK", "BEGUN"].map(
    (reason) => `KEEP MANAGER ${reason}`,
  ),
  "WITHDRAW SELF ON_LEAVE",
]

const isLive = ({ state }: StandingForm) => state !== "DECLINED"
const isOpen = ({ state }: StandingForm) => state === "ASSIGNED" || state === "IN_PROGRESS"

describe("whatever happens to the org while a cycle is open", { timeout: 60_000 }, () => {
  const holds = (check: (step: Step, after: readonly StandingForm[]) => void, numRuns = 100) =>
    fc.assert(
      fc.property(stories, (story) => {
        for (const step of lived(story)) check(step, stored(step.changes))
      }),
      { numRuns },
    )

  it("stories reach every outcome", () => {
    const reached = new Map<string, number>()
    holds(({ changes }) => {
      for (const change of changes) {
        const reason =
          change.kind === "ADD"
            ? change.form.reason
            : change.kind === "REASSIGN"
              ? change.to.reason
              : change.reason
        const key = `${change.kind} ${isGroupView(change.form.perspective) ? "CONFIDENTIAL" : change.form.perspective} ${reason.kind}`
        reached.set(key, (reached.get(key) ?? 0) + 1)
      }
    }, 400)
    expect([...reached.keys()]).toEqual(expect.arrayContaining(OUTCOMES))
  })

  it("nobody rates themselves but in their self-assessment", () =>
    holds((_, after) => {
      for (const { raterId, subjectId, perspective } of after)
        expect(raterId === subjectId).toBe(perspective === "SELF")
    }))

  it("nobody has two views of one subject", () =>
    holds((_, after) => {
      const pairs = after.filter(isLive).map(({ raterId, subjectId }) => `${raterId} ${subjectId}`)
      expect(new Set(pairs).size).toBe(pairs.length)
    }))

  it("nobody has more confidential forms than the cap", () =>
    holds(({ source: { rules: own } }, after) => {
      const load = new Map<string, number>()
      for (const { raterId } of after.filter((form) => isLive(form) && isGroupView(form.perspective)))
        load.set(raterId, (load.get(raterId) ?? 0) + 1)
      for (const count of load.values()) expect(count).toBeLessThanOrEqual(own!.mostForms)
    }))

  it("every confidential form still open has its days of working together", () =>
    holds(({ source: now }, after) => {
      const sight = sightOf(now, now.rules!)
      for (const form of after.filter(isOpen)) {
        if (!isGroupView(form.perspective)) continue
        expect(contactOf(sight, form.perspective, form).days).toBeGreaterThanOrEqual(now.rules!.leastDays)
      }
    }))

  it("no form is left with or about somebody who has left, unless it is submitted or declined", () =>
    holds(({ source: now }, after) => {
      for (const { raterId, subjectId } of after.filter(isOpen))
        expect([personAt(now, raterId), personAt(now, subjectId)]).not.toContain(undefined)
    }))

  it("nobody on leave is asked anything they have not begun, but by an administrator", () =>
    holds(({ source: now }, after) => {
      const asked = after.filter(({ state, assignedBy }) => state === "ASSIGNED" && assignedBy === "RULE")
      for (const { raterId } of asked) expect(now.away.has(raterId)).toBe(false)
    }))

  it("what is submitted, declined or assigned by an administrator to somebody here stays as it is", () =>
    holds(({ source: now, forms }, after) => {
      const isHere = ({ raterId, subjectId }: StandingForm) =>
        personAt(now, raterId) !== undefined && personAt(now, subjectId) !== undefined
      const fixed = forms.filter((form) => !isOpen(form) || (form.assignedBy === "ADMIN" && isHere(form)))
      for (const form of fixed) expect(after).toContainEqual(form)
    }))

  it("every form there was is accounted for once", () =>
    holds(({ forms, changes }) => {
      const named = changes.flatMap((change) => (change.kind === "ADD" ? [] : [change.form.id]))
      expect(named.toSorted()).toEqual(forms.map(({ id }) => id).toSorted())
    }))

  it("repairing again changes nothing", () =>
    holds(({ source: now }, after) => {
      const again = repairForms({ ...now, forms: after }).changes
      expect(
        again
          .filter(({ kind }) => kind !== "KEEP")
          .map((change) => [change.kind, told(change.form), "reason" in change && change.reason]),
      ).toEqual([])
    }))

  it("the order of the input decides nothing", () =>
    holds(({ source: now, forms, changes }) => {
      const turned: RoutingSource = {
        ...now,
        lines: now.lines.toReversed(),
        roster: now.roster.toReversed(),
        forest: turnedForest(now),
      }
      const result = repairForms({ ...turned, forms: forms.toReversed() })
      expect(result).toEqual(repairForms({ ...now, forms }))
      expect(result.changes).toEqual(changes)
    }))

  it("nobody becomes a subject after the opening", () =>
    holds(({ source: now }, after) => {
      const roster = new Set(now.roster.map(({ personId }) => personId))
      for (const { subjectId } of after) expect(roster.has(subjectId)).toBe(true)
    }))

  it("ends where routing the org of that day would, but for what was done, worked or refused before", () =>
    holds(({ source: now, changes }, after) => {
      const free = { ...now.rules!, mostForms: 1_000, mostPeers: 1_000 }
      const wanted = routeForms({ ...now, rules: free }).forms
      const key = (form: Parameters<typeof told>[0]) => told(form)
      const due = new Set(wanted.map(key))
      const kept = new Map(
        changes.flatMap((change) => (change.kind === "KEEP" ? [[key(change.form), change.reason.kind]] : [])),
      )
      const extra = after.filter((form) => isOpen(form) && form.assignedBy === "RULE" && !due.has(key(form)))
      const stays = ["REPORTS", "TWO_BELOW", "BESIDE", "DOTTED", "BEGUN", "FORMER_MANAGER", "NOBODY_ELSE"]
      for (const form of extra) expect(stays).toContain(kept.get(key(form)))

      const live = after.filter(isLive)
      const load = (raterId: string) =>
        live.filter((form) => form.raterId === raterId && isGroupView(form.perspective)).length
      const missing = wanted.filter((form) => !after.some((one) => key(one) === key(form)))
      for (const form of missing) {
        const { subjectId, raterId, perspective } = form
        const about = after.filter((one) => one.subjectId === subjectId)
        const isExplained =
          about.some((one) => one.raterId === raterId && isLive(one)) ||
          about.some((one) => one.takenFrom.includes(raterId)) ||
          (perspective === "MANAGER" &&
            live.some((one) => one.subjectId === subjectId && one.perspective === "MANAGER")) ||
          (isGroupView(perspective) && load(raterId) >= now.rules!.mostForms) ||
          (perspective === "PEER" &&
            about.filter((one) => one.perspective === "PEER" && isLive(one)).length >= now.rules!.mostPeers)
        expect([key(form), isExplained]).toEqual([key(form), true])
      }
    }))

  it("a form from above is with whoever stands above, unless it is said why not", () =>
    holds(({ source: now, changes }) => {
      for (const change of changes) {
        if (change.kind === "WITHDRAW" || change.form.perspective !== "MANAGER") continue
        const index = personAt(now, change.form.subjectId)
        const raterId = change.kind === "REASSIGN" ? change.to.raterId : change.form.raterId
        if (index === undefined || managerAbove(now, index).managerId === raterId) continue
        expect(change.kind).toBe("KEEP")
        const reasons = [
          "SUBMITTED",
          "HANDED_BACK",
          "BY_ADMINISTRATOR",
          "BEGUN",
          "FORMER_MANAGER",
          "NOBODY_ELSE",
        ]
        expect(reasons).toContain(change.kind === "KEEP" && change.reason.kind)
      }
    }))
})

it("repairing a cycle without forms is routing it", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(stories, (story) => {
      const { source: now } = lived(story).at(-1)!
      const { changes, notAsked, loads, invited } = repairForms({ ...now, forms: [] })
      const routed = routeForms(now)
      expect(changes).toEqual(routed.forms.map((form) => ({ kind: "ADD", form })))
      expect({ notAsked, loads, invited }).toEqual({
        notAsked: routed.notAsked,
        loads: routed.loads,
        invited: routed.invited,
      })
    }),
  )
})

/** The slow way: who stood above whom on each day, from the forest of that day. */
function countedByDay(all: Parameters<typeof edited>[0]["lines"], today: Day, people: readonly string[]) {
  const counted = new Map<string, number>()
  const count = (key: string) => counted.set(key, (counted.get(key) ?? 0) + 1)
  for (let day = addDays(TODAY, -400); day < today; day = addDays(day, 1)) {
    const { forest } = source({ lines: all }, { today: day, opened: day })
    const above = (index = -1) => (index < 0 ? undefined : actingManagerOf(forest, index))
    const directly = people.map((id) => above(forest.indexOf.get(id)))
    for (const [place, one] of people.entries()) {
      const manager = directly[place]
      if (manager === undefined) continue
      const next = above(manager)
      count(`under ${one} ${forest.nodes[manager]?.id}`)
      if (next !== undefined) count(`two ${one} ${forest.nodes[next]?.id}`)
      for (const [at, other] of people.entries())
        if (directly[at] === manager) count(`beside ${one} ${other}`)
    }
  }
  return counted
}

it("the days worked together are those counted day by day", { timeout: 60_000 }, () => {
  const someDay = fc.array(fc.tuple(fc.constant(0), edits), { minLength: 1, maxLength: 1 })
  fc.assert(
    fc.property(orgs, someDay, (lines, [first]) => {
      let org: Parameters<typeof edited>[0] = { lines, away: [] }
      let today = TODAY
      for (const edit of first![1] as Edit[]) {
        today = addDays(today, edit.after)
        org = edited(org, edit, today)
      }
      const history = workingHistory({ lines: org.lines, today, isPosition: (id) => id.startsWith("seat") })
      const people = ["n0", "n1", "n2", "n3", "n4", "n5"]
      const counted = countedByDay(org.lines, today, people)
      for (const one of people)
        for (const other of people) {
          if (one === other) continue
          expect(history.daysUnder(one, other)).toBe(counted.get(`under ${one} ${other}`) ?? 0)
          expect(history.daysTwoBelow(one, other)).toBe(counted.get(`two ${one} ${other}`) ?? 0)
          expect(history.daysBeside(one, other)).toBe(counted.get(`beside ${one} ${other}`) ?? 0)
        }
    }),
    { numRuns: 15 },
  )
})
