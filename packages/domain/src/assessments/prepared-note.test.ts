import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Cycle } from "../cycles/cycle.ts"
import { PERSPECTIVES } from "../expectations/perspective.ts"
import { addDays, parseDay } from "../kit/day.ts"
import type { Assessment } from "./assessment.ts"
import { mayPrepare, PREPARED_NOTE_LENGTH, prepareNote } from "./prepared-note.ts"

const today = parseDay("2026-11-22")!
const cycle: Cycle = {
  name: "Autumn",
  opensOn: today,
  closesOn: addDays(today, 14),
  perspectives: ["MANAGER", "SELF"],
  population: {},
  state: "OPEN",
  version: 2,
}
const form: Assessment = {
  subjectId: "vp",
  raterId: "ceo",
  perspective: "MANAGER",
  items: ["C1", "C2"],
  ratings: [],
  state: "IN_PROGRESS",
  declineReason: null,
  version: 2,
}
const note = { competency: "C1", text: "  Led the move to Oslo.  " }

describe("a prepared note", () => {
  it.each([
    ["on an item", note, {}, {}, []],
    ["of nothing, which takes it away", { ...note, text: " " }, {}, {}, []],
    ["of the longest text", { ...note, text: "🌿".repeat(PREPARED_NOTE_LENGTH) }, {}, {}, []],
    [
      "of one more",
      { ...note, text: "x".repeat(PREPARED_NOTE_LENGTH + 1) },
      {},
      {},
      ["PREPARED_NOTE_LENGTH"],
    ],
    ["on what is not asked", { ...note, competency: "Z9" }, {}, {}, ["ITEM_NOT_ON_FORM"]],
    ["on a sent form", note, { state: "SUBMITTED" as const }, {}, ["ASSESSMENT_SUBMITTED"]],
    ["on one handed back", note, { state: "DECLINED" as const }, {}, ["ASSESSMENT_DECLINED"]],
    ["after the close", note, {}, { state: "CALIBRATING" as const }, ["CYCLE_NOT_OPEN"]],
    [
      "with everything against it",
      { competency: "Z9", text: "x".repeat(PREPARED_NOTE_LENGTH + 1) },
      { state: "SUBMITTED" as const },
      { state: "RELEASED" as const },
      ["CYCLE_NOT_OPEN", "ASSESSMENT_SUBMITTED", "ITEM_NOT_ON_FORM", "PREPARED_NOTE_LENGTH"],
    ],
  ])("%s", (_, given, of, during, expected) => {
    const result = prepareNote({ ...form, ...of }, given, { cycle: { ...cycle, ...during }, today })
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(expected)
  })

  it("is trimmed", () => {
    expect(prepareNote(form, note, { cycle, today })).toMatchObject({
      ok: true,
      value: "Led the move to Oslo.",
    })
  })

  it("is prepared on forms from above of the executive alone, never about oneself", () => {
    const people = fc.constantFrom("ceo", "vp", "assistant")
    const anyForm = fc.record({
      perspective: fc.constantFrom(...PERSPECTIVES),
      raterId: people,
      subjectId: people,
    })
    const who = fc.option(people, { nil: undefined })
    fc.assert(
      fc.property(anyForm, who, who, (given, personId, preparesFor) => {
        const { perspective, raterId, subjectId } = given
        if (!mayPrepare(given, { personId, preparesFor })) return
        expect(perspective).toBe("MANAGER")
        expect(raterId).toBe(preparesFor)
        expect(subjectId).not.toBe(personId)
      }),
    )
    expect(mayPrepare(form, { personId: undefined, preparesFor: "ceo" })).toBe(true)
    expect(mayPrepare(form, { personId: "vp", preparesFor: "ceo" })).toBe(false)
  })
})
