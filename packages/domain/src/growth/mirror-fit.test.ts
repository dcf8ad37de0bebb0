import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import type { MirrorMark } from "./mirror.ts"
import {
  cautionsOf,
  centreOf,
  directionOf,
  fitOf,
  passageOf,
  type Rung,
  rungsOf,
  strongestOf,
  toPractise,
} from "./mirror-fit.ts"

const rung = (layer: Rung["layer"], weights: Readonly<Record<string, number>>): Rung => ({
  layer,
  determinants: Object.entries(weights).map(([code, weight]) => ({ code, name: code, weight })),
})
const now = rung("M1", { B1: 0.5, B2: 0.3, B3: 0.2 })
const next = rung("M2", { C1: 0.5, C2: 0.25, C3: 0.25 })
const mark = (competency: string, love: number | null, excel: number | null): MirrorMark => ({
  competency,
  love,
  excel,
  notTried: love !== null && excel === null,
  timeNow: null,
  timeWanted: null,
})
const marksOf = (of: Rung, love: number, excel: number) =>
  of.determinants.map(({ code }) => mark(code, love, excel))
const direction = (marks: readonly MirrorMark[]) => directionOf(fitOf(now, marks), fitOf(next, marks))

describe("fit and direction (formulas.md row 26)", () => {
  it.each([
    [3, 3, 0.36],
    [4, 4, 0.64],
    [1, 1, 0.04],
    [5, 5, 1],
  ])("of all %i/%i is %f", (love, excel, fit) => {
    expect(fitOf(now, marksOf(now, love, excel)).value).toBeCloseTo(fit, 12)
  })

  it.each([
    [[3, 3], [4, 4], 0.28, "CLOSER"],
    [[4, 4], [5, 2], -0.24, "FURTHER"],
    [[4, 4], [4, 4], 0, "LEVEL"],
    [[3, 4], [2, 5], -0.08, "LEVEL"],
    [[2, 5], [3, 4], 0.08, "LEVEL"],
  ] as const)("from %j to %j is %f: %s", ([love, excel], [love2, excel2], difference, label) => {
    const found = direction([...marksOf(now, love, excel), ...marksOf(next, love2, excel2)])
    expect(found?.difference).toBeCloseTo(difference, 12)
    expect(found?.direction).toBe(label)
  })

  it("leaves out what was not tried, and lists it as a try-out", () => {
    const fit = fitOf(now, [mark("B1", 4, 4), mark("B2", 5, null)])
    expect(fit.value).toBeCloseTo(0.64, 12)
    expect(fit.tryOuts.map(({ code }) => code)).toEqual(["B2"])
    expect(fit.answered).toBeCloseTo(0.5, 12)
  })

  it("gives no label below half the weight of either rung, and one at half", () => {
    expect(direction([mark("B1", 3, 3), mark("C1", 4, 4)])?.direction).toBe("CLOSER")
    expect(direction([mark("B1", 3, 3), mark("C2", 4, 4)])).toBeNull()
    expect(direction([mark("B2", 3, 3), mark("C1", 4, 4)])).toBeNull()
    expect(direction([])).toBeNull()
    expect(directionOf(fitOf(now, marksOf(now, 3, 3)), null)).toBeNull()
  })

  it("stays within 0.04 and 1, and grows with every mark", () => {
    const value = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(fc.tuple(value, value, value), fc.tuple(value, value, value), (love, excel) => {
        const marks = ["B1", "B2", "B3"].map((code, at) => mark(code, love[at] ?? 1, excel[at] ?? 1))
        const fit = fitOf(now, marks).value ?? 0
        expect(fit).toBeGreaterThanOrEqual(0.04 - 1e-9)
        expect(fit).toBeLessThanOrEqual(1 + 1e-9)
        const more = marks.map((each) => ({ ...each, love: Math.min(5, (each.love ?? 1) + 1) }))
        expect(fitOf(now, more).value).toBeGreaterThanOrEqual(fit - 1e-9)
      }),
    )
  })
})

describe("what follows", () => {
  const marks = [mark("C1", 4, 3), mark("C2", 2, 1), mark("C3", 5, 5)]

  it("names the two with the most to gain, and never what is at its best", () => {
    expect(toPractise(fitOf(next, marks)).map(({ code }) => code)).toEqual(["C1", "C2"])
    expect(toPractise(fitOf(next, [mark("C3", 5, 5)]))).toEqual([])
  })

  it("names what is both loved and done well, for a move sideways", () => {
    expect(strongestOf(fitOf(next, marks))?.code).toBe("C3")
    expect(strongestOf(fitOf(next, [mark("C1", 5, 3)]))).toBeUndefined()
  })

  it.each([
    [{ like: 2, cost: 3, ought: 4 }, ["OUGHT_WITHOUT_LIKING"]],
    [{ like: 4, cost: 2, ought: 1 }, ["COST_MINDED"]],
    [{ like: 3, cost: 1, ought: 5 }, []],
    [{ like: null, cost: null, ought: 5 }, []],
  ])("pauses at %j with %j", (appetite, cautions) => {
    expect(cautionsOf(appetite)).toEqual(cautions)
  })
})

describe("the rungs of a place", () => {
  const contract = DEFAULT_CONTRACT

  it("end at EXEC, which has no next", () => {
    expect(rungsOf(contract, { layer: "IC" }).next?.layer).toBe("M1")
    expect(rungsOf(contract, { layer: "M2" }).next?.layer).toBe("EXEC")
    const top = rungsOf(contract, { layer: "EXEC" })
    expect(top.next).toBeNull()
    expect(passageOf(top)).toEqual({ leaves: [], arrives: [] })
  })

  it("of a hybrid weigh both its layers by share, and lead to M2", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.49, noNaN: true }), (hybridShare) => {
        const { now: own, next: after } = rungsOf(contract, { layer: "M1", hybridShare })
        expect(own.determinants.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
        expect(after?.layer).toBe("M2")
      }),
    )
  })

  it("say what leaves and what arrives", () => {
    const { leaves, arrives } = passageOf({ now, next: rung("M2", { B3: 0.4, C1: 0.6 }) })
    expect(leaves.map(({ code }) => code)).toEqual(["B1", "B2"])
    expect(arrives.map(({ code }) => code)).toEqual(["C1"])
  })
})

describe("the centre of a rung", () => {
  it("is the mean of love and of excel by weight, over what is answered", () => {
    const marks = [mark("B1", 5, 4), mark("B2", 2, 1), mark("B3", 4, null)]
    expect(centreOf(fitOf(now, marks))).toEqual({
      love: (0.5 * 5 + 0.3 * 2) / 0.8,
      excel: (0.5 * 4 + 0.3 * 1) / 0.8,
    })
  })
  it("is nowhere before anything is answered", () => {
    expect(centreOf(fitOf(now, []))).toBeNull()
  })
  it("lies among the marks, whatever the weights", () => {
    const step = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(fc.array(fc.tuple(step, step), { minLength: 3, maxLength: 3 }), (pairs) => {
        const marks = now.determinants.map(({ code }, index) => mark(code, ...(pairs[index] ?? [1, 1])))
        const centre = centreOf(fitOf(now, marks))
        const loves = pairs.map(([love]) => love)
        expect(centre?.love).toBeGreaterThanOrEqual(Math.min(...loves) - 1e-9)
        expect(centre?.love).toBeLessThanOrEqual(Math.max(...loves) + 1e-9)
      }),
    )
  })
})
