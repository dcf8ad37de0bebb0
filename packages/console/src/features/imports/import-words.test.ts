import { describe, expect, it } from "vitest"
import { changesIn, planFinding, planLead, shortHash, stateWords } from "./import-words.ts"

const none = {
  rows: 431,
  create: 0,
  update: 0,
  move: 0,
  moveOutside: 0,
  end: 0,
  endOutside: 0,
  unchanged: 0,
  blocked: 0,
  collapsed: 0,
  ignored: 0,
  seats: 0,
}
const clean = { stop: 0, block: 0, warn: 0, info: 0 }
const counts = {
  ...none,
  create: 14,
  update: 31,
  move: 20,
  moveOutside: 2,
  end: 4,
  endOutside: 2,
  blocked: 16,
}

describe("import words", () => {
  it("counts every changed person once, with a row or without", () => expect(changesIn(counts)).toBe(73))

  it.each([
    [counts, { ...clean, block: 3 }, "73 changes are ready. Three causes hold back 16 rows."],
    [{ ...none, create: 1 }, clean, "One change is ready."],
    [none, { ...clean, block: 1 }, "Nothing would change. One cause holds back a line or value."],
    [counts, { ...clean, stop: 2 }, "73 changes are ready. Two stops wait for a number."],
  ])("reads a plan as its finding (%#)", (plan, issues, words) =>
    expect(planFinding(plan, issues)).toBe(words),
  )

  it("says who ends for being absent only of a full file", () => {
    expect(planLead({ counts, mode: "FULL" })).toContain(
      "Two people and seats missing from the file would end.",
    )
    expect(planLead({ counts, mode: "PARTIAL" })).toContain("Nobody ends")
  })

  it("says how far an import is that a job is at", () => {
    const progress = {
      step: "LINES" as const,
      percent: 38,
      rowsDone: 0,
      rowsTotal: null,
      rowsPerSecond: null,
      secondsLeft: null,
      attempt: 1,
      isCancelling: false,
    }
    expect(stateWords({ state: "APPLYING", isStale: false, progress })).toBe("Applying, 38%")
    expect(stateWords({ state: "APPLIED", isStale: true, progress })).toBe("Applied")
    expect(stateWords({ state: "PLANNED", isStale: true, progress })).toBe("Planned, out of date")
  })

  it("shortens a hash", () => expect(shortHash("7f3a19c0aaaae2b8")).toBe("7f3a 19c0 … e2b8"))
})
