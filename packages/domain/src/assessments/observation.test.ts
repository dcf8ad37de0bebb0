import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Cycle } from "../cycles/cycle.ts"
import { addDays, parseDay } from "../kit/day.ts"
import type { Result } from "../kit/result.ts"
import { type Assessment, NOTE_LENGTH } from "./assessment.ts"
import { NO_CLOSING } from "./beyond-items.ts"
import {
  attachObservation,
  changeObservation,
  keepObservation,
  noteWith,
  OBSERVATION_LENGTH,
  OBSERVATIONS_KEPT,
} from "./observation.ts"

const today = parseDay("2026-11-22")!
const facts = { today, competencies: new Set(["C1", "C2"]), kept: 0 }
const body = { seenOn: today, competency: "C1", text: "  Let Nancy run the review.  " }

function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code)
}

describe("keeping an observation", () => {
  it.each([
    ["a text with room around it", body, []],
    ["of no competency in particular", { ...body, competency: null }, []],
    ["of a day long ago", { ...body, seenOn: addDays(today, -400) }, []],
    ["the longest text, counted as people count", { ...body, text: "🌿".repeat(OBSERVATION_LENGTH) }, []],
    ["nothing but room", { ...body, text: " \n " }, ["OBSERVATION_LENGTH"]],
    ["one character too many", { ...body, text: "x".repeat(OBSERVATION_LENGTH + 1) }, ["OBSERVATION_LENGTH"]],
    ["of tomorrow", { ...body, seenOn: addDays(today, 1) }, ["OBSERVATION_AHEAD"]],
    ["of what the contract has not", { ...body, competency: "Z9" }, ["COMPETENCY_UNKNOWN"]],
    [
      "all of it at once",
      { seenOn: addDays(today, 1), competency: "Z9", text: "" },
      ["OBSERVATION_LENGTH", "OBSERVATION_AHEAD", "COMPETENCY_UNKNOWN"],
    ],
  ])("%s", (_, given, expected) => {
    expect(codes(keepObservation(given, facts))).toEqual(expected)
  })

  it("trims the text", () => {
    const kept = keepObservation(body, facts)
    expect(kept.ok && kept.value.text).toBe("Let Nancy run the review.")
  })

  it("stops at so many about one person", () => {
    expect(codes(keepObservation(body, { ...facts, kept: OBSERVATIONS_KEPT }))).toEqual([
      "OBSERVATIONS_TOO_MANY",
    ])
  })
})

describe("changing an observation", () => {
  const before = { ...body, version: 3 }

  it("lets a competency stay that the contract has dropped, and takes no other", () => {
    const dropped = { ...before, competency: "B7" }
    expect(codes(changeObservation(dropped, dropped, facts))).toEqual([])
    expect(codes(changeObservation(before, dropped, facts))).toEqual(["COMPETENCY_UNKNOWN"])
  })

  it("refuses what was changed elsewhere meanwhile", () => {
    expect(codes(changeObservation(before, { ...before, version: 2 }, facts))).toEqual(["VERSION_CONFLICT"])
  })
})

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
  ratings: [{ competency: "C1", value: 4, note: "Calm in March." }],
  state: "IN_PROGRESS",
  declineReason: null,
  version: 2,
}
const attaching = {
  observation: { subjectId: "vp", text: "Let Nancy run the review." },
  competency: "C1",
  version: 2,
  closing: NO_CLOSING,
}
const time = { cycle, today }

describe("attaching an observation", () => {
  it("puts it under the note and leaves the rating alone", () => {
    const attached = attachObservation(form, attaching, time)
    expect(attached.ok && attached.value.ratings).toEqual([
      { competency: "C1", value: 4, note: "Calm in March.\n\nLet Nancy run the review." },
    ])
  })

  it("begins the note of an item without an answer", () => {
    const attached = attachObservation(form, { ...attaching, competency: "C2" }, time)
    expect(attached.ok && attached.value.ratings[1]).toEqual({
      competency: "C2",
      value: null,
      note: "Let Nancy run the review.",
    })
  })

  const long = "x".repeat(NOTE_LENGTH)
  const about = (change: Partial<Assessment>): Assessment => ({ ...form, ...change })
  it.each([
    ["a form about somebody else", about({ subjectId: "other" }), attaching, ["OBSERVATION_OTHER_PERSON"]],
    ["a confidential form", about({ perspective: "UPWARD" }), attaching, ["FORM_CONFIDENTIAL"]],
    ["a form that is sent", about({ state: "SUBMITTED" }), attaching, ["ASSESSMENT_SUBMITTED"]],
    ["a form handed back", about({ state: "DECLINED" }), attaching, ["ASSESSMENT_DECLINED"]],
    ["a form saved elsewhere meanwhile", about({ version: 9 }), attaching, ["VERSION_CONFLICT"]],
    ["what the form does not ask", form, { ...attaching, competency: "D9" }, ["ITEM_NOT_ON_FORM"]],
    [
      "a note that is full",
      about({ ratings: [{ competency: "C1", value: 4, note: long }] }),
      attaching,
      ["NOTE_TOO_LONG"],
    ],
  ] as const)("is refused for %s", (_, given, asked, expected) => {
    expect(codes(attachObservation(given, asked, time))).toEqual(expected)
  })
})

describe("a note with an observation", () => {
  const text = fc.string({ minLength: 1, unit: "grapheme" }).filter((each) => each.trim() !== "")

  it("holds what was there and what was added, and adding again changes nothing", () => {
    fc.assert(
      fc.property(fc.option(text), text, (note, added) => {
        const once = noteWith(note, added)
        expect(once).toContain(added.trim())
        expect(once).toContain(note?.trim() ?? "")
        expect(noteWith(once, added)).toBe(once)
      }),
    )
  })
})
