import { describe, expect, it } from "vitest"
import type { WhyPartsFragment } from "../../generated/graphql.ts"
import { exact, precise, whyTree } from "./why-adapter.ts"

type Line = WhyPartsFragment["lines"][number]

function line(
  depth: number,
  label: string,
  numbers: readonly [number, number] | null,
  more?: Partial<Line>,
): Line {
  const [value, weight] = numbers ?? [null, null]
  const contribution = value === null || weight === null ? null : value * weight
  return { depth, label, detail: "1 rating", value, weight, contribution, personId: null, ...more }
}

function why(lines: readonly Line[], more: Partial<WhyPartsFragment> = {}): WhyPartsFragment {
  return {
    kind: "SUM",
    value: 2.225,
    text: "2.2",
    words: "Two views.",
    lines: [...lines],
    contractVersion: 3,
    asOf: "2026-06-26",
    ratings: 6,
    raters: 6,
    ...more,
  }
}

describe("the API's explanation as lines", () => {
  it("adds up by hand: 2.0 × .625 + 2.6 × .375 = 2.225", () => {
    const tree = whyTree(
      why([line(0, "From above", [2, 0.625]), line(0, "Direct reports", [2.6, 0.375])]),
      "on C3",
      "2026-11-22",
    )
    expect(tree.lines.map(({ arithmetic, value }) => [arithmetic, value])).toEqual([
      ["2.0 × .625", "1.25"],
      ["2.6 × .375", ".98"],
    ])
    expect(tree.sum).toEqual({ label: "Sum 2.23, shown as", value: "2.2" })
    expect(tree.title).toBe("Why 2.2 on C3")
    expect(tree.notes).toEqual(["6 ratings by 6 raters. Contract 3, org as of 26 June."])
  })

  it("hangs deeper lines under the one above them", () => {
    const lines = [
      line(0, "C1", [3, 1]),
      line(1, "From above", [2, 0.5]),
      line(1, "Peers", [4, 0.5]),
      line(0, "C2", null),
    ]
    const [first, second] = whyTree(why(lines), "").lines
    expect(first?.lines?.map(({ label }) => label)).toEqual(["From above", "Peers"])
    expect(second?.lines).toEqual([])
  })

  it("says a single view beside its line instead of repeating it below", () => {
    const lines = [line(0, "C1", [2, 0.35]), line(1, "From above", [2, 1]), line(2, "Ingrid Solheim", [2, 1])]
    expect(whyTree(why(lines), "").lines).toEqual([
      {
        label: "C1",
        note: "from above, Ingrid Solheim",
        arithmetic: "2.0 × .35",
        value: ".70",
        href: undefined,
        lines: [],
      },
    ])
  })

  it("leads to the page of whoever a line is about", () => {
    expect(whyTree(why([line(0, "Dana", [2, 0.5], { personId: "p1" })]), "").lines[0]?.href).toBe(
      "/people/p1",
    )
  })

  it("shows steps without a sum", () => {
    const tree = whyTree(why([line(0, "Raters", null, { value: 1 })], { kind: "STEPS" }), "")
    expect(tree.sum).toBeUndefined()
    expect(tree.lines[0]).toMatchObject({ label: "Raters", value: "1" })
  })
})

describe("figures that can be followed by hand", () => {
  it.each([
    [2, "2.0"],
    [3.15, "3.15"],
    [2.6666, "2.67"],
  ])("%d is written %s", (value, text) => expect(exact(value)).toBe(text))

  it.each([
    [0.35, ".35"],
    [0.625, ".625"],
    [1 / 3, ".333"],
    [1, "1.00"],
    [0, ".00"],
  ])("the weight %d is written %s", (weight, text) => expect(precise(weight)).toBe(text))
})
