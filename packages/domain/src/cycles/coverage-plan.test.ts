import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_SETTINGS } from "../access/tenant-settings.ts"
import type { CoverageSource, InvitedRaters, OthersView } from "./coverage.ts"
import { planCoverage } from "./coverage-plan.ts"
import { reachChance } from "./reach-chance.ts"

const spans = (perspective: OthersView, ...counts: readonly number[]): InvitedRaters[] =>
  counts.map((invited, at) => ({ subjectId: `p${at}`, perspective, invited }))

function planned(invited: readonly InvitedRaters[], changed: Partial<CoverageSource> = {}) {
  const result = planCoverage({
    ...DEFAULT_SETTINGS,
    invited,
    perspectives: ["MANAGER", "SELF", "UPWARD"],
    singleRaterReliability: 0.3,
    ...changed,
  })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

describe("the coverage plan (row 21)", () => {
  it("expects .328 .655 .852 .944 of spans 5 to 8 to decide, and .737 .901 .967 .990 to develop", () => {
    const { subjects, responseRate } = planned(spans("UPWARD", 5, 6, 7, 8))
    expect(responseRate).toBe(0.8)
    for (const [at, expected] of [0.328, 0.655, 0.852, 0.944].entries()) {
      expect(subjects[at]!.decide).toBeCloseTo(expected, 3)
    }
    for (const [at, expected] of [0.737, 0.901, 0.967, 0.99].entries()) {
      expect(subjects[at]!.views[0]!.develop).toBeCloseTo(expected, 3)
    }
  })

  it("says how many get silence", () => {
    const [above, upward] = planned([
      ...spans("MANAGER", 1, 1, 1, 1),
      ...spans("UPWARD", 5, 6, 7, 8),
    ]).perspectives
    expect(upward?.words).toBe("If 80% answer, at k = 5, 31% of 4 people get no number from direct reports.")
    expect(above?.words).toBe("If 80% answer, 80% of 4 people get a view from above.")
    expect(above).toMatchObject({ decide: 0.8, develop: 0.8, perspective: "MANAGER" })
    expect(planned([]).perspectives[1]?.words).toBe("Nobody would be assessed from this perspective.")
  })

  it("reports spans in buckets, those nobody can be asked about too", () => {
    const [, upward] = planned(spans("UPWARD", 0, 1, 2, 3, 4, 7, 7, 8, 12, 13, 16, 17, 900)).perspectives
    expect(upward?.buckets.map(({ bucket, subjects }) => [bucket, subjects])).toEqual([
      ["0", 1],
      ["1", 1],
      ["2–3", 2],
      ["4–7", 3],
      ["8–12", 2],
      ["13–16", 2],
      ["17+", 2],
    ])
    const [none, one, , four] = upward?.buckets ?? []
    expect([none?.decide, one?.develop]).toEqual([0, 0])
    expect(four?.decide).toBeCloseTo((2 * reachChance(5, 7, 0.8)) / 3, 12)
    expect(planned([]).perspectives[1]?.buckets[0]).toEqual({
      bucket: "0",
      subjects: 0,
      decide: undefined,
      develop: undefined,
    })
  })

  it("lists who cannot reach grade C even if everybody answers", () => {
    const plan = planned([...spans("MANAGER", 1, 1, 1), ...spans("UPWARD", 8, 4, 5)])
    expect(plan.neverGradeC).toEqual(["p1"])
    expect(plan.perspectives.map(({ neverGradeC }) => neverGradeC)).toEqual([["p0", "p1", "p2"], ["p1"]])
  })

  it("counts a number from any perspective shown in groups, and no view from above, as seen", () => {
    const invited = [...spans("MANAGER", 1, 1), ...spans("UPWARD", 5), ...spans("PEER", 6)]
    const plan = planned(invited, { perspectives: ["MANAGER", "UPWARD", "PEER"] })
    expect(plan.subjects).toHaveLength(2)
    expect(plan.overall.subjects).toBe(1)
    const unseen = (1 - reachChance(5, 5, 0.8)) * (1 - reachChance(5, 6, 0.8))
    expect(plan.overall.decide).toBeCloseTo(1 - unseen, 12)
    const unseenBySelf = (1 - reachChance(4, 5, 0.8)) * (1 - reachChance(4, 6, 0.8))
    expect(plan.overall.develop).toBeCloseTo(1 - unseenBySelf, 12)
    expect(plan.subjects.find(({ subjectId }) => subjectId === "p1")?.decide).toBe(0)
  })

  it("leaves out perspectives the cycle does not ask", () => {
    const plan = planned([...spans("UPWARD", 6), ...spans("PEER", 6)])
    expect(plan.perspectives.map(({ perspective }) => perspective)).toEqual(["MANAGER", "UPWARD"])
    expect(plan.subjects[0]?.views).toHaveLength(1)
  })

  it.each([-0.01, 1.01, Number.NaN])("refuses a response of %d", (responseRate) =>
    expect(
      planCoverage({
        ...DEFAULT_SETTINGS,
        invited: [],
        perspectives: [],
        singleRaterReliability: 0.3,
        responseRate,
      }),
    ).toMatchObject({
      ok: false,
      problems: [{ code: "RESPONSE_RATE_OUT_OF_RANGE", path: ["responseRate"] }],
    }),
  )

  const invited = fc.uniqueArray(
    fc.record({
      subjectId: fc.integer({ min: 0, max: 12 }).map((at) => `p${at}`),
      perspective: fc.constantFrom<OthersView[]>("MANAGER", "UPWARD", "SKIP", "PEER"),
      invited: fc.integer({ min: 0, max: 14 }),
    }),
    { selector: (one) => `${one.subjectId} ${one.perspective}`, maxLength: 40 },
  )
  const rate = fc.double({ min: 0, max: 1, noNaN: true })
  const all = { perspectives: ["MANAGER", "UPWARD", "SKIP", "PEER"] } as const

  it("has shares that are the mean of its subjects' chances, whichever way they are added up", () =>
    fc.assert(
      fc.property(invited, rate, (list, responseRate) => {
        const plan = planned(list, { ...all, responseRate })
        for (const one of plan.perspectives) {
          const views = plan.subjects.flatMap(({ views }) =>
            views.filter(({ perspective }) => perspective === one.perspective),
          )
          expect(one.subjects).toBe(views.length)
          if (views.length === 0) continue
          const sum = (of: (view: (typeof views)[number]) => number) =>
            views.reduce((total, view) => total + of(view), 0)
          expect(one.decide).toBeCloseTo(sum(({ decide }) => decide) / views.length, 9)
          expect(one.develop).toBeCloseTo(sum(({ develop }) => develop) / views.length, 9)
          const buckets = one.buckets.reduce((total, b) => total + b.subjects * (b.decide ?? 0), 0)
          expect(buckets / views.length).toBeCloseTo(one.decide!, 9)
        }
      }),
    ))

  it("never shows more to those who decide, and any perspective is at least its best one", () =>
    fc.assert(
      fc.property(invited, rate, (list, responseRate) => {
        const plan = planned(list, { ...all, responseRate })
        for (const { decide, develop, views } of plan.subjects) {
          expect(decide).toBeLessThanOrEqual(develop + 1e-12)
          for (const view of views.filter(({ perspective }) => perspective !== "MANAGER")) {
            expect(decide).toBeGreaterThanOrEqual(view.decide - 1e-12)
          }
        }
      }),
    ))

  it("does not depend on the order in which subjects are told", () =>
    fc.assert(
      fc.property(invited, (list) => {
        const [before, after] = [planned(list, all), planned(list.toReversed(), all)]
        expect(after.overall.subjects).toBe(before.overall.subjects)
        expect(after.overall.decide ?? 2).toBeCloseTo(before.overall.decide ?? 2, 9)
        expect(after.neverGradeC.toSorted()).toEqual(before.neverGradeC.toSorted())
        expect(after.suggestions.map(({ words }) => words)).toEqual(
          before.suggestions.map(({ words }) => words),
        )
      }),
    ))

  it("plans a hundred thousand subjects", () => {
    const many = Array.from({ length: 100_000 }, (_, at) => [
      { subjectId: `p${at}`, perspective: "MANAGER" as const, invited: 1 },
      { subjectId: `p${at}`, perspective: "UPWARD" as const, invited: at % 20 },
      { subjectId: `p${at}`, perspective: "SKIP" as const, invited: at % 200 },
    ]).flat()
    const plan = planned(many, { perspectives: ["MANAGER", "SELF", "UPWARD", "SKIP"] })
    expect(plan.subjects).toHaveLength(100_000)
    const mean =
      Array.from({ length: 20 }, (_, span) => reachChance(5, span, 0.8)).reduce((a, b) => a + b) / 20
    expect(plan.perspectives[1]?.decide).toBeCloseTo(mean, 9)
  })
})
