import { expect, it } from "vitest"
import { headChange } from "./head-change.ts"
import { derive, team } from "./outline.test-kit.ts"

const two = derive(`${team("a", 3)}\n${team("b", 2)}`)

it.each([
  ["nobody new at the top", derive(`${team("a", 4)}\n${team("b", 2)}`), [], [], false],
  ["another root grown larger", derive(`${team("a", 3)}\n${team("b", 5)}`), ["a"], ["b"], true],
  ["two roots now equally large", derive(`${team("a", 3)}\n${team("b", 3)}`), ["a"], [], true],
  ["a new top above all", derive(`new\n${team("a", 3, 1)}\n${team("b", 2, 1)}`), ["a"], ["new"], true],
  ["a subsidiary named", derive(two.forest.nodes, { subsidiaryHeadIds: ["b"] }), [], ["b"], true],
])("%s", (_, after, lost, gained, needsConfirmation) => {
  expect(headChange(two, after)).toEqual({ lost, gained, needsConfirmation })
})

it("lets a first import find its head without asking", () => {
  expect(headChange(derive([]), two)).toEqual({ lost: [], gained: ["a"], needsConfirmation: false })
})
