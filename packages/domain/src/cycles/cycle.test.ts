import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_SETTINGS } from "../access/tenant-settings.ts"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import { addDays, parseDay } from "../kit/day.ts"
import type { Result } from "../kit/result.ts"
import { buildForest } from "../org/forest.ts"
import { CYCLE_STATES, type Cycle, type CycleState, isReleased, takesAnswers } from "./cycle.ts"
import { type OpeningDay, openCycle } from "./open-cycle.ts"
import { archiveCycle, cancelCycle, closeCycle, extendCycle, releaseCycle } from "./step-cycle.ts"

const today = parseDay("2026-11-22")!
const forest = buildForest([
  { id: "boss", kind: "PERSON" },
  { id: "ada", kind: "PERSON", managerId: "boss" },
])
if (!forest.ok) throw new Error("the test's org is broken")

const openingDay: OpeningDay = {
  today,
  contract: { ...DEFAULT_CONTRACT, state: "PUBLISHED" },
  perspectiveWeights: DEFAULT_SETTINGS.perspectiveWeights,
  kDecision: 5,
  kDevelopment: 4,
  forest: forest.value,
  placements: new Map([
    ["boss", { layer: "M1" }],
    ["ada", { layer: "IC" }],
  ]),
  excludedWorkerTypes: [],
  away: new Set(),
}

function cycleIn(state: CycleState): Cycle {
  return {
    name: "Autumn",
    opensOn: today,
    closesOn: addDays(today, 14),
    perspectives: ["MANAGER", "SELF"],
    population: {},
    state,
    version: 7,
  }
}

const STEPS = {
  open: (cycle: Cycle, version: number): Result<Cycle> => {
    const opened = openCycle(cycle, version, openingDay)
    return opened.ok ? { ok: true, value: opened.value.cycle } : opened
  },
  extend: (cycle: Cycle, version: number) =>
    extendCycle(cycle, { closesOn: addDays(cycle.closesOn, 1), version }, today),
  close: closeCycle,
  release: releaseCycle,
  archive: archiveCycle,
  cancel: cancelCycle,
}
type Step = keyof typeof STEPS

/** Where each step leads from DRAFT, OPEN, CALIBRATING, RELEASED and ARCHIVED; a code where it is refused. */
const EXPECTED: Record<Step, [string, string, string, string, string]> = {
  open: ["OPEN", "CYCLE_NOT_DRAFT", "CYCLE_NOT_DRAFT", "CYCLE_NOT_DRAFT", "CYCLE_NOT_DRAFT"],
  extend: ["DRAFT", "OPEN", "CYCLE_NOT_OPEN", "CYCLE_NOT_OPEN", "CYCLE_NOT_OPEN"],
  close: ["CYCLE_NOT_OPEN", "CALIBRATING", "CYCLE_NOT_OPEN", "CYCLE_NOT_OPEN", "CYCLE_NOT_OPEN"],
  release: [
    "CYCLE_NOT_CALIBRATING",
    "CYCLE_NOT_CALIBRATING",
    "RELEASED",
    "CYCLE_NOT_CALIBRATING",
    "CYCLE_NOT_CALIBRATING",
  ],
  archive: [
    "CYCLE_NOT_RELEASED",
    "CYCLE_NOT_RELEASED",
    "CYCLE_NOT_RELEASED",
    "ARCHIVED",
    "CYCLE_NOT_RELEASED",
  ],
  cancel: ["DRAFT", "OPEN", "CYCLE_NOT_OPEN", "CYCLE_NOT_OPEN", "CYCLE_NOT_OPEN"],
}
const STEP_NAMES = Object.keys(STEPS) as Step[]
const TABLE = STEP_NAMES.flatMap((step) =>
  CYCLE_STATES.map((state, index) => [step, state, EXPECTED[step][index]!] as const),
)

describe("the states of a cycle", () => {
  it.each(TABLE)("%s from %s: %s", (step, state, expected) => {
    const result = STEPS[step](cycleIn(state), 7)
    if (result.ok) expect(result.value.state).toBe(expected)
    else expect(result.problems.map(({ code }) => code)).toEqual([expected])
  })

  it.each(STEP_NAMES)("%s from an old page is refused", (step) => {
    const state = CYCLE_STATES[EXPECTED[step].findIndex((expected) => !expected.startsWith("CYCLE_"))]!
    const result = STEPS[step](cycleIn(state), 6)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(["VERSION_CONFLICT"])
  })

  it.each(STEP_NAMES.filter((step) => step !== "cancel"))("%s counts as a change", (step) => {
    const state = CYCLE_STATES[EXPECTED[step].findIndex((expected) => !expected.startsWith("CYCLE_"))]!
    const result = STEPS[step](cycleIn(state), 7)
    expect(result.ok && result.value.version).toBe(8)
  })

  it("only ever move forward by one, whatever is tried in whatever order", () => {
    const tries = fc.array(fc.tuple(fc.constantFrom(...STEP_NAMES), fc.boolean()), { maxLength: 40 })
    fc.assert(
      fc.property(tries, (steps) => {
        let cycle: Cycle = { ...cycleIn("DRAFT"), version: 1 }
        let place = 0
        let changes = 1
        for (const [step, isFresh] of steps) {
          const expected = EXPECTED[step][place]!
          const result = STEPS[step](cycle, isFresh ? cycle.version : cycle.version - 1)
          expect(result.ok).toBe(isFresh && !expected.startsWith("CYCLE_"))
          if (!result.ok || step === "cancel") continue
          cycle = result.value
          changes += 1
          if (step !== "extend") place += 1
          expect(cycle.state).toBe(CYCLE_STATES[place])
          expect(cycle.version).toBe(changes)
          expect(cycle.frozen !== undefined).toBe(place > 0)
        }
      }),
    )
  })
})

describe("extending a cycle", () => {
  it.each([
    ["a day more", 15, today, []],
    ["the same day", 14, today, ["EXTENSION_NOT_LATER"]],
    ["a day less", 13, today, ["EXTENSION_NOT_LATER"]],
    ["later, but already over", 15, addDays(today, 15), ["CYCLE_PERIOD_PAST"]],
    ["later, and still ahead", 16, addDays(today, 15), []],
  ])("to %s", (_case, days, now, expected) => {
    const result = extendCycle(cycleIn("OPEN"), { closesOn: addDays(today, days), version: 7 }, now)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(expected)
  })
})

describe("a cycle takes answers", () => {
  it.each([
    ["the day before it opens", -1, false],
    ["the day it opens", 0, true],
    ["the day before it closes", 13, true],
    ["the day it closes", 14, false],
  ])("%s: see %i, %s", (_case, days, expected) => {
    expect(takesAnswers(cycleIn("OPEN"), addDays(today, days))).toBe(expected)
  })

  it.each(CYCLE_STATES)("in %s only when that is OPEN", (state) => {
    expect(takesAnswers(cycleIn(state), today)).toBe(state === "OPEN")
  })
})

it("results are readable from the release on", () => {
  expect(CYCLE_STATES.filter(isReleased)).toEqual(["RELEASED", "ARCHIVED"])
})
