import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import type { Placement } from "../expectations/expectations-of.ts"
import type { Layer } from "../layers/layer.ts"
import { type GivenAnswer, releasedOf } from "./answers.test-kit.ts"
import { type Board, boardOf, type LayerRow } from "./board.ts"
import { DEFAULT_EVIDENCE } from "./evidence.ts"
import { meansOf } from "./movement.ts"
import { MENTIONED, type RollUp, rollUpOfPerson, sumRollUps } from "./roll-up.ts"
import { scoreSubject } from "./score.ts"

const context = { contract: DEFAULT_CONTRACT, settings: DEFAULT_EVIDENCE }

function person(id: string, placement: Placement, answers: readonly GivenAnswer[]): RollUp {
  const score = scoreSubject({
    contract: DEFAULT_CONTRACT,
    placement,
    ...releasedOf(answers),
    settings: DEFAULT_EVIDENCE,
  })
  return rollUpOfPerson(id, score)
}

function fromAbove(rater: string, values: Record<string, number>): GivenAnswer[] {
  return Object.entries(values).map(([competency, value]) => ({
    competency,
    perspective: "MANAGER",
    rater,
    value,
  }))
}

/** A person rated alike by eight direct reports of their own: grade B. */
function fromReports(id: string, values: Record<string, number>): GivenAnswer[] {
  return Array.from({ length: 8 }, (_, index) =>
    Object.entries(values).map(([competency, value]) => ({
      competency,
      perspective: "UPWARD" as const,
      rater: `${id} report ${index}`,
      value,
    })),
  ).flat()
}

const C = (c1: number, c2: number, c3: number, c4: number) => ({ C1: c1, C2: c2, C3: c3, C4: c4 })
const row = (board: Board, layer: Layer): LayerRow => board.rows.find((one) => one.layer === layer)!
const board = (...parts: RollUp[]) => boardOf(sumRollUps(parts), context)

describe("the layer board", () => {
  const northgate = board(
    ...Array.from({ length: 2 }, (_, index) =>
      person(`gap ${index}`, { layer: "M2" }, fromReports(`gap ${index}`, C(4, 4, 2, 4))),
    ),
    ...Array.from({ length: 10 }, (_, index) =>
      person(`m2 ${index}`, { layer: "M2" }, fromReports(`m2 ${index}`, C(4, 4, 3, 4))),
    ),
    person("new 1", { layer: "M2" }, []),
    person("new 2", { layer: "M2" }, fromAbove("boss", { C2: 1 })),
    person("m1", { layer: "M1" }, fromReports("m1", { B1: 4, B2: 4, B3: 4, B4: 3 })),
  )

  it("opens with the thin rung", () =>
    expect(northgate.finding).toEqual({
      kind: "THIN_RUNG",
      layer: "M2",
      sentence:
        "Managers of managers are the thin rung: 2 of 14 in gap, weakest at holding managers to managing",
    }))

  it("counts people, evidence and bands, and those that rest on grade D", () => {
    const m2 = row(northgate, "M2")
    expect(m2).toMatchObject({
      people: 14,
      enoughEvidence: 12,
      evidence: { strong: 12, c: 0, d: 1, none: 1 },
    })
    expect(m2.bands.map(({ band, people, onGradeD }) => [band, people, onGradeD])).toEqual([
      ["GAP", 2, 0],
      ["BUILDING", 0, 0],
      ["SOLID", 10, 0],
      ["STRONG", 0, 0],
      ["NOT_ENOUGH_EVIDENCE", 2, 1],
    ])
  })

  it("counts somebody in the band shown, with the doubt that stays, and changes no number", () => {
    const score = scoreSubject({
      contract: DEFAULT_CONTRACT,
      placement: { layer: "M2" },
      ...releasedOf(fromAbove("boss", C(2, 4, 4, 4))),
      settings: DEFAULT_EVIDENCE,
    })
    const [computed, shown] = [board(rollUpOfPerson("a", score)), board(rollUpOfPerson("a", score, "STRONG"))]
    const inBand = (of: Board) => row(of, "M2").bands.filter(({ people }) => people > 0)
    expect(inBand(computed)).toEqual([{ band: score.layerScore.band, people: 1, onGradeD: 1 }])
    expect(inBand(shown)).toEqual([{ band: "STRONG", people: 1, onGradeD: 1 }])
    expect(shown.heatMap).toEqual(computed.heatMap)
    expect(row(shown, "M2").evidence).toEqual(row(computed, "M2").evidence)
  })

  it("shows all four layers, the highest first", () =>
    expect(northgate.rows.map(({ layer, people }) => [layer, people])).toEqual([
      ["EXEC", 0],
      ["M2", 14],
      ["M1", 1],
      ["IC", 0],
    ]))

  it("names the weakest determinant as a mean over people, judged by everybody behind it", () => {
    const { weakest } = row(northgate, "M2")
    expect(weakest).toMatchObject({ competency: "C3", band: "BUILDING", measure: { raters: 96, grade: "A" } })
    expect(weakest?.measure.value).toBeCloseTo((2 * 2 + 10 * 3) / 12, 12)
    expect(weakest?.measure.effectiveRaters).toBeCloseTo(96, 9)
  })

  it("lists risks, gravest first, as data and as sentences", () =>
    expect(row(northgate, "M2").risks).toEqual([
      {
        kind: "FLOOR",
        competency: "C3",
        count: 2,
        people: ["gap 0", "gap 1"],
        sentence: "Two people breach the floor on C3 Holding managers to managing.",
      },
      {
        kind: "POSSIBLE_GAP",
        competency: "C2",
        count: 1,
        people: ["new 2"],
        sentence: "One person may have a gap on C2 Seeing through the layer: too few views to tell.",
      },
      {
        kind: "ONE_VIEW",
        competency: null,
        count: 1,
        people: [],
        sentence: "One result rests on one view. It cannot be compared yet.",
      },
      {
        kind: "NO_EVIDENCE",
        competency: null,
        count: 2,
        people: [],
        sentence: "Two people have not enough evidence yet.",
      },
    ]))

  it("keeps everybody judged by one executive one view, and names no weakest", () => {
    const six = board(
      ...Array.from({ length: 6 }, (_, index) =>
        person(`vp ${index}`, { layer: "M2" }, fromAbove("president", C(4, 3, 2, 4))),
      ),
    )
    expect(six.finding).toMatchObject({
      kind: "ALL_ONE_VIEW",
      sentence: "Six results rest on one view. They cannot be compared yet.",
    })
    const cell = six.heatMap.competencies.find(
      ({ layer, competency }) => layer === "M2" && competency === "C3",
    )
    expect(cell).toMatchObject({
      people: 6,
      grade: "D",
      hollow: true,
      band: "GAP",
      measure: { value: 2, raters: 1 },
    })
    expect(row(six, "M2")).toMatchObject({ weakest: null, weakestWithheld: "ONE_VIEW" })
    expect(row(six, "M2").bands[2]).toEqual({ band: "SOLID", people: 6, onGradeD: 6 })
  })

  it("gives the mean over people judged by many its own grade", () => {
    const many = board(
      ...Array.from({ length: 10 }, (_, index) =>
        person(`m2 ${index}`, { layer: "M2" }, fromAbove(`exec ${index}`, C(4, 3, 3, 4))),
      ),
    )
    const { weakest } = row(many, "M2")
    expect(weakest).toMatchObject({ competency: "C2", measure: { grade: "A", raters: 10 } })
    expect(weakest?.measure.effectiveRaters).toBeCloseTo(10, 9)
  })

  it("opens sensibly without gaps, ratings or people", () => {
    const solid = person("a", { layer: "M1" }, fromReports("a", { B1: 4, B2: 4, B3: 4, B4: 3 }))
    const possible = person("b", { layer: "IC" }, fromAbove("boss", { A1: 1, A2: 1, A3: 1, A4: 1, A5: 1 }))
    expect(board(solid, possible).finding).toMatchObject({
      kind: "NO_GAP",
      sentence:
        "No gap we can tell: managers of ICs are weakest at results through others, 3.0; 1 possible gap on too few views to tell",
    })
    expect(board(person("a", { layer: "M1" }, [])).finding).toMatchObject({ kind: "NO_EVIDENCE" })
    expect(board().finding).toMatchObject({ kind: "NOBODY_HERE" })
    const two = [...fromAbove("x", { A1: 1 }), ...fromAbove("y", { A1: 2 })]
    expect(board(person("a", { layer: "IC" }, two)).finding).toMatchObject({ kind: "FEW_VIEWS" })
  })
})

describe("the heat map", () => {
  const { heatMap } = board(
    person("m1", { layer: "M1" }, fromAbove("boss", { B1: 4, B2: 3, B6: 2, A3: 5 })),
    person("exec", { layer: "EXEC" }, fromAbove("board", { C1: 3, D1: 4 })),
  )
  const family = (layer: Layer, name: string) =>
    heatMap.families.find((cell) => cell.layer === layer && cell.family === name)

  it("has every layer × competency and every layer × family", () => {
    expect(heatMap.competencies).toHaveLength(4 * 24)
    expect(heatMap.families).toHaveLength(4 * 5)
  })

  it("bands determinants only", () => {
    expect(family("M1", "CRAFT")).toMatchObject({
      status: "DETERMINANT",
      band: "STRONG",
      measure: { value: 4 },
    })
    expect(family("M1", "HIRING")).toMatchObject({ status: "SUPPORTING", band: null, measure: { value: 2 } })
    expect(family("EXEC", "COACHING")).toMatchObject({ status: "SUPPORTING", band: null, measure: null })
    const c1 = heatMap.competencies.find((cell) => cell.layer === "EXEC" && cell.competency === "C1")
    expect(c1).toMatchObject({ status: "NO_LONGER_DETERMINANT", band: null, measure: { value: 3 } })
    expect(family("IC", "HIRING")).toMatchObject({
      status: "PREVIEW",
      measure: null,
      band: null,
      hollow: false,
    })
  })
})

describe("movement", () => {
  const release = (c1: number, people = 12, views = fromAbove) =>
    sumRollUps(
      Array.from({ length: people }, (_, index) =>
        person(`${index}`, { layer: "M2" }, views(`exec ${index}`, C(c1, 3, 3, 3))),
      ),
    )
  const movement = (now: RollUp, earlier?: RollUp, isConfidential = false) => {
    const before = earlier ? { means: meansOf(earlier, DEFAULT_EVIDENCE), isConfidential } : null
    return row(boardOf(now, { ...context, earlier: before }), "M2").movement
  }

  it("is told beyond the detectable difference", () => {
    const moved = movement(release(4), release(3))
    expect(moved).toMatchObject({ kind: "MOVED", competency: "C1", direction: "UP", by: 1 })
    expect(moved.kind === "MOVED" && moved.detectable).toBeCloseTo(1.96 * 0.9 * Math.sqrt(2 / 12), 9)
  })

  it("is a direction alone where confidential answers are in either mean", () => {
    const direction = (direction: "UP" | "DOWN") => ({ kind: "MOVED", competency: "C1", direction, by: null })
    expect(movement(release(4, 12, fromReports), release(3, 12, fromReports), true)).toMatchObject(
      direction("UP"),
    )
    expect(movement(release(3, 12, fromReports), release(4))).toMatchObject(direction("DOWN"))
    expect(movement(release(3), release(4), true)).toMatchObject(direction("DOWN"))
  })

  it("tells nothing more whatever few answers of a group say, as long as the direction is the same", () => {
    const answers = (last: number) =>
      sumRollUps(
        Array.from({ length: 12 }, (_, index) =>
          person(
            `${index}`,
            { layer: "M2" },
            fromReports(`exec ${index}`, C(index === 0 ? last : 4, 3, 3, 3)),
          ),
        ),
      )
    const before = release(3, 12, fromReports)
    expect(movement(answers(5), before, true)).toEqual(movement(answers(2), before, true))
  })

  it("is noise within it", () =>
    expect(movement(release(4, 6), release(3, 6))).toMatchObject({ kind: "WITHIN_NOISE", competency: "C1" }))

  it("is not computed from grade D, nor without an earlier release", () => {
    expect(movement(release(5), release(1, 2))).toEqual({ kind: "NOT_COMPARABLE" })
    expect(movement(release(5))).toEqual({ kind: "NO_EARLIER_RELEASE" })
  })
})

describe("a roll-up", () => {
  const layer = fc.constantFrom<Placement>(
    { layer: "IC" },
    { layer: "M1" },
    { layer: "M2", hybridShare: 0.4 },
    { layer: "M2" },
    { layer: "EXEC" },
  )
  const ratings = fc.array(
    fc.record({
      competency: fc.constantFrom(...DEFAULT_CONTRACT.competencies.map(({ code }) => code)),
      perspective: fc.constantFrom("MANAGER" as const, "UPWARD" as const),
      rater: fc.constantFrom("a", "b", "c"),
      value: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 30 },
  )
  const people = fc
    .array(fc.tuple(layer, ratings, fc.nat(3)), { maxLength: 12 })
    .map((all) =>
      all.map(([place, given, group], index) => ({ part: person(`p${index}`, place, given), group })),
    )

  const rounded = (rollUp: RollUp) => {
    const { rows, heatMap, finding } = boardOf(rollUp, context)
    const text = JSON.stringify({ rows, heatMap, finding }, (_, value) =>
      typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value,
    )
    return text
  }

  it("is the same in any grouping and order", () =>
    fc.assert(
      fc.property(people, (all) => {
        const parts = all.map(({ part }) => part)
        const groups = [3, 1, 0, 2].map((group) =>
          sumRollUps(all.filter((one) => one.group === group).map(({ part }) => part)),
        )
        expect(rounded(sumRollUps(groups))).toBe(rounded(sumRollUps(parts)))
      }),
    ))

  it("leaves its parts as they were", () => {
    const fresh = () => person("a", { layer: "M1" }, fromAbove("boss", { B1: 2, B2: 2, B3: 2, B4: 2 }))
    const part = fresh()
    const once = sumRollUps([part, part])
    sumRollUps([once, part, once])
    expect(part).toEqual(fresh())
    expect(once.M1.people).toBe(2)
    expect(once.M1.competencies.get("B1")).toMatchObject({ people: 2, total: 4 })
  })

  it("names the first people by id and counts the rest", () => {
    const all = Array.from({ length: 30 }, (_, index) =>
      person(`p${String(29 - index).padStart(2, "0")}`, { layer: "M2" }, fromAbove("boss", C(1, 4, 4, 4))),
    )
    const mentions = sumRollUps(all).M2.possibleGaps.get("C1")
    expect(mentions?.count).toBe(30)
    expect(mentions?.people).toHaveLength(MENTIONED)
    expect(mentions?.people[0]).toBe("p00")
  })

  it("counts a hybrid once, in its headline layer", () => {
    const sums = person("h", { layer: "M2", hybridShare: 0.4 }, [])
    expect([sums.IC.people, sums.M1.people, sums.M2.people, sums.EXEC.people]).toEqual([0, 0, 1, 0])
  })
})
