import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseDay } from "../kit/day.ts"
import { BANDS } from "./band.ts"
import {
  type DriftMove,
  type DriftPerson,
  driftOf,
  stepsBetween,
  TENURES,
  tenureOf,
} from "./calibration-drift.ts"

const person = (changed: Partial<DriftPerson>): DriftPerson => ({
  unit: "Sales",
  tenure: "FROM_1_TO_3",
  computed: "BUILDING",
  shown: "BUILDING",
  ...changed,
})
const move = (changed: Partial<DriftMove>): DriftMove => ({
  computed: "BUILDING",
  to: "SOLID",
  moverLayer: "EXEC",
  evidence: [],
  ...changed,
})

const people: readonly DriftPerson[] = [
  ...["SOLID", "STRONG", "BUILDING", "GAP", "BUILDING"].map((shown) =>
    person({ shown: BANDS.find((band) => band === shown) ?? "GAP" }),
  ),
  person({ unit: "Labs", tenure: "UNDER_1", shown: "SOLID" }),
  person({ unit: null, tenure: "UNKNOWN", computed: "NOT_ENOUGH_EVIDENCE", shown: "NOT_ENOUGH_EVIDENCE" }),
]

describe("the drift of a session", () => {
  it("counts moves and tells mean steps from five people on", () => {
    const drift = driftOf(people, [])
    expect(drift).toMatchObject({ people: 7, up: 3, down: 1, unmoved: 3 })
    expect(drift.byUnit.map(({ key, people: all, up, down }) => [key, all, up, down])).toEqual([
      ["Labs", 1, 1, 0],
      ["Sales", 5, 2, 1],
      [null, 1, 0, 0],
    ])
    const [labs, sales] = drift.byUnit
    expect(labs).toMatchObject({ meanMove: null, interval: null })
    // Steps 1, 2, 0, -1, 0: mean .4; squares 5.2, and 2 of two people more: 1.96 · √(7.2 / 6 / 5) = .960.
    expect(sales?.meanMove).toBeCloseTo(0.4, 12)
    expect(sales?.interval?.low).toBeCloseTo(0.4 - 0.96019998, 6)
    expect(sales?.interval?.high).toBeCloseTo(0.4 + 0.96019998, 6)
    expect(drift.byTenure.map(({ key }) => key)).toEqual(["UNDER_1", "FROM_1_TO_3", "UNKNOWN"])
  })

  it("does not take a few who were not moved for certainty that nobody would be", () => {
    const [sales] = driftOf(
      Array.from({ length: 6 }, () => person({})),
      [],
    ).byUnit
    expect(sales?.meanMove).toBe(0)
    expect(sales?.interval?.high).toBeGreaterThan(0.4)
  })

  it("says whether evidence points the way of the moves", () => {
    const { evidence, byMoverLayer, words } = driftOf(people, [
      move({ evidence: [["BUILDING"], ["STRONG"]] }),
      move({ evidence: [["BUILDING", "STRONG"]] }),
      move({ to: "GAP", moverLayer: "M2", evidence: [["GAP", "GAP"]] }),
      move({ to: "GAP", moverLayer: "M2", evidence: [["SOLID"]] }),
      move({ moverLayer: null }),
      move({ to: "BUILDING", evidence: [["STRONG"]] }),
    ])
    expect(evidence).toEqual({ along: 2, against: 2, linksOnly: 1 })
    expect(byMoverLayer.map(({ key, up, down }) => [key, up, down])).toEqual([
      ["EXEC", 2, 0],
      ["M2", 0, 2],
      [null, 1, 0],
    ])
    expect(words).toBe(
      "4 of 7 were moved, 3 up and 1 down. 2 of 5 moves named evidence that points the way of the move; 2 not, 1 only a link, which cannot be told.",
    )
  })

  it("is one sentence where nobody was moved", () =>
    expect(driftOf([person({})], []).words).toBe("Nobody of 1 was moved."))

  const anybody = fc.record<DriftPerson>({
    unit: fc.constantFrom("Sales", "Labs", null),
    tenure: fc.constantFrom(...TENURES),
    computed: fc.constantFrom(...BANDS),
    shown: fc.constantFrom(...BANDS),
  })

  it("counts everybody once in each split, and stays within its interval", () =>
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 40 }), (everybody) => {
        const drift = driftOf(everybody, [])
        expect(drift.up + drift.down + drift.unmoved).toBe(everybody.length)
        for (const groups of [drift.byUnit, drift.byTenure]) {
          expect(groups.reduce((sum, { people: own }) => sum + own, 0)).toBe(everybody.length)
          expect(groups.reduce((sum, { up }) => sum + up, 0)).toBe(drift.up)
          for (const { people: own, meanMove, interval } of groups) {
            expect(meanMove === null).toBe(own < 5)
            if (meanMove === null || !interval) continue
            expect(interval.low).toBeLessThan(meanMove + 1e-9)
            expect(interval.high).toBeGreaterThan(meanMove - 1e-9)
          }
        }
      }),
    ))
})

describe("band steps", () => {
  it("go up and down, and not from or to too little evidence", () => {
    expect(stepsBetween("GAP", "STRONG")).toBe(3)
    expect(stepsBetween("SOLID", "BUILDING")).toBe(-1)
    expect(stepsBetween("NOT_ENOUGH_EVIDENCE", "STRONG")).toBe(0)
    expect(stepsBetween("GAP", "NOT_ENOUGH_EVIDENCE")).toBe(0)
  })
})

describe("tenure", () => {
  const on = parseDay("2026-11-22")!
  it.each([
    ["2026-11-22", "UNDER_1"],
    ["2025-11-23", "UNDER_1"],
    ["2025-11-21", "FROM_1_TO_3"],
    ["2023-11-21", "FROM_3_TO_7"],
    ["2019-11-21", "FROM_7"],
    ["2027-01-01", "UNDER_1"],
  ])("of somebody who began on %s is %s", (start, tenure) =>
    expect(tenureOf(parseDay(start)!, on)).toBe(tenure),
  )

  it("is unknown without a first day", () => expect(tenureOf(null, on)).toBe("UNKNOWN"))
})
