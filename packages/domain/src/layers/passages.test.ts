import { expect, it } from "vitest"
import { derive, team } from "./outline.test-kit.ts"
import { passages } from "./passages.ts"

const before = derive(`ceo\n${team("a", 3, 1)}\n${team("b", 2, 1)}\n  c\n  gone`)

it("lists everybody in both states whose layer or hybrid state changed", () => {
  const after = derive(
    `ceo\n  a\n    a1\n      a2\n    a3\n    b1\n${team("b", 0, 1)}\n  c\n    c1\n      c2\n    c3\n      c4\n  new`,
  )
  expect(passages(before, after)).toEqual([
    {
      personId: "a",
      from: { layer: "M1" },
      to: { layer: "M1", hybridShare: 1 / 3 },
      rungs: 0,
      isJump: false,
    },
    { personId: "a1", from: { layer: "IC" }, to: { layer: "M1" }, rungs: 1, isJump: false },
    { personId: "b", from: { layer: "M1" }, to: { layer: "IC" }, rungs: -1, isJump: false },
    { personId: "c", from: { layer: "IC" }, to: { layer: "EXEC" }, rungs: 3, isJump: true },
  ])
})

it("takes no notice of a hybrid whose share moves, nor of vacancies", () => {
  const hybrid = (ics: number) =>
    [
      "ceo",
      "  p",
      team("m", 1, 2),
      ...["x", "y", "z"].slice(0, ics).map((id) => `    ${id}`),
      "  ~s",
      "    q",
    ].join("\n")
  const grown = derive(`${hybrid(3)}\n      q1`)
  expect(passages(derive(hybrid(2)), derive(hybrid(3)))).toEqual([])
  expect(passages(derive(hybrid(2)), grown).map(({ personId }) => personId)).toEqual(["q"])
})

it("finds none between a state and itself", () => expect(passages(before, before)).toEqual([]))
