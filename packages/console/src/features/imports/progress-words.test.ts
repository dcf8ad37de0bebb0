import { describe, expect, it } from "vitest"
import {
  attemptWords,
  progressFigures,
  runningFinding,
  runningPromise,
  stepsOf,
  stepWords,
  timeLeft,
} from "./progress-words.ts"

const progress = {
  step: "CONNECT" as const,
  percent: 62,
  rowsDone: 41_200,
  rowsTotal: 100_000,
  rowsPerSecond: 12_400,
  secondsLeft: 5,
  attempt: 1,
  isCancelling: false,
}

describe("a job in words", () => {
  it("says what it is at, and that it waits before it begins", () => {
    expect(stepWords("PLANNING", progress)).toBe("Connecting people to their managers")
    expect(stepWords("PLANNING", null)).toBe("Waiting for its turn")
    expect(stepWords("REVERTING", { ...progress, step: "LINES" })).toBe("Taking reporting lines back")
    expect(stepWords("APPLYING", { ...progress, step: "LINES" })).toBe("Writing reporting lines")
    expect(stepWords("APPLYING", { ...progress, isCancelling: true })).toBe("Ending it")
  })

  it("shows the steps done, the one it is at, and those to do", () => {
    expect(stepsOf("PLANNING", "UNDERSTAND").map(({ state }) => state)).toEqual([
      "DONE",
      "DONE",
      "HERE",
      "TO_DO",
      "TO_DO",
      "TO_DO",
      "TO_DO",
    ])
    expect(stepsOf("APPLYING", "WAIT").every(({ state }) => state === "TO_DO")).toBe(true)
  })

  it("gives the figures it knows", () => {
    expect(progressFigures(progress)).toEqual([
      "41,200 of 100,000 rows",
      "12,400 rows a second",
      "about 5 seconds left",
    ])
    expect(progressFigures({ ...progress, rowsTotal: null, rowsPerSecond: null, secondsLeft: null })).toEqual(
      [],
    )
  })

  it.each([
    [0, "almost done"],
    [7, "about 7 seconds left"],
    [43, "about 45 seconds left"],
    [130, "about 2 minutes left"],
  ])("says %i seconds as %s", (seconds, words) => expect(timeLeft(seconds)).toBe(words))

  it("says that it was taken up again", () => {
    expect(attemptWords(1)).toBe("")
    expect(attemptWords(2)).toBe("Taken up again after an interruption.")
    expect(attemptWords(3)).toBe("Taken up again after two interruptions.")
  })

  it("says the same from the first step to the last", () => {
    expect(runningFinding("PLANNING", "UPLOAD")).toBe("The file is being planned")
    expect(runningFinding("REVERTING", "CHUNKS")).toBe("The rows are being reverted")
  })

  it("counts no rows where a step counts something else", () =>
    expect(progressFigures({ ...progress, step: "KEEP", rowsDone: 1, rowsTotal: 4 })).toEqual([
      "about 5 seconds left",
    ]))

  it("promises all or nothing while the org is written", () => {
    expect(runningPromise("APPLYING")).toContain("All of it or nothing")
    expect(runningPromise("PLANNING")).toContain("Nothing is written")
  })
})
