import { expect, test } from "vitest"
import { IMPORT_STEPS } from "./import-step.ts"
import { type HeardOf, secondsLeft } from "./seconds-left.ts"
import { percentOf, shareOf } from "./step-shares.ts"

const STEPS = {
  PLANNING: ["READ", "LOAD_ORG", "UNDERSTAND", "CONNECT", "DERIVE", "COMPARE", "KEEP"],
  APPLYING: ["LOCK", "PEOPLE", "LINES", "PLACEMENTS", "RECORD"],
  REVERTING: ["CHECK", "LINES", "PEOPLE", "PLACEMENTS", "RECORD"],
} as const

test.each(["PLANNING", "APPLYING", "REVERTING"] as const)("the percentage only rises while %s", (state) => {
  const told = STEPS[state].flatMap((step) => [
    percentOf(state, step, { done: 0, total: undefined }),
    percentOf(state, step, { done: 1, total: 3 }),
    percentOf(state, step, { done: 3, total: 3 }),
    percentOf(state, step, { done: 4, total: 3 }),
  ])
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect([told[0], told.at(-1)]).toEqual([0, 99])
})

test("every step has its share in one of the jobs, but for waiting", () => {
  const without = IMPORT_STEPS.filter((step) =>
    (["PLANNING", "APPLYING", "REVERTING"] as const).every((state) => shareOf(state, step).to === 0),
  )
  expect(without).toEqual(["WAIT"])
})

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22) + seconds * 1_000)

/** A step that does not count, which began after 10 seconds; 20 of every hundred are done before it. */
const understanding: HeardOf = {
  state: "PLANNING",
  attempt: 1,
  step: "UNDERSTAND",
  rowsDone: 0,
  rowsTotal: null,
  rowsPerSecond: null,
  startedAt: at(0),
  stepStartedAt: at(10),
  updatedAt: at(10),
}

const writing: HeardOf = {
  ...understanding,
  state: "APPLYING",
  step: "PEOPLE",
  rowsDone: 25_000,
  rowsTotal: 100_000,
  rowsPerSecond: 5_000,
}

test.each([
  ["by the time of the steps before", understanding, 40],
  ["less while a step goes on, never more", { ...understanding, updatedAt: at(15) }, 35],
  ["not when a step takes longer than its share", { ...understanding, updatedAt: at(21.5) }, null],
  ["not when it was taken up again", { ...understanding, attempt: 2 }, null],
  ["not while it waits", { ...understanding, step: "WAIT" as const, stepStartedAt: at(0) }, null],
  ["not at first", { ...understanding, step: "READ" as const, stepStartedAt: at(0) }, null],
  // 15 s for the rest of the people, and 20 s for 41 of every hundred make 28 s for the 58 after them.
  ["by the speed of a step that counts", writing, 43],
  ["by speed however often it was taken up", { ...writing, attempt: 3 }, 43],
  ["not of what is done", { ...writing, state: "APPLIED" as const }, null],
  ["not of what has failed", { ...understanding, state: "FAILED" as const }, null],
])("the time left is told %s", (_, heard, seconds) => {
  expect(secondsLeft(heard)).toBe(seconds)
})
