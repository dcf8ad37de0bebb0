import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import { measureOfCell } from "./cell.ts"
import type { ReleasedRating } from "./competency-score.ts"
import { confidentialEvidence, EVIDENCE_STEP } from "./confidential-evidence.ts"
import { confidentialViews, HIDDEN_WORDS, viewWords } from "./confidential-view.ts"
import { DEFAULT_EVIDENCE } from "./evidence.ts"
import { packCell, type ShownCell, unpackCell } from "./packed-cell.ts"
import { releaseCells } from "./release-cells.ts"
import type { CellDisplay } from "./release-display.ts"
import { releasedMean } from "./released-mean.ts"
import { rollUpOfPerson, sumRollUps } from "./roll-up.ts"
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
    for (const coarseTrend of [true, false]) {
      for (const rest of [{}, { isWholeLine: true }, { load: 2.5 }, { isWholeLine: true, load: 1.2 }]) {
        const cell = { display, coarseTrend, ...rest }
        expect(unpackCell(packCell(cell))).toEqual(cell)
      }
    }
  }
})

describe("raters who answer about several people", () => {
  /** Answers of some raters about some people, and the effective raters of the mean over these, added up in full. */
  const given = fc
    .array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 6 })
    .map((people) => people.map((who) => who.flatMap((answers, rater) => (answers ? [rater] : []))))
    .map((people) => people.filter((raters) => raters.length > 0))
    .filter((people) => people.length > 0)

  it("count never for more than they are, and exactly where each answers about one", () => {
    fc.assert(
      fc.property(given, (people) => {
        const about = new Map<number, number>()
        const shares = new Map<number, number>()
        for (const raters of people) {
          for (const rater of raters) {
            about.set(rater, (about.get(rater) ?? 0) + 1)
            shares.set(rater, (shares.get(rater) ?? 0) + 1 / raters.length)
          }
        }
        const parts = people.map((raters, index) => {
          const load = raters.reduce((sum, rater) => sum + (about.get(rater) ?? 0), 0) / raters.length
          const display = { ...five, n: raters.length }
          const one = scoreSubject({
            contract: DEFAULT_CONTRACT,
            placement: { layer: "M2" },
            ratings: [],
            means: [releasedMean({ competency: "C3", perspective: "UPWARD", display, load })],
            settings: DEFAULT_EVIDENCE,
          })
          return rollUpOfPerson(`p${index}`, one)
        })
        const told = measureOfCell(sumRollUps(parts).M2.competencies.get("C3"), DEFAULT_EVIDENCE)
        const squares = [...shares.values()].reduce((sum, share) => sum + share ** 2, 0)
        const real = Math.max(1, people.length ** 2 / squares)
        expect(told?.effectiveRaters).toBeLessThanOrEqual(real + 1e-9)
        expect(told?.raters).toBeLessThanOrEqual(about.size)
        if ([...about.values()].every((count) => count === 1)) {
          expect(told?.effectiveRaters).toBeCloseTo(real, 9)
          expect(told?.raters).toBe(about.size)
        }
      }),
    )
  })

  it("are counted so at the close", () => {
    const tree = { parent: Int32Array.from([-1, 0, 0]), layer: ["M2", "M1", "M1"] as const }
    const raters = [0, 1, 2, 3, 4]
    const pairs = [
      ...raters.map((rater) => [1, rater] as const),
      ...[3, 4, 5, 6, 7, 8].map((rater) => [2, rater] as const),
    ]
    const cells = releaseCells({
      tree,
      answers: [
        {
          perspective: "PEER",
          competency: "B1",
          subject: Int32Array.from(pairs, ([subject]) => subject),
          rater: Int32Array.from(pairs, ([, rater]) => rater),
          value: Uint8Array.from(pairs, (_, index) => 2 + (index % 3)),
        },
      ],
      kDecision: 5,
      kDevelopment: 4,
    })
    const teams = cells.filter(({ kind, audience }) => kind === "TEAM" && audience === "DECISION")
    expect(teams.map(({ head, load, isWholeLine }) => [head, load, isWholeLine])).toEqual([
      [1, 7 / 5, true],
      [2, 8 / 6, true],
    ])
  })
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
