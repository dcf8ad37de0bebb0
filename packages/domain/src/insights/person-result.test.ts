import { describe, expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import type { Placement } from "../expectations/expectations-of.ts"
import { type GivenAnswer, releasedOf } from "./answers.test-kit.ts"
import type { ConfidentialView } from "./confidential-view.ts"
import { DEFAULT_EVIDENCE } from "./evidence.ts"
import { mapOf } from "./map.ts"
import { personResult } from "./person-result.ts"
import { scoreSubject } from "./score.ts"

function scoreOf(placement: Placement, ratings: readonly GivenAnswer[]) {
  return scoreSubject({
    contract: DEFAULT_CONTRACT,
    placement,
    ...releasedOf(ratings),
    settings: DEFAULT_EVIDENCE,
  })
}

function from(perspective: GivenAnswer["perspective"], rater: string, values: Record<string, number>) {
  return Object.entries(values).map(([competency, value]) => ({ competency, perspective, rater, value }))
}

const reports = Array.from({ length: 8 }, (_, index) =>
  from("UPWARD", `r${index}`, { C1: 4, C3: 2, C4: index < 4 ? 2 : 5 }),
).flat()

/** What the release tells of the eight about one competency. */
function view(competency: string, mean: number, agreement: "AGREE" | "DISAGREE"): ConfidentialView {
  const display = { kind: "MEAN", n: 8, mean, agreement, distribution: null } as const
  const cell = { display, coarseTrend: false }
  return { perspective: "UPWARD", competency, cell, mayNotRepresent: false }
}

describe("a person's result", () => {
  const result = personResult({
    contract: DEFAULT_CONTRACT,
    score: scoreOf({ layer: "M2" }, [
      ...reports,
      ...from("SELF", "me", { C1: 5, C2: 4, C3: 2, C4: 4 }),
      ...from("MANAGER", "boss", { A2: 5 }),
    ]),
    deviations: new Map([["C1", 0.8]]),
    views: [view("C1", 4, "AGREE"), view("C3", 2, "AGREE"), view("C4", 3.5, "DISAGREE")],
  })

  it("says the band and what it rests on", () =>
    expect(result).toMatchObject({
      layer: "M2",
      hybridShare: null,
      band: "GAP",
      grade: "B",
      hollow: false,
      words:
        "The mean would be solid; C3 Holding managers to managing breaches the floor, so the band is gap.",
    }))

  it("bands determinants and compares self and others where it may", () =>
    expect(
      result.determinants.map(({ competency, band, breachesFloor, gap }) => [
        competency,
        band,
        breachesFloor,
        gap.words,
      ]),
    ).toEqual([
      ["C1", "STRONG", false, "Sees it higher"],
      ["C2", "NOT_ENOUGH_EVIDENCE", false, "Nobody else has rated it"],
      ["C3", "GAP", true, "In step"],
      ["C4", "SOLID", false, "Raters disagree: talk first"],
    ]))

  it("shows what is carried with weight 0, and what is expected now", () => {
    expect(result.carried.find(({ competency }) => competency === "A2")).toMatchObject({
      name: "Dependable delivery",
      weight: 0,
      measure: { value: 5 },
      hollow: true,
    })
    const codes = (list: readonly { readonly competency: string }[]) =>
      list.map(({ competency }) => competency).join(" ")
    expect(codes(result.expectations.determinants)).toBe("C1 C2 C3 C4")
    expect(codes(result.expectations.supporting)).toBe("A5 B5 C5 C6")
    expect(codes(result.expectations.carried)).toBe("A1 A2 A3 A4 B1 B2 B3 B4 B6")
    expect(codes(result.expectations.previews)).toBe("D1 D2 D3 D4 D5")
  })

  it("calls one view one view", () => {
    const one = personResult({
      contract: DEFAULT_CONTRACT,
      score: scoreOf({ layer: "M1" }, [
        ...from("MANAGER", "boss", { B1: 2, B2: 4, B3: 4, B4: 4 }),
        ...from("SELF", "me", { B1: 5 }),
      ]),
      deviations: new Map(),
    })
    expect(one).toMatchObject({
      band: "SOLID",
      hollow: true,
      words: "Solid on what this layer needs, resting on one view.",
    })
    expect(one.determinants[0]).toMatchObject({
      possibleGap: true,
      breachesFloor: false,
      gap: { reading: "ONE_VIEW", gap: null },
    })
  })

  it("names a floor breach also where the mean is in gap by itself", () => {
    const low = personResult({
      contract: DEFAULT_CONTRACT,
      score: scoreOf(
        { layer: "M2" },
        reports.map((rating) => ({ ...rating, value: 2 })),
      ),
      deviations: new Map(),
    })
    expect(low.words).toBe(
      "Gap on what this layer needs; C1 Coaching managers, C3 Holding managers to managing and C4 Choosing and growing first-line managers breach the floor as well.",
    )
  })

  it("says when nobody has rated", () => {
    const none = personResult({
      contract: DEFAULT_CONTRACT,
      score: scoreOf({ layer: "M1", hybridShare: 0.3 }, []),
      deviations: new Map(),
    })
    expect(none).toMatchObject({
      band: "NOT_ENOUGH_EVIDENCE",
      grade: "NONE",
      hybridShare: 0.3,
      words: "No determinant has been rated yet.",
    })
  })
})

describe("the coaching × hiring map", () => {
  const strong = { C1: 5, C2: 5, C3: 5, C4: 5 }
  const map = mapOf([
    { person: "1", name: "Yuki", score: scoreOf({ layer: "M2" }, from("MANAGER", "boss", strong)) },
    { person: "2", name: "Ana", score: scoreOf({ layer: "M2" }, from("MANAGER", "boss", strong)) },
    { person: "3", name: "Zoe", score: scoreOf({ layer: "M2" }, reports) },
    { person: "4", name: "Ben", score: scoreOf({ layer: "M1" }, from("MANAGER", "boss", { B2: 3 })) },
    { person: "5", name: "Ivy", score: scoreOf({ layer: "IC" }, from("MANAGER", "boss", { A4: 3 })) },
  ])

  it("lists managers by band, then name, never by decimals", () =>
    expect(map.points.map(({ name, band, hollow, oneView }) => [name, band, hollow, oneView])).toEqual([
      ["Zoe", "GAP", false, false],
      ["Ana", "STRONG", true, true],
      ["Yuki", "STRONG", true, true],
    ]))

  it("puts managers with one side only beside the map, and leaves ICs out", () =>
    expect(map.beside.map(({ name, coaching, hiring }) => [name, coaching?.value, hiring])).toEqual([
      ["Ben", 3, null],
    ]))
})
