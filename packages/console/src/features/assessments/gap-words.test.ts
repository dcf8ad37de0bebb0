import { describe, expect, it } from "vitest"
import { apartWords, gapSummary } from "./gap-words.ts"

const ANA = { higher: "Ana higher", lower: "Ana lower" }

describe("two ratings side by side", () => {
  it.each([
    [2, 4, "two steps apart, Ana higher"],
    [4, 3, "one step apart, Ana lower"],
    [3, 3, "the same"],
    ["NOT_SEEN", 3, "one of you has not seen it"],
    [3, null, "no answer"],
  ] as const)("%s and %s are %s", (mine, other, words) => expect(apartWords(mine, other, ANA)).toBe(words))
})

describe("two forms side by side", () => {
  const pair = (
    code: string,
    mine: 1 | 2 | 3 | 4 | 5 | null,
    other: 1 | 2 | 3 | 4 | 5 | "NOT_SEEN" | null,
  ) => ({
    code,
    mine,
    other,
  })
  it.each([
    [[pair("D1", 3, 3), pair("D2", 4, 4)], "Your view and Ana’s are the same wherever both have rated."],
    [
      [pair("D1", 3, 3), pair("D2", 3, 4), pair("D3", 4, 3), pair("D4", 2, 5), pair("D5", 3, "NOT_SEEN")],
      "Your view and Ana’s are the same on 1 of 4. One step apart on D2 and D3. Three steps apart on D4.",
    ],
    [[pair("D1", 1, 5)], "Your view and Ana’s are the same on none of 1. Four steps apart on D1."],
    [[pair("D1", 3, null), pair("D2", 3, "NOT_SEEN")], undefined],
  ])("are summed up without a label", (pairs, words) => {
    expect(gapSummary(pairs, "Your view and Ana’s")).toBe(words)
  })
})
