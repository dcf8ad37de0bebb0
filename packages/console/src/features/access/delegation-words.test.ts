import { describe, expect, it } from "vitest"
import { delegatesTitle, periodOf } from "./delegation-words.ts"

describe("who prepares for me", () => {
  it.each([
    [[], "Nobody prepares for you"],
    [["Ana"], "Ana prepares for you"],
    [["Ana", "Ben"], "2 people prepare for you"],
  ])("is the title: %j", (names, title) => {
    expect(delegatesTitle(names)).toBe(title)
  })

  it("says until when, and from when only where it is yet to come", () => {
    expect(periodOf({ from: "2026-11-01", until: "2026-12-22" }, "2026-11-22")).toMatch(/^Until .*22/)
    expect(periodOf({ from: "2026-12-01", until: "2026-12-22" }, "2026-11-22")).toMatch(/^From .* to .*22/)
  })
})
