import { describe, expect, it } from "vitest"
import type { FormItemFragment } from "../../generated/graphql.ts"
import type { Answers } from "./draft.ts"
import {
  answersOf,
  closingCodes,
  formProblems,
  formSections,
  OVERALL,
  openingItem,
  progressOf,
  REVIEW,
  ratingOf,
  shortCycle,
  stepsAround,
} from "./form-item.ts"

type Family = FormItemFragment["competency"]["family"]

function item(code: string, family: Family, status: FormItemFragment["status"]): FormItemFragment {
  return {
    competency: { code, name: `Name of ${code}`, family, anchors: ["1", "2", "3", "4", "5"] },
    wording: `Name of ${code}`,
    choices: ["1", "2", "3", "4", "5"],
    scale: "ANCHORS",
    onlyFrom: null,
    status,
    weight: status === "DETERMINANT" ? 0.2 : 0,
    answer: null,
    last: null,
    selfRating: null,
    managerRating: null,
  }
}

const EXEC = [
  item("C1", "COACHING", "NO_LONGER_DETERMINANT"),
  item("D1", "HIRING", "DETERMINANT"),
  item("D2", "HIRING", "DETERMINANT"),
]
const M1 = [
  item("B1", "CRAFT", "DETERMINANT"),
  item("B2", "COACHING", "DETERMINANT"),
  item("B5", "COACHING", "SUPPORTING"),
  item("B6", "HIRING", "SUPPORTING"),
]

describe("the sections of a form", () => {
  it("put what decides before what is carried, and say which is which", () => {
    const sections = formSections(EXEC, { layer: "EXEC", self: false })
    expect(sections.map(({ title, note }) => [title, note])).toEqual([
      ["Hiring managers", "what this layer is judged on"],
      ["Coaching managers", "carried from a lower rung, weight 0"],
    ])
  })

  it("keep a family together and name it for a manager of ICs without managers", () => {
    const sections = formSections(M1, { layer: "M1", self: true })
    expect(sections.map(({ title, note }) => [title, note])).toEqual([
      ["Craft", "what my layer is judged on"],
      ["Coaching", "what my layer is judged on"],
      ["Hiring", "supporting: shown, weight 0"],
    ])
    expect(sections[1]?.items.map(({ competency }) => competency.code)).toEqual(["B2", "B5"])
  })
})

describe("the answers of a form", () => {
  const sections = formSections(EXEC, { layer: "EXEC", self: false })
  const answers: Answers = { D1: { rating: 5, note: " " }, D2: { rating: "NOT_SEEN", note: "" } }

  it("show as segments, a new family apart with its word", () => {
    expect(progressOf(sections, answers)).toEqual([
      { code: "D1", state: "RATED" },
      { code: "D2", state: "NOT_SEEN" },
      { code: "C1", state: "TO_DO", group: "coaching" },
    ])
  })

  it("name everything that is missing at once: no answer, and a 5 from above without evidence", () => {
    expect(formProblems(sections, answers, true).map(({ code }) => code)).toEqual(["D1", "C1"])
  })

  it("need no evidence in a self-assessment", () => {
    expect(formProblems(sections, answers, false).map(({ code }) => code)).toEqual(["C1"])
  })

  it("are read from the server: not seen is never a number", () => {
    const [first] = EXEC
    if (!first) throw new Error("no item")
    const read = answersOf({
      items: [{ ...first, answer: { value: null, notSeen: true, note: null } }],
      closing: null,
    })
    expect(read).toEqual({ C1: { rating: "NOT_SEEN", note: "" } })
    expect(ratingOf({ value: 3, notSeen: false, note: null })).toBe(3)
    expect(ratingOf({ value: null, notSeen: false, note: "only a note" })).toBeNull()
  })
})

describe("the way through a form", () => {
  const codes = ["D1", "D2", "C1"]

  it.each([
    ["D1", { back: undefined, next: "D2" }],
    ["C1", { back: "D2", next: REVIEW }],
    [REVIEW, { back: "C1", next: undefined }],
  ])("at %s leads on and back", (here, around) => expect(stepsAround(codes, here)).toEqual(around))

  it("opens where the address says, else at the first open question, else at the review", () => {
    const steps = { needed: codes, optional: [OVERALL, "B2"] }
    const some: Answers = { D1: { rating: 3, note: "" } }
    const all: Answers = { ...some, D2: { rating: 3, note: "" }, C1: { rating: "NOT_SEEN", note: "" } }
    expect(openingItem(steps, some, "C1")).toBe("C1")
    expect(openingItem(steps, some, "B9")).toBe("D2")
    expect(openingItem(steps, some, "B2")).toBe("B2")
    expect(openingItem(steps, all, undefined)).toBe(REVIEW)
  })
})

describe("the end of a form", () => {
  const closing = {
    asksOverall: true,
    question: "All in all?",
    choices: ["1", "2", "3", "4", "5"],
    overall: 4,
    aboutOverall: "",
    aboutItems: "",
    items: [item("B2", "COACHING", "NO_LONGER_DETERMINANT")],
  }

  it("is read with the answers, and never needed", () => {
    const read = answersOf({ items: EXEC, closing })
    expect(read[OVERALL]).toEqual({ rating: 4, note: "" })
    expect(Object.keys(read)).toEqual(["C1", "D1", "D2", "B2", OVERALL])
    expect(answersOf({ items: EXEC, closing: { ...closing, overall: null } })[OVERALL]?.rating).toBeNull()
    expect(OVERALL in answersOf({ items: EXEC, closing: null })).toBe(false)
  })

  it("has a step for the judgement, for its rater alone, and one for each item", () => {
    expect(closingCodes({ closing })).toEqual([OVERALL, "B2"])
    expect(closingCodes({ closing: { ...closing, asksOverall: false } })).toEqual(["B2"])
    expect(closingCodes({ closing: null })).toEqual([])
  })
})

describe("an earlier cycle", () => {
  it("leaves the year out beside a rating", () => {
    expect(shortCycle("H1 2026")).toBe("H1")
    expect(shortCycle("Spring")).toBe("Spring")
  })
})
