import { describe, expect, it } from "vitest"
import { known, unknown } from "../kit/estimate.ts"
import { calibratedWords, severityWords } from "./calibration-words.ts"
import type { RaterSeverity } from "./rater-severity.ts"

describe("a calibrated band", () => {
  it("is told with the computed one and the reason", () => {
    const bands = { band: "SOLID", computedBand: "BUILDING" } as const
    const words = "Computed building; set to solid in calibration: Took over two teams."
    expect(calibratedWords({ ...bands, reason: "Took over two teams" })).toBe(words)
    expect(calibratedWords({ ...bands, reason: "Took over two teams." })).toBe(words)
  })
})

describe("what is known of a rater's severity", () => {
  const of = (changed: Partial<RaterSeverity>) => {
    const own = { rater: "ana", sharedSubjects: 6, deviation: -0.5, severity: -0.4, isAdjusted: true }
    return severityWords(known(new Map([["ana", { ...own, ...changed }]])), "ana")
  }

  it.each<[string, Partial<RaterSeverity>]>([
    ["Rates 0.4 lower than the others over 6 people shared with others; taken off in what is adjusted.", {}],
    [
      "Rates 0.3 higher than the others over 6 people shared with others; taken off in what is adjusted.",
      { severity: 0.3 },
    ],
    ["Rates as the others do over 6 people shared with others.", { severity: 0.01 }],
    [
      "Over 1 person shared with others: too few to adjust by, it takes 5.",
      { sharedSubjects: 1, isAdjusted: false },
    ],
  ])("is said: %s", (words, changed) => expect(of(changed)).toBe(words))

  it("is said to be unknown where it is", () => {
    expect(severityWords(known(new Map()), "ana")).toMatch(/nothing is known\.$/)
    expect(severityWords(unknown("No rater shares two subjects with another rater."), "ana")).toBe(
      "No rater shares two subjects with another rater.",
    )
  })
})
