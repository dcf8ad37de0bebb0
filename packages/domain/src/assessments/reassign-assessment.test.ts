import { describe, expect, it } from "vitest"
import type { Assessor } from "../cycles/assessor.ts"
import type { Cycle } from "../cycles/cycle.ts"
import { addDays } from "../kit/day.ts"
import { type CycleForm, type NewRater, reassignAssessment } from "./reassign-assessment.ts"
import { TODAY } from "./routing.test-kit.ts"

const cycle: Cycle = {
  name: "Autumn",
  opensOn: TODAY,
  closesOn: addDays(TODAY, 14),
  perspectives: ["MANAGER", "SELF", "UPWARD", "PEER"],
  population: {},
  state: "OPEN",
  version: 2,
}
const begun: CycleForm = {
  subjectId: "ann",
  raterId: "ben",
  raterKind: "PERSON",
  perspective: "UPWARD",
  items: ["B1", "B2"],
  ratings: [{ competency: "B1", value: 4, note: null }],
  state: "IN_PROGRESS",
  declineReason: null,
  insteadOf: null,
  assignedBy: "RULE",
  takenFrom: [],
  version: 3,
}
const rater: NewRater = {
  isHere: true,
  isOnLeave: false,
  hasForm: false,
  confidentialForms: 5,
  days: 60,
  items: ["B2", "B3"],
}
const cy: Assessor = { kind: "PERSON", id: "cy" }

function reassigned(form: Partial<CycleForm>, near: Partial<NewRater> = {}, to: Assessor = cy) {
  const step = { version: 3, reason: "Knows her better.", rater: to }
  return reassignAssessment({ ...begun, ...form }, step, { cycle, rater: { ...rater, ...near } })
}

describe("reassigning a form", () => {
  it("hands it over empty, asks what the new rater can see, and remembers from whom it was taken", () => {
    expect(reassigned({})).toEqual({
      ok: true,
      value: {
        ...begun,
        raterId: "cy",
        items: ["B2", "B3"],
        ratings: [],
        state: "ASSIGNED",
        declineKind: null,
        assignedBy: "ADMIN",
        takenFrom: ["ben"],
        version: 4,
      },
    })
  })

  it("takes a declined form out of the hands of whoever declined it", () => {
    const result = reassigned({
      state: "DECLINED",
      declineKind: "OTHER",
      declineReason: "No.",
      takenFrom: ["cy", "di"],
    })
    expect(result.ok && result.value).toMatchObject({
      state: "ASSIGNED",
      declineReason: null,
      takenFrom: ["di", "ben"],
    })
  })

  it("keeps what a form from above asks, and may go to an account", () => {
    const result = reassigned(
      { perspective: "MANAGER", insteadOf: "eve" },
      { items: [], days: 0, confidentialForms: 9 },
      { kind: "ACCOUNT", id: "chair" },
    )
    expect(result.ok && result.value).toMatchObject({
      raterId: "chair",
      raterKind: "ACCOUNT",
      items: ["B1", "B2"],
      insteadOf: null,
    })
  })

  it.each<[string, Partial<CycleForm>, Partial<NewRater>, Assessor, string[]]>([
    ["a submitted form", { state: "SUBMITTED" }, {}, cy, ["ASSESSMENT_SUBMITTED"]],
    ["an old page", { version: 4 }, {}, cy, ["VERSION_CONFLICT version"]],
    ["a self-assessment", { perspective: "SELF" }, {}, cy, ["SELF_NOT_REASSIGNED"]],
    ["the same rater", {}, {}, { kind: "PERSON", id: "ben" }, ["RATER_UNCHANGED raterId"]],
    ["the subject", {}, {}, { kind: "PERSON", id: "ann" }, ["RATER_IS_SUBJECT raterId"]],
    ["somebody who left", {}, { isHere: false, isOnLeave: true }, cy, ["RATER_NOT_IN_ORG raterId"]],
    [
      "somebody on leave with another form",
      {},
      { isOnLeave: true, hasForm: true },
      cy,
      ["RATER_ON_LEAVE raterId", "RATER_HAS_FORM raterId"],
    ],
    ["an account from below", {}, {}, { kind: "ACCOUNT", id: "chair" }, ["ACCOUNT_NOT_ABOVE raterId"]],
    ["a rater who is full", {}, { confidentialForms: 6 }, cy, ["RATER_FULL raterId"]],
    ["59 days", {}, { days: 59 }, cy, ["RATER_TOO_FEW_DAYS raterId"]],
    ["59 days two levels down", { perspective: "SKIP" }, { days: 59 }, cy, ["RATER_TOO_FEW_DAYS raterId"]],
    ["a peer of 0 days", { perspective: "PEER" }, { days: 0 }, cy, []],
    ["nothing to be seen", {}, { items: [] }, cy, ["RATER_SEES_NOTHING raterId"]],
  ])("refuses %s", (_, form, near, to, expected) => {
    const result = reassigned(form, near, to)
    expect(result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(" "))).toEqual(
      expected,
    )
  })

  it("needs a reason and an open cycle", () => {
    const step = { version: 3, reason: " ", rater: cy }
    const closed = { ...cycle, state: "CALIBRATING" } as const
    const result = reassignAssessment(begun, step, { cycle: closed, rater })
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      "REASON_REQUIRED",
      "CYCLE_NOT_OPEN",
    ])
  })
})
