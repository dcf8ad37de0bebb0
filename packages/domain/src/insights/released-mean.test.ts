import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import type { ReleasedRating } from "./competency-score.ts"
import { confidentialEvidence, EVIDENCE_STEP } from "./confidential-evidence.ts"
import { confidentialViews, HIDDEN_WORDS, viewWords } from "./confidential-view.ts"
import { DEFAULT_EVIDENCE } from "./evidence.ts"
import { packCell, type ShownCell, unpackCell } from "./packed-cell.ts"
import type { CellDisplay } from "./release-display.ts"
import { releasedMean } from "./released-mean.ts"
import { type SubjectScore, scoreSubject } from "./score.ts"

const five: CellDisplay = { kind: "MEAN", n: 5, mean: 2.6, agreement: "AGREE", distribution: null }
const range: CellDisplay = { kind: "RANGE", n: 6, low: 1, high: 2 }
const cell = (display: CellDisplay): ShownCell => ({ display, coarseTrend: false })

function score(
  ratings: readonly ReleasedRating[],
  displays: Readonly<Record<string, CellDisplay>>,
): SubjectScore {
  const means = Object.entries(displays).map(([competency, display]) =>
    releasedMean({ competency, perspective: "UPWARD", display }),
  )
  return scoreSubject({
    contract: DEFAULT_CONTRACT,
    placement: { layer: "M2" },
    ratings,
    means,
    settings: DEFAULT_EVIDENCE,
  })
}
const boss = (competency: string, value: number): ReleasedRating => ({
  competency,
  perspective: "MANAGER",
  rater: "boss",
  value,
})
const of = (result: SubjectScore, code: string) =>
  result.determinants.find(({ competency }) => competency === code)

describe("a released mean in a score", () => {
  it("counts as its perspective's weight, in n equal shares", () => {
    const own = of(score([boss("C3", 2)], { C3: five }), "C3")
    expect(own?.measure?.value).toBeCloseTo(0.625 * 2 + 0.375 * 2.6, 12)
    expect(own?.measure?.effectiveRaters).toBeCloseTo(1 / (0.625 ** 2 + 0.375 ** 2 / 5), 12)
    expect(own).toMatchObject({ measure: { raters: 6, ratings: 6 }, notSeen: 0, agreement: null })
  })

  it("counts a range as its middle", () => {
    expect(of(score([], { C3: range }), "C3")?.measure?.value).toBe(1.5)
  })

  it("is the same as the answers behind it, where all of them might be told", () => {
    const values = [2, 3, 3, 2, 3]
    const answers = values.map(
      (value, index): ReleasedRating => ({
        competency: "C3",
        perspective: "UPWARD",
        rater: `r${index}`,
        value,
      }),
    )
    const one = score([boss("C3", 2), ...answers], {}).layerScore.measure
    const other = score([boss("C3", 2)], { C3: five }).layerScore.measure
    expect(other?.value).toBeCloseTo(one?.value ?? 0, 12)
    expect(other?.effectiveRaters).toBeCloseTo(one?.effectiveRaters ?? 0, 12)
  })

  it("takes the place of single answers of its perspective, so that none ever counts", () => {
    const answer: ReleasedRating = { competency: "C3", perspective: "UPWARD", rater: "r", value: 5 }
    expect(of(score([answer], { C3: five }), "C3")?.measure).toMatchObject({ value: 2.6, raters: 5 })
  })

  it("counts the raters of two competencies as the same people", () => {
    const { measure } = score([], { C1: five, C3: five }).layerScore
    expect(measure).toMatchObject({ raters: 5, ratings: 10 })
  })
})

describe("confidential views", () => {
  const asked = { contract: DEFAULT_CONTRACT, layer: "M2", perspectives: ["MANAGER", "UPWARD"] } as const

  it("name what is asked and not shown in the same words, whoever answered", () => {
    const views = confidentialViews(asked, [])
    expect(views.map(({ competency }) => competency)).toEqual(["C1", "C3", "C4", "C5"])
    expect(new Set(views.map(viewWords))).toEqual(new Set([HIDDEN_WORDS]))
  })

  it("say that what is shown may not represent, and nothing of the kind of what is hidden", () => {
    const cells = new Map([["C3", cell(five)]])
    const views = confidentialViews(asked, [{ perspective: "UPWARD", cells, mayNotRepresent: true }])
    expect(views.filter(({ mayNotRepresent }) => mayNotRepresent)).toHaveLength(1)
    const words = views.map(viewWords)
    expect(words[1]).toBe(
      "mean 2.6 of 5 raters, who agree; may not represent: less than 60% of those asked answered",
    )
    expect(words[0]).toBe(HIDDEN_WORDS)
  })

  it("tell a range by its ends", () => {
    const shown = [
      { perspective: "UPWARD", cells: new Map([["C1", cell(range)]]), mayNotRepresent: false },
    ] as const
    expect(confidentialViews(asked, shown).map(viewWords)[0]).toBe(
      "between 1.0 and 2.0 from 6 raters, counted as the middle",
    )
  })
})

it("keeps a cell as it was", () => {
  for (const display of [five, range, { ...five, agreement: null, distribution: [0, 2, 3, 0, 0] }]) {
    for (const coarseTrend of [true, false])
      expect(unpackCell(packCell({ display, coarseTrend }))).toEqual({ display, coarseTrend })
  }
})

describe("the tenant's own evidence", () => {
  const lists = (count: number) => Array.from({ length: count }, (_, index) => [1 + (index % 5), 3, 4, 2])

  it("stays as it is below thirty groups", () => {
    expect(confidentialEvidence(DEFAULT_EVIDENCE, lists(29))).toBe(DEFAULT_EVIDENCE)
    expect(confidentialEvidence(DEFAULT_EVIDENCE, lists(30))).not.toBe(DEFAULT_EVIDENCE)
  })

  it("is told in steps, within its bounds", () => {
    const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(fc.array(ratings, { minLength: 30, maxLength: 40 }), (groups) => {
        const { singleRaterReliability: r1, ratingDeviation: s } = confidentialEvidence(
          DEFAULT_EVIDENCE,
          groups,
        )
        for (const value of [r1, s]) {
          expect(Math.abs(value / EVIDENCE_STEP - Math.round(value / EVIDENCE_STEP))).toBeLessThan(1e-9)
        }
        expect(r1).toBeGreaterThanOrEqual(0.1)
        expect(r1).toBeLessThanOrEqual(0.6)
        expect(s).toBeGreaterThan(0)
      }),
    )
  })
})
