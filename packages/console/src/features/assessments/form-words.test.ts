import { describe, expect, it } from "vitest"
import { queueTitle, savedWords, stateWords, weightWords } from "./form-words.ts"

const FORM = { id: "a", due: "2026-12-04", cycleState: "OPEN" } as const
const OPEN = { ...FORM, isOpen: true, state: "ASSIGNED" } as const
const SENT = { ...FORM, isOpen: false, state: "SUBMITTED" } as const
const BACK = { ...FORM, isOpen: false, state: "DECLINED" } as const
const LATE = { ...FORM, isOpen: false, state: "IN_PROGRESS" } as const

describe("the queue's finding", () => {
  it.each([
    [[], "Nobody waits for your view"],
    [[OPEN], "One person waits for your view"],
    [[OPEN, OPEN], "All 2 people wait for your view"],
    [[OPEN, SENT], "1 of 2 people waits for your view"],
    [[OPEN, OPEN, SENT], "2 of 3 people wait for your view"],
    [[SENT, SENT], "All 2 views are sent"],
    [[SENT, BACK], "1 of 2 views were sent"],
    [[SENT, LATE], "One view is overdue"],
    [[LATE, LATE], "2 views are overdue"],
    [[{ ...LATE, cycleState: "RELEASED" as const }, SENT], "1 of 2 views were sent"],
  ])("is a sentence", (forms, title) => expect(queueTitle(forms)).toBe(title))
})

describe("when a draft was kept", () => {
  it("is a clock time today and a day before", () => {
    const now = new Date(2026, 10, 22, 15, 0)
    expect(savedWords(new Date(2026, 10, 22, 11, 42).toISOString(), now)).toBe("11:42")
    expect(savedWords(new Date(2026, 10, 19, 9, 0).toISOString(), now)).toBe("on 19 November")
  })
})

describe("a form in the queue", () => {
  it.each([
    ["SUBMITTED", { rated: 5, notSeen: 1, toDo: 0 }, "Sent"],
    ["IN_PROGRESS", { rated: 1, notSeen: 1, toDo: 4 }, "2 of 6"],
    ["ASSIGNED", { rated: 0, notSeen: 0, toDo: 6 }, ""],
    ["DECLINED", { rated: 0, notSeen: 0, toDo: 6 }, "Declined"],
  ] as const)("in %s", (state, progress, words) => expect(stateWords({ state, progress })).toBe(words))

  it("marks supporting and carried items with weight 0", () => {
    expect(weightWords({ status: "DETERMINANT", weight: 0.15 })).toBe("weight .15")
    expect(weightWords({ status: "SUPPORTING", weight: 0 })).toBe("supporting, weight 0")
    expect(weightWords({ status: "NO_LONGER_DETERMINANT", weight: 0 })).toBe("carried, weight 0")
  })
})
