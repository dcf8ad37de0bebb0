import { describe, expect, it } from "vitest"
import type { CompetencyPartsFragment, ViewPartsFragment } from "../../generated/graphql.ts"
import {
  addedViews,
  groupedViews,
  toldWords,
  viewLine,
  viewsByCompetency,
  viewsTable,
  viewWhy,
} from "./person-views.ts"

function view(change: Partial<ViewPartsFragment> = {}): ViewPartsFragment {
  return {
    perspective: "UPWARD",
    competency: "C1",
    hidden: false,
    words: "",
    why: "All 6 answers weigh alike.",
    raters: 6,
    mean: 3.4,
    low: null,
    high: null,
    agreement: "AGREE",
    distribution: null,
    mayNotRepresent: false,
    interval: { low: 2.7, high: 4.1 },
    trend: null,
    ...change,
  }
}

const hidden = (change: Partial<ViewPartsFragment> = {}) =>
  view({
    hidden: true,
    raters: null,
    mean: null,
    agreement: null,
    interval: null,
    why: "Shown only in groups of five or more.",
    ...change,
  })

function row(competency: string, confidential: readonly ViewPartsFragment[]): CompetencyPartsFragment {
  return {
    competency,
    name: `Name of ${competency}`,
    weight: 0.2,
    band: "SOLID",
    breachesFloor: false,
    possibleGap: false,
    self: 4,
    notSeen: 0,
    previousMean: null,
    previousGrade: "NONE",
    measure: null,
    gap: null,
    parts: [
      {
        perspective: "MANAGER",
        mean: 3,
        ratings: 1,
        interval: { low: 1.2, high: 4.8 },
      },
      {
        perspective: "UPWARD",
        mean: 3.4,
        ratings: 6,
        interval: { low: 2.7, high: 4.1 },
      },
    ],
    confidential: [...confidential],
  }
}

describe("the sides of a competency", () => {
  it("stand beside each other once, the attributed one first, and only where anybody was asked in confidence", () => {
    const [only, ...rest] = viewsByCompetency([
      row("C1", [view(), hidden({ perspective: "PEER" })]),
      row("C2", []),
    ])
    expect(rest).toEqual([])
    expect(only?.lines.map(({ whose, note }) => [whose, note])).toEqual([
      ["From above", "one view"],
      ["Direct reports", "6 raters, they agree"],
      ["Peers", ""],
    ])
  })

  it.each<[string, ViewPartsFragment, string]>([
    ["a mean", view(), "3.4"],
    ["a range", view({ mean: null, low: 4, high: 5 }), "4.0 to 5.0"],
    ["what is hidden", hidden(), "hidden"],
  ])("tell %s", (_what, given, words) => expect(toldWords(viewLine(given))).toBe(words))

  it.each<[string, Partial<ViewPartsFragment>, string]>([
    ["few answered", { mayNotRepresent: true }, "6 raters, they agree, may not represent"],
    ["they disagree", { agreement: "DISAGREE" }, "6 raters, they disagree: talk first"],
    [
      "it moved",
      { trend: { change: -0.6, band: null } },
      "6 raters, they agree, 0.6 lower than in the release before",
    ],
    [
      "only a direction is told",
      { trend: { change: null, band: "LEVEL" } },
      "6 raters, they agree, no change we can tell",
    ],
  ])("say when %s", (_what, change, note) => expect(viewLine(view(change)).note).toBe(note))

  it("have no number in the table where they are hidden", () => {
    const { rows } = viewsTable(groupedViews([hidden()], [{ code: "C1", name: "Coaching managers" }]))
    expect(rows).toEqual([
      [
        "C1",
        "Coaching managers",
        "Direct reports",
        "hidden",
        "",
        null,
        "hidden to protect those who answered",
      ],
    ])
  })
})

describe("why a view is as it is", () => {
  it("is the rule and nothing else where it is hidden", () => {
    expect(viewWhy(viewLine(hidden()), "Coaching managers")).toEqual({
      title: "Why hidden: direct reports on C1 Coaching managers",
      sentence: "Hidden to protect those who answered. Shown only in groups of five or more.",
      lines: [],
    })
  })

  it("lists what is told where it is shown", () => {
    const { lines, notes } = viewWhy(
      viewLine(view({ distribution: [0, 1, 2, 3, 0], mayNotRepresent: true })),
      "X",
    )
    expect(lines.map(({ label, value }) => [label, value])).toEqual([
      ["Raters", "6"],
      ["Mean", "3.4"],
      ["Could be", "2.7 to 4.1"],
      ["Answers", "0, 1, 2, 3, 0"],
    ])
    expect(notes).toHaveLength(1)
  })
})

describe("the development view", () => {
  it("adds what those who decide do not see, and repeats nothing", () => {
    const rows = [row("C1", [view()]), row("C3", [hidden({ competency: "C3" })])]
    const added = addedViews([view(), view({ competency: "C3" }), hidden({ competency: "C4" })], rows)
    expect(added.map(({ competency }) => competency)).toEqual(["C3"])
  })
})
