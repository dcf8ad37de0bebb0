import { describe, expect, it } from "vitest"
import { isTyped } from "./typed-number.ts"

describe("a number somebody types to let a stop pass", () => {
  it.each([
    ["12", 12, true],
    ["100000", 100_000, true],
    ["100,000", 100_000, true],
    ["100 000", 100_000, true],
    ["", 12, false],
    ["120", 12, false],
    ["1e5", 100_000, false],
    ["-12", 12, false],
  ])("%s for %i: %s", (text, number, typed) => expect(isTyped(text, number)).toBe(typed))
})
