import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyDraft } from "../expectations/contract.test-kit.ts"
import type { Contract } from "../expectations/contract.ts"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import { applyEdits } from "../expectations/edit-contract.ts"
import { expectationsAt, type Placement } from "../expectations/expectations-of.ts"
import { type GivenAnswer, releasedOf } from "./answers.test-kit.ts"
import { DEFAULT_EVIDENCE } from "./evidence.ts"
import { packScore, unpackScore } from "./packed-score.ts"
import { type SubjectScore, scoreSubject } from "./score.ts"
import { scoringProblems, whatIf } from "./what-if.ts"

const M2: Placement = { layer: "M2", hybridShare: null }

function rated(values: Readonly<Record<string, readonly number[]>>): GivenAnswer[] {
  return Object.entries(values).flatMap(([competency, given]) =>
    given.map((value, index) => ({ competency, perspective: "UPWARD" as const, rater: `r${index}`, value })),
  )
}

function scored(contract: Contract, placement: Placement, ratings: readonly GivenAnswer[]): SubjectScore {
  return scoreSubject({ contract, placement, ...releasedOf(ratings), settings: DEFAULT_EVIDENCE })
}

function under(contract: Contract, released: SubjectScore) {
  const kept = unpackScore(JSON.parse(JSON.stringify(packScore(released))), contract)
  return whatIf({ kept, contract, settings: DEFAULT_EVIDENCE })
}

const SIX = (value: number) => Array.from({ length: 6 }, () => value)

describe("whatIf", () => {
  const released = scored(
    DEFAULT_CONTRACT,
    M2,
    rated({ C1: SIX(3), C2: SIX(3), C3: SIX(3), C4: SIX(4), C5: SIX(5) }),
  )

  it("gives the released band under the contract of the release", () => {
    expect(released.layerScore.band).toBe("SOLID")
    expect(under(DEFAULT_CONTRACT, released)).toMatchObject({
      band: "SOLID",
      grade: "B",
      coverage: 1,
      unrated: [],
    })
  })

  it("moves a band with the weights", () => {
    const draft = applyEdits(DEFAULT_CONTRACT, {
      expectations: [
        { competency: "C1", layer: "M2", status: "DETERMINANT", weight: 0.4 },
        { competency: "C4", layer: "M2", status: "DETERMINANT", weight: 0.2 },
      ],
    }).contract
    const after = under(draft, released)
    expect([after.band, after.score?.toFixed(2)]).toEqual(["BUILDING", "3.20"])
  })

  it("breaches the floor where a released number is below it, at grade C or better", () => {
    const draft = applyEdits(DEFAULT_CONTRACT, { thresholds: { floor: 3.5 } }).contract
    expect(under(draft, released)).toMatchObject({ band: "GAP", breaches: ["C1", "C2", "C3"] })
    const one = scored(DEFAULT_CONTRACT, M2, rated({ C1: [3], C2: [3], C3: [3], C4: [4] }))
    expect(under(draft, one)).toMatchObject({ band: "SOLID", breaches: [], grade: "D" })
  })

  it("has no band where most of the weight was never asked about", () => {
    const draft = applyEdits(DEFAULT_CONTRACT, {
      expectations: [
        { competency: "C6", layer: "M2", status: "DETERMINANT", weight: 0.6 },
        { competency: "C1", layer: "M2", status: "DETERMINANT", weight: 0.1 },
        { competency: "C2", layer: "M2", status: "SUPPORTING" },
        { competency: "C4", layer: "M2", status: "DETERMINANT", weight: 0.1 },
      ],
    }).contract
    expect(under(draft, released)).toMatchObject({ band: "NOT_ENOUGH_EVIDENCE", unrated: ["C6"] })
  })

  const value = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 9 })
  const ratings = (codes: readonly string[]) =>
    fc.array(
      fc.record({
        competency: fc.constantFrom(...codes),
        perspective: fc.constantFrom("MANAGER", "UPWARD", "SKIP", "SELF"),
        rater: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
        value,
      }),
      { maxLength: 60 },
    )
  const placement = fc.oneof(
    fc.record({ layer: fc.constantFrom("IC", "M1", "M2", "EXEC"), hybridShare: fc.constant(null) }),
    fc.record({ layer: fc.constantFrom("M1", "M2"), hybridShare: fc.constantFrom(0.2, 0.4, 0.49) }),
  )

  it("is exactly what scoring by the other contract gives, for whatever both score, and never promises evidence", () => {
    let compared = 0
    fc.assert(
      fc.property(
        anyDraft,
        placement,
        ratings(DEFAULT_CONTRACT.competencies.map(({ code }) => code)),
        (draft, stands, given) => {
          const known = new Set(
            expectationsAt(DEFAULT_CONTRACT, stands)
              .filter(({ status }) => status !== "PREVIEW")
              .map(({ competency }) => competency.code),
          )
          const own = given.filter(({ competency }) => known.has(competency))
          const real = scored(draft, stands, own).layerScore
          const after = under(draft, scored(DEFAULT_CONTRACT, stands, own))
          expect(after.band).toBe(real.band)
          expect(after.breaches).toEqual(real.breaches)
          expect(after.coverage).toBeCloseTo(real.coverage, 12)
          if (real.measure) {
            compared += 1
            expect(after.score).toBeCloseTo(real.measure.value, 12)
            expect(after.grade >= real.measure.grade).toBe(true)
          } else expect([after.score, after.grade]).toEqual([null, "NONE"])
        },
      ),
      { numRuns: 500 },
    )
    expect(compared).toBeGreaterThan(100)
  })
})

describe("scoringProblems", () => {
  it("lists what stands against computing, and no wording", () => {
    const draft = applyEdits(DEFAULT_CONTRACT, {
      name: "",
      expectations: [{ competency: "C1", layer: "M2", status: "DETERMINANT", weight: 0.3 }],
      thresholds: { floor: 9 },
    }).contract
    expect(scoringProblems(draft).map(({ code }) => code)).toEqual(["WEIGHTS_NOT_ONE", "FLOOR_OUT_OF_RANGE"])
  })
})
