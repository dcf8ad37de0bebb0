import { describe, expect, it } from "vitest"
import { can } from "../access/permission.ts"
import type { Principal } from "../access/principal.ts"
import { CYCLE_STATES } from "../cycles/cycle.ts"
import { PERSPECTIVES } from "../expectations/perspective.ts"
import type { Assessment, AssessmentState } from "./assessment.ts"
import { assessmentSubject, type FormViewer, selfRatingStand, sourceOf } from "./visibility.ts"

const subject: FormViewer = { personId: "vp", relation: "SELF", ownForm: undefined }
const rater = (state: AssessmentState): FormViewer => ({
  personId: "ceo",
  relation: "ABOVE",
  ownForm: { state },
})
const chair: FormViewer = { personId: "chair", relation: "ABOVE", ownForm: undefined }
const colleague: FormViewer = { personId: "peer", relation: "OTHER", ownForm: undefined }

type Form = Pick<Assessment, "raterId" | "perspective" | "state">
const fromAbove: Form = { raterId: "ceo", perspective: "MANAGER", state: "SUBMITTED" }
const selfView: Form = { raterId: "vp", perspective: "SELF", state: "SUBMITTED" }

/** The cycle states in which a plain member in that place may read the form. */
function readableIn(form: Form, viewer: FormViewer): string {
  const who: Principal = { kind: "PERSON_SESSION", tenantId: "t", accountId: "a", roles: ["MEMBER"] }
  return CYCLE_STATES.filter((state) =>
    can(who, "assessment:read", assessmentSubject(form, viewer, state)),
  ).join(" ")
}

const ALWAYS = CYCLE_STATES.join(" ")
const RELEASED = "RELEASED ARCHIVED"

describe("who reads a form, and when", () => {
  it.each([
    ["the rating from above, its rater", fromAbove, rater("SUBMITTED"), ALWAYS],
    ["a draft from above, its rater", { ...fromAbove, state: "IN_PROGRESS" }, rater("IN_PROGRESS"), ALWAYS],
    ["the rating from above, its subject", fromAbove, subject, RELEASED],
    ["a draft from above, its subject", { ...fromAbove, state: "IN_PROGRESS" }, subject, ""],
    ["a declined form, its subject", { ...fromAbove, state: "DECLINED" }, subject, ""],
    ["the rating from above, somebody higher", fromAbove, chair, RELEASED],
    ["the rating from above, a colleague", fromAbove, colleague, ""],
    ["the self-rating, its subject", selfView, subject, ALWAYS],
    ["the self-rating, the rater who has not begun", selfView, rater("ASSIGNED"), RELEASED],
    ["the self-rating, the rater with a draft", selfView, rater("IN_PROGRESS"), RELEASED],
    ["the self-rating, the rater who declined", selfView, rater("DECLINED"), RELEASED],
    ["the self-rating, the rater who has submitted", selfView, rater("SUBMITTED"), ALWAYS],
    [
      "a self-rating in draft, the rater who has submitted",
      { ...selfView, state: "IN_PROGRESS" },
      rater("SUBMITTED"),
      "",
    ],
    ["the self-rating, somebody higher", selfView, chair, RELEASED],
    ["the self-rating, a colleague", selfView, colleague, ""],
    [
      "an answer from below, its subject",
      { raterId: "ann", perspective: "UPWARD", state: "SUBMITTED" },
      subject,
      "",
    ],
    [
      "an answer from below, somebody higher",
      { raterId: "ann", perspective: "UPWARD", state: "SUBMITTED" },
      chair,
      "",
    ],
  ] as [string, Form, FormViewer, string][])("%s", (_case, form, viewer, expected) => {
    expect(readableIn(form, viewer)).toBe(expected)
  })

  it("an account without a person rates nobody", () => {
    const stranger: FormViewer = { personId: undefined, relation: "OTHER", ownForm: undefined }
    expect(assessmentSubject(fromAbove, stranger, "OPEN").isRater).toBe(false)
  })

  it.each([
    ["ASSIGNED", "NOT_YET"],
    ["IN_PROGRESS", "NOT_YET"],
    ["SUBMITTED", "SUBMITTED"],
    ["DECLINED", "NO"],
  ] as const)("a viewer whose own form is %s assesses: %s", (state, expected) => {
    expect(assessmentSubject(selfView, rater(state), "OPEN").viewerAssesses).toBe(expected)
  })

  it("seals every view but those that carry a name", () => {
    expect(PERSPECTIVES.map(sourceOf)).toEqual([
      "FROM_ABOVE",
      "SELF",
      "CONFIDENTIAL",
      "CONFIDENTIAL",
      "CONFIDENTIAL",
    ])
  })
})

describe("the self-rating beside a form", () => {
  it.each([
    ["nobody was asked for one", false, true, "SUBMITTED", "NONE"],
    ["it may be read", true, true, "SUBMITTED", "SHOWN"],
    ["it may be read after the release without a form of one's own", true, true, "NO", "SHOWN"],
    ["the viewer has yet to submit", true, false, "NOT_YET", "SUBMIT_FIRST"],
    ["the viewer submitted and there is none yet", true, false, "SUBMITTED", "NONE"],
    ["the viewer assesses nobody", true, false, "NO", "NONE"],
  ] as const)("when %s", (_, isAsked, mayRead, viewerAssesses, stand) => {
    expect(selfRatingStand({ isAsked, mayRead, viewerAssesses })).toBe(stand)
  })
})
