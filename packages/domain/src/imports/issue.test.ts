import { describe, expect, it } from "vitest"
import { planOf } from "./import.test-kit.ts"
import { listed, nameRows } from "./issue.ts"

describe("words of an issue", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c", "d", "e", "f"], "a, b, c, d, e and f"],
    [["a", "b", "c", "d", "e", "f", "g"], "a, b, c, d, e and 2 more"],
  ])("list %j as “%s”", (words, text) => expect(listed(words)).toBe(text))

  it("count thousands with a comma", () => {
    const rows = Array.from({ length: 100_005 }, (_, at) => at + 2)
    expect(nameRows(rows)).toBe("Rows 2, 3, 4, 5, 6 and 100,000 more")
    const people = Array.from({ length: 1200 }, (_, at) => [`${at}`, `P ${at}`, at === 0 ? "" : "0"])
    const plan = planOf({ headers: ["employee_id", "name", "manager_id"], rows: people })
    const stop = plan.issues.find(({ code }) => code === "M34")
    expect(stop?.number).toBe(1199)
    expect(stop?.message).toBe(
      "0 would have 1,199 direct reports of 1,200 people. Did the manager column lose its join? Type 1,199 if that is right.",
    )
  })
})
