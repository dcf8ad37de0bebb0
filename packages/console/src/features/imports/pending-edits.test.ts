import { describe, expect, it } from "vitest"
import { amendmentOf, type EditStep, edited, NOTHING_PENDING, pendingCount } from "./pending-edits.ts"

const write = (row: number, after: string | undefined, before = "20931"): EditStep => ({
  kind: "WRITE",
  cell: { row, field: "MANAGER_REF", before, after },
})
const having = (...steps: readonly EditStep[]) => steps.reduce(edited, NOTHING_PENDING)

describe("edits that wait to be planned", () => {
  it("are counted by cell and row, each once", () => {
    const pending = having(
      write(88, "20391"),
      write(88, "20319"),
      write(90, ""),
      { kind: "TURN_ROW", row: 7, isLeftOut: false },
      { kind: "TURN_ROW", row: 9, isLeftOut: true },
    )
    expect(pendingCount(pending)).toBe(4)
    expect(amendmentOf(pending)).toEqual({
      edits: [
        { row: 88, field: "MANAGER_REF", value: "20319" },
        { row: 90, field: "MANAGER_REF", value: "" },
      ],
      undoEdits: [],
      leaveOutRows: [7],
      takeBackRows: [9],
    })
  })

  it("are none where a cell or row is again as it was planned", () => {
    const turn: EditStep = { kind: "TURN_ROW", row: 7, isLeftOut: false }
    const pending = having(write(88, "1"), write(88, "20931"), turn, turn)
    expect(pending).toEqual(NOTHING_PENDING)
  })

  it("take back what an earlier plan was told", () =>
    expect(amendmentOf(having(write(88, undefined))).undoEdits).toEqual([{ row: 88, field: "MANAGER_REF" }]))

  it("can be forgotten one by one and all at once", () => {
    const forget: EditStep = { kind: "FORGET_CELL", row: 88, field: "MANAGER_REF" }
    expect(pendingCount(having(write(88, "1"), write(89, "1"), forget))).toBe(1)
    expect(having(write(88, "1"), { kind: "CLEAR" })).toEqual(NOTHING_PENDING)
  })
})
