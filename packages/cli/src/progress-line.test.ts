import { describe, expect, it } from "vitest"
import { progressLine } from "./progress-line.ts"

describe("the progress line", () => {
  it("says how far, with what, how fast and how long still", () => {
    const line = progressLine({
      step: "LINES",
      percent: 50,
      rowsPerSecond: 12_345,
      secondsLeft: 4,
      attempt: 1,
    })
    expect(line).toBe("[############............]  50%  writing reporting lines  12,345 rows/s  4 s left")
  })

  it("leaves out what is not known yet, and says when a job was taken up again", () => {
    const unknown = { rowsPerSecond: null, secondsLeft: null }
    expect(progressLine({ step: "READ", percent: 0, attempt: 2, ...unknown })).toBe(
      "[........................]   0%  reading the file  taken up again",
    )
  })

  it("never leaves its frame, and shows a step it does not know as it is called", () => {
    const line = progressLine({
      step: "NEW_STEP",
      percent: 140,
      rowsPerSecond: null,
      secondsLeft: null,
      attempt: 1,
    })
    expect(line).toBe("[########################] 100%  new_step")
  })
})
