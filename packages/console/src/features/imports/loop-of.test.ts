import { describe, expect, it } from "vitest"
import { loopOf } from "./loop-of.ts"

const step = (label: string, row: number, managerLabel: string) => ({ label, row, managerLabel })
const loop = [step("5", 5, "6"), step("6", 6, "7"), step("7", 0, "5")]
const cut = {
  kind: "SET_CELLS" as const,
  label: "Take out the manager of 6",
  mode: null,
  rows: null,
  cells: [{ row: 6, field: "MANAGER_REF" as const, value: "" }],
  answer: null,
  confirmation: null,
}

describe("the loop of an issue", () => {
  it("has its members in order and the line that the first fix would cut", () => {
    expect(loopOf({ loop, fixes: [cut] })).toEqual({ members: ["5", "6", "7"], cut: "6" })
    const wait = { ...cut, kind: "DROP_ROWS" as const, label: "Leave row 5 out", rows: [5], cells: null }
    expect(loopOf({ loop, fixes: [wait] })?.cut).toBe("5")
    expect(loopOf({ loop, fixes: [] })?.cut).toBeUndefined()
  })

  it("is none when it is too long to draw, or the issue is no loop", () => {
    const long = Array.from({ length: 9 }, (_, index) => step(`${index}`, index, `${index + 1}`))
    expect(loopOf({ loop: long, fixes: [cut] })).toBeUndefined()
    expect(loopOf({ loop: null, fixes: [cut] })).toBeUndefined()
  })
})
