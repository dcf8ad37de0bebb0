import { describe, expect, it } from "vitest"
import { conflictFinding, daysLeft, daysLeftWords, numberToRevert, revertLines } from "./revert-words.ts"

const none = {
  rows: 431,
  create: 0,
  update: 0,
  move: 0,
  moveOutside: 0,
  end: 0,
  endOutside: 0,
  unchanged: 0,
  blocked: 0,
  collapsed: 0,
  ignored: 0,
  seats: 0,
}

describe("reverting in words", () => {
  it("says what becomes of everybody, a line for each kind", () => {
    expect(
      revertLines({
        ...none,
        create: 16,
        seats: 2,
        update: 1,
        move: 20,
        moveOutside: 2,
        end: 4,
        endOutside: 2,
      }),
    ).toEqual([
      "14 new people and two new seats are taken out.",
      "One person gets their earlier values back.",
      "22 people report again to whom they reported before.",
      "Six people and seats that ended are back.",
    ])
    expect(revertLines({ ...none, create: 1, endOutside: 1 })).toEqual([
      "One new person is taken out.",
      "One person or seat that ended is back.",
    ])
  })

  it("wants a number typed for more than twenty changes", () => {
    expect(numberToRevert({ ...none, create: 20 })).toBeUndefined()
    expect(numberToRevert({ ...none, create: 20, moveOutside: 1 })).toBe(21)
  })

  it("counts the days that are left, the one begun included", () => {
    const now = Date.parse("2026-11-22T10:00:00Z")
    expect(daysLeft("2026-12-22T10:00:00Z", now)).toBe(30)
    expect(daysLeftWords("2026-11-22T18:00:00Z", now)).toBe("one day left")
    expect(daysLeft("2026-11-22T09:00:00Z", now)).toBe(0)
  })

  it("says how many stand against it", () => {
    expect(conflictFinding(1)).toContain("one person or seat was changed since")
    expect(conflictFinding(1200)).toContain("1,200 people and seats were changed since")
  })
})
