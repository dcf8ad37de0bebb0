import { expect, it } from "vitest"
import { PERSPECTIVES } from "./perspective.ts"
import { questionOf } from "./question.ts"

const anchors = ["one", "two", "three", "four", "five"] as const
const itemFromBelow = { wording: "My manager helps.", onlyFrom: null }

it.each([
  ["MANAGER", "ANCHORS"],
  ["SELF", "ANCHORS"],
  ["UPWARD", "FREQUENCY"],
  ["SKIP", "FREQUENCY"],
  ["PEER", "ANCHORS"],
] as const)("%s is asked by %s", (perspective, scale) => {
  expect(questionOf({ name: "Helping", anchors, itemFromBelow }, perspective)).toEqual(
    scale === "ANCHORS"
      ? { wording: "Helping", scale, choices: anchors }
      : {
          wording: "My manager helps.",
          scale,
          choices: ["never", "rarely", "sometimes", "often", "always"],
        },
  )
})

it("is asked by anchors from everywhere where there is no sentence from below", () => {
  for (const perspective of PERSPECTIVES) {
    expect(questionOf({ name: "Helping", anchors, itemFromBelow: null }, perspective).scale).toBe("ANCHORS")
  }
})
