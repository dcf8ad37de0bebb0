import { describe, expect, it } from "vitest"
import type { Perspective } from "../expectations/perspective.ts"
import { PERSPECTIVES } from "../expectations/perspective.ts"
import type { Day } from "../kit/day.ts"
import type { Result } from "../kit/result.ts"
import type { Assessment } from "./assessment.ts"
import { handIn } from "./comment.ts"
import type { AnsweringTime } from "./save-draft.ts"
import { isSealed, mayCount, reopenUnread, saveUnderTerms, TERMS_VERSION, termsOf } from "./terms.ts"

const frozen = {
  asOf: "2026-11-22" as Day,
  contractVersion: 1,
  perspectiveWeights: { MANAGER: 0.5, UPWARD: 0.3, SKIP: 0.2, PEER: 0 },
  kDecision: 6,
  kDevelopment: 4,
}

const time: AnsweringTime = {
  today: "2026-11-22" as Day,
  cycle: {
    name: "Autumn",
    opensOn: "2026-11-22" as Day,
    closesOn: "2026-12-06" as Day,
    perspectives: PERSPECTIVES,
    population: {},
    state: "OPEN",
    version: 2,
    frozen,
  },
}
const blank: Assessment = {
  subjectId: "bilal",
  raterId: "ben",
  perspective: "UPWARD",
  items: ["B1", "B2"],
  ratings: [],
  state: "ASSIGNED",
  declineReason: null,
  version: 1,
}
const codesOf = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(" "))

describe("terms", () => {
  it("say each threshold of the cycle in words, and never that anybody is anonymous", () => {
    const terms = termsOf({ frozen })
    expect(terms).toMatchObject({ version: 1, kDecision: 6, kDevelopment: 4, kComments: 6, kDistribution: 9 })
    const text = terms?.statements.join(" ") ?? ""
    expect(text).toContain("confidential, shown only in groups of 4")
    for (const threshold of ["4 raters", "from 6 on", "9 raters", "6 people"])
      expect(text).toContain(threshold)
    expect(text).not.toMatch(/anonym/i)
  })

  it("ask five writers for comments even where k is smaller", () => {
    expect(termsOf({ frozen: { ...frozen, kDecision: 5 } })?.kComments).toBe(5)
  })

  it("are not there before the cycle is open", () => {
    expect(termsOf({})).toBeUndefined()
  })

  it.each([
    [null, null, ["TERMS_NOT_ACCEPTED"]],
    [null, TERMS_VERSION, []],
    [null, TERMS_VERSION + 1, ["TERMS_NOT_ACCEPTED"]],
    [TERMS_VERSION, undefined, []],
    [TERMS_VERSION, TERMS_VERSION - 1, ["TERMS_NOT_ACCEPTED"]],
    [TERMS_VERSION - 1, undefined, ["TERMS_NOT_ACCEPTED"]],
    [TERMS_VERSION - 1, TERMS_VERSION, []],
  ])("accepted %s before and %s now: %j", (accepted, given, expected) => {
    for (const perspective of PERSPECTIVES) {
      const form = { ...blank, perspective }
      const command = { version: 1, answers: [], termsVersion: given }
      const saved = saveUnderTerms({ assessment: form, termsVersion: accepted }, command, time)
      const codes = saved.ok ? [] : saved.problems.map(({ code }) => code)
      expect(codes).toEqual(isSealed(perspective) ? expected : [])
      if (saved.ok) expect(saved.value.termsVersion).toBe(isSealed(perspective) ? TERMS_VERSION : null)
    }
  })

  it("are asked for together with everything else that is wrong", () => {
    const answers = [{ competency: "B1", value: 9 }]
    const command = { version: 2, answers, termsVersion: null }
    expect(codesOf(saveUnderTerms({ assessment: blank, termsVersion: null }, command, time))).toEqual([
      "TERMS_NOT_ACCEPTED termsVersion",
      "VERSION_CONFLICT version",
      "RATING_OUT_OF_RANGE items B1 value",
    ])
  })
})

describe("a sealed form", () => {
  it("is one from below or beside, and counted for others only from k on", () => {
    expect(PERSPECTIVES.filter(isSealed)).toEqual(["UPWARD", "SKIP", "PEER"])
    const counted = (forms: number) => PERSPECTIVES.filter((perspective) => mayCount(perspective, forms, 5))
    expect(counted(4)).toEqual(["MANAGER", "SELF"])
    expect(counted(5)).toEqual(PERSPECTIVES)
  })

  it.each([
    ["UPWARD", "SUBMITTED", "IN_PROGRESS"],
    ["UPWARD", "DECLINED", "ASSIGNED"],
    ["MANAGER", "SUBMITTED", "ASSIGNED"],
  ] as const)("reopened unread: %s %s is %s", (perspective, state, expected) => {
    const reopened = reopenUnread({ ...blank, perspective, state }, { version: 1, reason: "Asked for" }, time)
    expect(reopened.ok && reopened.value.state).toBe(expected)
  })

  it("still with its rater is not reopened", () => {
    expect(codesOf(reopenUnread(blank, { version: 1, reason: "x" }, time))).toEqual([
      "ASSESSMENT_NOT_FINISHED",
    ])
  })

  it("lets its writer confirm the comments it has, and no others", () => {
    const ratings = [
      { competency: "B1", value: 3, note: "Helps." },
      { competency: "B2", value: 4, note: null },
    ] as const
    const handedIn = (perspective: Perspective, confirmedComments: readonly string[]) =>
      handIn({ ...blank, perspective, ratings }, { version: 1, confirmedComments }, time)
    expect(handedIn("UPWARD", ["B1"])).toMatchObject({
      value: { assessment: { state: "SUBMITTED" }, confirmed: ["B1"] },
    })
    expect(codesOf(handedIn("UPWARD", ["B1", "B2", "B9"]))).toEqual([
      "COMMENT_UNKNOWN confirmedComments 1",
      "COMMENT_UNKNOWN confirmedComments 2",
    ])
    expect(codesOf(handedIn("MANAGER", ["B1"]))).toEqual(["COMMENT_UNKNOWN confirmedComments 0"])
  })
})
