import { expect, it } from "vitest"
import { actionWords, dueSoon, planTitle, readerWords } from "./plan-words.ts"

const today = "2026-11-22"
const planned = { by: "2026-12-04", state: "PLANNED", stateOn: "2026-11-01" } as const
const late = { ...planned, by: "2026-11-21" }
const done = { ...planned, state: "DONE" } as const

it.each([
  [null, "You have no development plan yet"],
  [{ actions: [] }, "Your plan has no actions yet"],
  [{ actions: [done] }, "Everything in your plan is settled"],
  [{ actions: [planned, done] }, "One action is planned"],
  [{ actions: [planned, late] }, "2 actions are planned, one is overdue"],
  [{ actions: [late, late] }, "2 actions are planned, 2 are overdue"],
])("begins with what is to do: %#", (plan, title) => {
  expect(planTitle(plan, today)).toBe(title)
})

it("says how far an action is", () => {
  expect(actionWords(planned, today)).toBe("By 4 December")
  expect(actionWords(late, today)).toBe("Overdue since 21 November")
  expect(actionWords(done, today)).toBe("Done on 1 November")
})

it("takes what is planned and due within 30 days, the first first", () => {
  const far = { ...planned, by: "2026-12-23" }
  const last = { ...planned, by: "2026-12-22" }
  expect(dueSoon([last, done, far, planned, late], today)).toEqual([late, planned, last])
})

it("says who reads it", () => {
  expect(readerWords(null, today)).toBe("Only you read this.")
  expect(readerWords({ name: "Mara Lind", since: "2026-03-03" }, today)).toBe(
    "You and Mara Lind read this, since 3 March.",
  )
})
