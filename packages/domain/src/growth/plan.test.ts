import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, parseDay } from "../kit/day.ts"
import type { Result } from "../kit/result.ts"
import {
  addCheckIn,
  CHECK_INS_KEPT,
  isOverdue,
  NO_PLAN,
  nextAnchor,
  PLAN_ACTION_STATES,
  type SentAction,
  savePlan,
  sharePlan,
} from "./plan.ts"

const today = parseDay("2026-11-22")!
const facts = { today, competencies: new Set(["B1", "B2", "D1"]), newId: () => "new" }
const action: SentAction = {
  id: null,
  competency: "B1",
  what: " Ask first ",
  by: addDays(today, 14),
  state: "PLANNED",
}
const skills = [{ competency: "B1", why: " To grow " }]
const sent = { version: 0, skills, actions: [action] }

function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(" "))
}

describe("saving a plan", () => {
  it.each([
    ["one skill, one action", sent, []],
    ["nothing yet", { ...sent, skills: [], actions: [] }, []],
    ["an action by today", { ...sent, actions: [{ ...action, by: today }] }, []],
    [
      "by yesterday",
      { ...sent, actions: [{ ...action, by: addDays(today, -1) }] },
      ["PLAN_DAY_PAST actions 0 by"],
    ],
    ["of what is not in the plan", { ...sent, skills: [] }, ["COMPETENCY_UNKNOWN actions 0 competency"]],
    ["a skill twice", { ...sent, skills: [...skills, ...skills] }, ["PLAN_SKILL_TWICE skills 1 competency"]],
    [
      "all of it at once",
      {
        version: 3,
        skills: [{ competency: "Z9", why: "x".repeat(2001) }],
        actions: [{ ...action, competency: null, what: " " }],
      },
      [
        "VERSION_CONFLICT version",
        "COMPETENCY_UNKNOWN skills 0 competency",
        "PLAN_TEXT_LENGTH skills 0 why",
        "PLAN_TEXT_LENGTH actions 0 what",
      ],
    ],
    [
      "too many actions",
      { ...sent, actions: Array.from({ length: 41 }, () => action) },
      ["PLAN_TOO_LONG actions"],
    ],
  ])("%s", (_, given, expected) => {
    expect(codes(savePlan(NO_PLAN, given, facts))).toEqual(expected)
  })

  it("trims, and dates an action by the day it came into its state", () => {
    const by = addDays(today, -30)
    const kept = { id: "a", competency: "Z9", what: "Ask", by, state: "PLANNED" as const, stateOn: by }
    const before = { version: 2, skills: [{ competency: "Z9", why: "" }], actions: [kept] }
    const saved = savePlan(
      before,
      { version: 2, skills: [...before.skills, ...skills], actions: [{ ...kept, state: "DONE" }, action] },
      facts,
    )
    expect(saved).toEqual({
      ok: true,
      value: {
        skills: [
          { competency: "Z9", why: "" },
          { competency: "B1", why: "To grow" },
        ],
        actions: [
          { ...kept, state: "DONE", stateOn: today },
          { ...action, id: "new", what: "Ask first", stateOn: today },
        ],
      },
    })
  })

  it("saves again what it saved, unchanged, on any later day", () => {
    const drawn = fc.record({
      id: fc.constant(null),
      competency: fc.constantFrom("B1", null),
      what: fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ""),
      by: fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, days)),
      state: fc.constantFrom(...PLAN_ACTION_STATES),
    })
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), fc.nat(900), (actions, later) => {
        let count = 0
        const newId = () => `id-${++count}`
        const first = savePlan(NO_PLAN, { ...sent, actions }, { ...facts, newId })
        if (!first.ok) return false
        const before = { version: 1, ...first.value }
        const again = savePlan(before, before, { ...facts, today: addDays(today, later), newId })
        expect(again).toEqual(first)
        return true
      }),
    )
  })
})

describe("sharing a plan", () => {
  it.each([
    ["with a member", { ownerId: "o", readerId: "r", sharedWith: null }, []],
    [
      "with nobody who signs in",
      { ownerId: "o", readerId: undefined, sharedWith: null },
      ["PLAN_READER_NO_MEMBER personId"],
    ],
    ["with oneself", { ownerId: "o", readerId: "o", sharedWith: null }, ["PLAN_READER_SELF personId"]],
    ["with a second", { ownerId: "o", readerId: "r", sharedWith: "s" }, ["PLAN_SHARED_ALREADY personId"]],
  ])("%s", (_, given, expected) => {
    expect(codes(sharePlan(given))).toEqual(expected)
  })
})

describe("checking in", () => {
  it.each([
    [" Asked twice. ", 0, []],
    [" ", 0, ["PLAN_TEXT_LENGTH text"]],
    ["x".repeat(2001), CHECK_INS_KEPT, ["PLAN_TEXT_LENGTH text", "CHECK_INS_TOO_MANY"]],
  ])("%#", (text, kept, expected) => {
    expect(codes(addCheckIn(text, kept))).toEqual(expected)
  })
})

it("is overdue while planned, from the day after", () => {
  const by = addDays(today, -1)
  expect(isOverdue({ state: "PLANNED", by }, today)).toBe(true)
  expect(isOverdue({ state: "PLANNED", by: today }, today)).toBe(false)
  expect(isOverdue({ state: "DONE", by }, today)).toBe(false)
})

it("points at the next anchor up, and at none above five", () => {
  const anchors = ["one", "two", "three", "four", "five"]
  expect(nextAnchor(anchors, 3.4)).toEqual({ level: 4, text: "four" })
  expect(nextAnchor(anchors, 5)).toBeUndefined()
  expect(nextAnchor([], 2)).toBeUndefined()
})
