import { describe, expect, it } from "vitest"
import { isOverdue, nextOpen, nextToDo, personBeside, queueCounts } from "./queue-order.ts"
import { countWords, dueWords, overdueWords } from "./queue-words.ts"

const form = (id: string, change: object = {}) =>
  ({ id, due: "2026-12-04", isOpen: true, state: "ASSIGNED", cycleState: "OPEN", ...change }) as const
const sent = (id: string) => form(id, { isOpen: false, state: "SUBMITTED" })
const late = (id: string) => form(id, { isOpen: false, due: "2026-11-21" })

describe("where to go on", () => {
  it.each([
    ["nowhere when all is sent", [sent("a")], undefined],
    ["at what is begun", [form("a"), form("b", { state: "IN_PROGRESS" })], "b"],
    [
      "at what is due first, begun or not",
      [form("a", { state: "IN_PROGRESS" }), form("b", { due: "2026-11-30" })],
      "b",
    ],
    ["never at what takes no answers", [late("a"), form("b")], "b"],
  ])("%s", (_, forms, id) => expect(nextToDo(forms)?.id).toBe(id))

  it("goes around to the next that is open, and step by step to anybody", () => {
    const forms = [form("a"), sent("b"), form("c")]
    expect(nextOpen(forms, "c")?.id).toBe("a")
    expect(nextOpen(forms, "a")?.id).toBe("c")
    expect(personBeside(forms, "a", 1)?.id).toBe("b")
    expect(personBeside(forms, "a", -1)).toBeUndefined()
    expect(personBeside(forms, "elsewhere", 1)).toBeUndefined()
  })
})

describe("how the queue stands", () => {
  const counts = queueCounts([
    form("a"),
    form("b", { state: "IN_PROGRESS" }),
    sent("c"),
    sent("d"),
    late("e"),
  ])

  it("is counted and said", () => {
    expect(counts).toEqual({ sent: 2, begun: 1, toBegin: 1, overdue: 1, declined: 0 })
    expect(countWords(counts)).toBe("2 sent, 1 begun, 1 to begin, 1 overdue.")
    expect(overdueWords(counts)).toMatch(/^One is past the last day/)
    expect(overdueWords(queueCounts([late("a"), late("b")]))).toMatch(/^All that is left is past/)
    expect(overdueWords(queueCounts([form("a")]))).toBeUndefined()
  })

  it.each([
    [form("a"), "2026-12-03", "Today"],
    [form("a"), "2026-12-02", "Tomorrow"],
    [form("a"), "2026-11-30", "In 3 days"],
    [form("a"), "2026-11-22", "3 December"],
    [late("a"), "2026-11-22", "Was 20 November"],
    [sent("a"), "2026-11-22", ""],
  ])("names the day", (of, today, words) => expect(dueWords(of, today)).toBe(words))

  it("calls nothing overdue whose cycle is closed, or that is sent", () => {
    expect(isOverdue(form("a", { isOpen: false, cycleState: "RELEASED" }))).toBe(false)
    expect(isOverdue(sent("a"))).toBe(false)
  })
})
