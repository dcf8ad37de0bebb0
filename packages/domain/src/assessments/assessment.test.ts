import { describe, expect, it } from "vitest"
import type { Cycle } from "../cycles/cycle.ts"
import { addDays, parseDay } from "../kit/day.ts"
import type { Result } from "../kit/result.ts"
import type { Assessment, RatingValue } from "./assessment.ts"
import { declineAssessment, reopenAssessment, submitAssessment } from "./finish-assessment.ts"
import { itemProgress, progressOf } from "./form.ts"
import { type DraftAnswer, saveDraft } from "./save-draft.ts"

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
const now = { cycle, today }

const assigned: Assessment = {
  subjectId: "vp",
  raterId: "ceo",
  perspective: "MANAGER",
  items: ["C1", "C2", "C3"],
  ratings: [],
  state: "ASSIGNED",
  declineReason: null,
  version: 1,
}
const complete: Assessment = {
  ...assigned,
  ratings: [
    { competency: "C1", value: 4, note: null },
    { competency: "C2", value: "NOT_SEEN", note: null },
    { competency: "C3", value: 5, note: "Let one manager go in time." },
  ],
  state: "IN_PROGRESS",
  version: 4,
}

function found(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(" "))
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const save = (form: Assessment, ...answers: DraftAnswer[]) =>
  saveDraft(form, { version: form.version, answers }, now)

describe("saving a draft", () => {
  it("keeps answers in the order of the form, trims notes and starts the form", () => {
    const result = save(
      assigned,
      { competency: "C3", value: 2, note: "  seen  " },
      { competency: "C1", value: "NOT_SEEN" },
    )
    expect(result).toEqual({
      ok: true,
      value: {
        ...assigned,
        ratings: [
          { competency: "C1", value: "NOT_SEEN", note: null },
          { competency: "C3", value: 2, note: "seen" },
        ],
        overall: null,
        state: "IN_PROGRESS",
        version: 2,
      },
    })
  })

  it.each<[string, DraftAnswer, object[]]>([
    [
      "a new value keeps the note",
      { competency: "C3", value: 1 },
      [{ competency: "C3", value: 1, note: "n" }],
    ],
    [
      "a new note keeps the value",
      { competency: "C3", note: "m" },
      [{ competency: "C3", value: 3, note: "m" }],
    ],
    ["no value clears it", { competency: "C3", value: null }, [{ competency: "C3", value: null, note: "n" }]],
    [
      "a blank note clears it",
      { competency: "C3", note: " \n" },
      [{ competency: "C3", value: 3, note: null }],
    ],
    ["nothing said changes nothing", { competency: "C3" }, [{ competency: "C3", value: 3, note: "n" }]],
    ["nothing left leaves no answer", { competency: "C3", value: null, note: null }, []],
  ])("%s", (_case, answer, ratings) => {
    const form = value(save(assigned, { competency: "C3", value: 3, note: "n" }))
    expect(value(save(form, answer)).ratings).toEqual(ratings)
  })

  it("lists every illegal answer by its competency", () => {
    const result = save(
      assigned,
      { competency: "C1", value: 0 },
      { competency: "C2", value: 3.5, note: "é".repeat(4001) },
      { competency: "B1", value: 3 },
      { competency: "C3", value: 6 },
      { competency: "C3", value: Number.NaN },
    )
    expect(found(result)).toEqual([
      "RATING_OUT_OF_RANGE items C1 value",
      "RATING_OUT_OF_RANGE items C2 value",
      "NOTE_TOO_LONG items C2 note",
      "ITEM_NOT_ON_FORM items B1",
      "RATING_OUT_OF_RANGE items C3 value",
      "ITEM_TWICE items C3",
      "RATING_OUT_OF_RANGE items C3 value",
    ])
  })

  it("takes a note of 4,000 characters", () => {
    expect(found(save(assigned, { competency: "C1", note: "🦆".repeat(4000) }))).toEqual([])
  })
})

describe("answering at all", () => {
  const ways = {
    save: (form: Assessment, version: number, time: typeof now) =>
      saveDraft(form, { version, answers: [] }, time),
    submit: submitAssessment,
    decline: (form: Assessment, version: number, time: typeof now) =>
      declineAssessment(form, { version, reason: "on leave" }, time),
  }

  it.each(
    Object.entries(ways).flatMap(([name, way]) => [
      [name, "in time", way(complete, 4, now), []] as const,
      [name, "from an old page", way(complete, 3, now), ["VERSION_CONFLICT version"]] as const,
      [
        name,
        "before the first day",
        way(complete, 4, { cycle, today: addDays(today, -1) }),
        ["CYCLE_NOT_OPEN"],
      ] as const,
      [name, "on the last day", way(complete, 4, { cycle, today: addDays(today, 13) }), []] as const,
      [
        name,
        "on the closing day",
        way(complete, 4, { cycle, today: addDays(today, 14) }),
        ["CYCLE_NOT_OPEN"],
      ] as const,
      [
        name,
        "while calibrating",
        way(complete, 4, { cycle: { ...cycle, state: "CALIBRATING" }, today }),
        ["CYCLE_NOT_OPEN"],
      ] as const,
      [
        name,
        "after submitting",
        way({ ...complete, state: "SUBMITTED" }, 4, now),
        ["ASSESSMENT_SUBMITTED"],
      ] as const,
      [
        name,
        "after declining",
        way({ ...complete, state: "DECLINED" }, 4, now),
        ["ASSESSMENT_DECLINED"],
      ] as const,
    ]),
  )("%s %s", (_way, _case, result, expected) => expect(found(result)).toEqual(expected))
})

describe("submitting", () => {
  it("hands a complete form in unchanged", () => {
    expect(value(submitAssessment(complete, 4, now))).toEqual({ ...complete, state: "SUBMITTED", version: 5 })
  })

  it("lists all that is missing at once, item by item", () => {
    const form: Assessment = {
      ...assigned,
      ratings: [
        { competency: "C1", value: 1, note: null },
        { competency: "C2", value: null, note: "half a thought" },
      ],
    }
    expect(found(submitAssessment(form, 1, now))).toEqual([
      "NOTE_REQUIRED items C1 note",
      "ITEM_UNANSWERED items C2 value",
      "ITEM_UNANSWERED items C3 value",
    ])
  })

  const rows = ([1, 2, 3, 4, 5, "NOT_SEEN"] as RatingValue[]).flatMap((rating) =>
    (["MANAGER", "SELF", "UPWARD", "SKIP", "PEER"] as const).map(
      (perspective) =>
        [rating, perspective, perspective === "MANAGER" && (rating === 1 || rating === 5)] as const,
    ),
  )
  it.each(rows)("a %s by %s needs a note: %s", (rating, perspective, needsNote) => {
    const bare = [{ competency: "C1", value: rating, note: null }]
    const form: Assessment = { ...assigned, perspective, items: ["C1"], ratings: bare }
    expect(found(submitAssessment(form, 1, now))).toEqual(needsNote ? ["NOTE_REQUIRED items C1 note"] : [])
    const noted: Assessment = { ...form, ratings: [{ competency: "C1", value: rating, note: "seen" }] }
    expect(found(submitAssessment(noted, 1, now))).toEqual([])
  })
})

describe("declining and reopening", () => {
  it("declining throws the draft away and keeps the reason", () => {
    const declined = value(declineAssessment(complete, { version: 4, reason: " Too new. " }, now))
    expect(declined).toEqual({
      ...complete,
      ratings: [],
      overall: null,
      state: "DECLINED",
      declineKind: "OTHER",
      declineReason: "Too new.",
      version: 5,
    })
    const reopened = value(reopenAssessment(declined, { version: 5, reason: "They asked." }, now))
    expect(reopened).toEqual({ ...assigned, overall: null, declineKind: null, version: 6 })
  })

  it("reopening gives the answers back", () => {
    const submitted = value(submitAssessment(complete, 4, now))
    expect(value(reopenAssessment(submitted, { version: 5, reason: "Wrong person." }, now))).toEqual({
      ...complete,
      declineKind: null,
      version: 6,
    })
  })

  it("reopening is possible while the cycle is open, even past its last day", () => {
    const submitted: Assessment = { ...complete, state: "SUBMITTED" }
    const reopen = (state: Cycle["state"]) =>
      found(reopenAssessment(submitted, { version: 4, reason: "why" }, { cycle: { ...cycle, state } }))
    expect(reopen("OPEN")).toEqual([])
    for (const state of ["CALIBRATING", "RELEASED", "ARCHIVED"] as const) {
      expect(reopen(state)).toEqual(["CYCLE_NOT_OPEN"])
    }
  })

  it("reopening lists all that stands against it", () => {
    expect(
      found(
        reopenAssessment(complete, { version: 3, reason: " " }, { cycle: { ...cycle, state: "RELEASED" } }),
      ),
    ).toEqual([
      "REASON_REQUIRED reason",
      "VERSION_CONFLICT version",
      "CYCLE_NOT_OPEN",
      "ASSESSMENT_NOT_FINISHED",
    ])
  })

  it.each([
    ["NOT_ENOUGH_CONTACT", " ", null, []],
    ["CONFLICT_OF_INTEREST", " We are cousins. ", "We are cousins.", []],
    ["ON_LEAVE", "", null, []],
    ["ON_LEAVE", "r".repeat(501), null, ["REASON_TOO_LONG reason"]],
    ["OTHER", "", null, ["REASON_REQUIRED reason"]],
  ] as const)("declining for %s with %j", (kind, reason, declineReason, problems) => {
    const result = declineAssessment(complete, { version: 4, kind, reason }, now)
    expect(found(result)).toEqual(problems)
    if (result.ok) expect(result.value).toMatchObject({ declineKind: kind, declineReason, ratings: [] })
  })

  it.each([
    ["", ["REASON_REQUIRED reason"]],
    ["r".repeat(500), []],
    ["r".repeat(501), ["REASON_TOO_LONG reason"]],
  ])("a reason of %j", (reason, expected) => {
    expect(found(declineAssessment(complete, { version: 4, reason }, now))).toEqual(expected)
  })
})

describe("progress", () => {
  it("says of each item whether it is answered and wants a note", () => {
    const form: Assessment = {
      ...assigned,
      ratings: [
        { competency: "C1", value: 5, note: null },
        { competency: "C3", value: null, note: "later" },
      ],
    }
    expect(itemProgress(form)).toEqual([
      { competency: "C1", isAnswered: true, needsNote: true },
      { competency: "C2", isAnswered: false, needsNote: false },
      { competency: "C3", isAnswered: false, needsNote: false },
    ])
  })

  it("counts forms by state", () => {
    const forms = (["ASSIGNED", "SUBMITTED", "SUBMITTED", "DECLINED"] as const).map((state) => ({ state }))
    expect(progressOf(forms)).toEqual({ ASSIGNED: 1, IN_PROGRESS: 0, SUBMITTED: 2, DECLINED: 1, total: 4 })
    expect(progressOf([])).toEqual({ ASSIGNED: 0, IN_PROGRESS: 0, SUBMITTED: 0, DECLINED: 0, total: 0 })
  })
})
