import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, type Day, parseDay } from "../kit/day.ts"
import { planReminders, type RemindingCycle, remindsOn, USUAL_REMINDERS } from "./reminders.ts"

const day = (text: string): Day => parseDay(text) as Day
const OPENS = day("2026-11-02")
const CLOSES = day("2026-11-30")

function cycle(changed: Partial<RemindingCycle["cycle"]> = {}, openedOn = OPENS): RemindingCycle {
  const body = { state: "OPEN", opensOn: OPENS, closesOn: CLOSES, ...changed } as const
  return { cycle: body, openedOn, plan: USUAL_REMINDERS }
}

function remindedDays(one: RemindingCycle): string[] {
  const days = Array.from({ length: 60 }, (_, index) => addDays(day("2026-10-20"), index))
  return days.filter((today) => remindsOn(one, today))
}

describe("remindsOn", () => {
  it.each([
    ["on the first day and 7, 3 and 1 days before the end", cycle(), "02 23 27 29"],
    ["on the day it was really opened, not the one planned", cycle({}, day("2026-11-05")), "05 23 27 29"],
    ["not before the day on which answers are first taken", cycle({}, day("2026-10-25")), "02 23 27 29"],
    ["by the new end once it is extended", cycle({ closesOn: day("2026-12-10") }), "02 03 07 09"],
    ["never once it is closed", cycle({ state: "CALIBRATING" }), ""],
    ["never as a draft", cycle({ state: "DRAFT" }), ""],
    ["never when it is off", { ...cycle(), plan: { ...USUAL_REMINDERS, isOn: false } }, ""],
    [
      "not on opening when that is off",
      { ...cycle(), plan: { ...USUAL_REMINDERS, onOpening: false } },
      "23 27 29",
    ],
  ])("reminds %s", (_, one, days) => {
    expect(
      remindedDays(one)
        .map((text) => text.slice(8))
        .join(" "),
    ).toBe(days)
  })

  it("reminds on no day on which no answer is taken", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -90, max: 90 }),
        fc.array(fc.integer({ min: 1, max: 60 })),
        (shift, daysBefore) => {
          const today = addDays(OPENS, shift)
          const reminds = remindsOn({ ...cycle(), plan: { ...USUAL_REMINDERS, daysBefore } }, today)
          expect(reminds && (today < OPENS || today >= CLOSES)).toBe(false)
        },
      ),
    )
  })
})

describe("planReminders", () => {
  it("keeps each day once, the earliest reminder first", () => {
    const plan = { isOn: true, onOpening: false, daysBefore: [1, 14, 1, 5] }
    expect(planReminders({ state: "DRAFT" }, plan)).toMatchObject({ value: { daysBefore: [14, 5, 1] } })
  })

  it.each([
    [{ state: "CALIBRATING", daysBefore: [1] }, ["CYCLE_NOT_OPEN"]],
    [{ state: "OPEN", daysBefore: [0] }, ["REMINDER_DAY_OUT_OF_RANGE"]],
    [{ state: "OPEN", daysBefore: [61, 1.5] }, ["REMINDER_DAY_OUT_OF_RANGE"]],
    [{ state: "OPEN", daysBefore: [9, 8, 7, 6, 5, 4, 3, 2, 1] }, ["REMINDER_DAYS_TOO_MANY"]],
    [{ state: "RELEASED", daysBefore: [0] }, ["CYCLE_NOT_OPEN", "REMINDER_DAY_OUT_OF_RANGE"]],
  ] as const)("refuses %o", ({ state, daysBefore }, codes) => {
    const decided = planReminders({ state }, { ...USUAL_REMINDERS, daysBefore })
    expect(decided.ok ? [] : decided.problems.map(({ code }) => code)).toEqual(codes)
  })
})
