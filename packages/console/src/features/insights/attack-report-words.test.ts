import { describe, expect, it } from "vitest"
import type { AttackCountPartsFragment } from "../../generated/graphql.ts"
import {
  attacksByView,
  attackTable,
  attackTitle,
  leftWords,
  takenOut,
  triedWords,
} from "./attack-report-words.ts"

const count: AttackCountPartsFragment = {
  perspective: "UPWARD",
  attacker: "BOARDS",
  needed: 5,
  cells: 1204,
  subtractions: 3310,
  combinations: 1180,
  smallest: 5,
  found: 0,
  finished: true,
}
const release = { cycleId: "c", cycleName: "H1 2026", releasedAt: "2026-06-01T00:00:00Z" }
const report = { verdict: "…", release, releases: [], counts: [count] }

describe("the attack report", () => {
  it.each([
    [report, "Nobody’s answer could be taken out of what H1 2026 shows"],
    [
      { ...report, counts: [{ ...count, found: 1 }] },
      "1 group that is too small could be taken out of what H1 2026 shows",
    ],
    [{ ...report, counts: [{ ...count, cells: 0 }] }, "H1 2026 shows no confidential number"],
    [{ ...report, verdict: null, counts: [] }, "H1 2026 asked nobody in confidence"],
    [{ ...report, release: null }, "No cycle is released yet"],
  ])("opens with what came of it", (shown, title) => {
    expect(attackTitle(shown)).toBe(title)
  })

  it("says what was tried and what was left", () => {
    expect(triedWords(count)).toBe(
      "1,204 shown groups: 3,310 times one group from another around it, 1,180 by adding and subtracting many.",
    )
    expect(triedWords({ ...count, finished: false })).toContain("Not every combination could be tried")
    expect(takenOut(count)).toBe("0")
    expect(leftWords(count)).toBe("Groups need 5 people. The smallest left over had 5.")
    expect(leftWords({ ...count, attacker: "EVERYBODY", smallest: null })).toContain("is not named")
    expect(takenOut({ ...count, cells: 0 })).toBe("nothing shown")
  })

  it("is read by view, and as a table", () => {
    const peer = { ...count, perspective: "PEER" as const }
    expect(attacksByView([peer, count]).map(([view, of]) => [view, of.length])).toEqual([
      ["From peers", 1],
      ["From direct reports", 1],
    ])
    expect(attackTable([count]).rows[0]).toEqual([
      "From direct reports",
      "Somebody who reads every board",
      5,
      1204,
      3310,
      1180,
      0,
    ])
  })
})
