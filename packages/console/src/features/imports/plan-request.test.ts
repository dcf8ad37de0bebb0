import { describe, expect, it } from "vitest"
import { withFix } from "./plan-request.ts"

const none = { label: "", mode: null, rows: null, cells: null, answer: null, confirmation: null }
const request = { uploadId: "u", leaveOutRows: [3], answers: [], edits: [] }

describe("planning again with a fix", () => {
  it("adds to what was asked before and keeps it", () => {
    const cell = { row: 7, field: "MANAGER_REF" as const, value: "" }
    expect(withFix(request, { ...none, kind: "SET_CELLS", cells: [cell] })).toEqual({
      ...request,
      edits: [cell],
    })
    expect(withFix(request, { ...none, kind: "DROP_ROWS", rows: [3, 4] })?.leaveOutRows).toEqual([3, 4])
    expect(withFix(request, { ...none, kind: "SET_MODE", mode: "PARTIAL" })?.mode).toBe("PARTIAL")
    expect(
      withFix(request, {
        ...none,
        kind: "ANSWER",
        answer: { question: "NO_MANAGER", value: "XX", column: null, format: null },
      })?.answers,
    ).toEqual([{ question: "NO_MANAGER", value: "XX", column: null, format: null }])
  })

  it("plans nothing for a number that is to be typed", () =>
    expect(
      withFix(request, { ...none, kind: "CONFIRM", confirmation: { code: "M23", number: 4 } }),
    ).toBeUndefined())
})
