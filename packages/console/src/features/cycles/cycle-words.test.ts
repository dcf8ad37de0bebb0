import { describe, expect, it } from "vitest"
import { closesAfter, dayWords, lastDayOf } from "../../parts/day-words.ts"
import { cycleFinding, cyclesFinding, formTotals, populationWords } from "./cycle-words.ts"

const TODAY = "2026-11-22"
const H2 = {
  name: "H2 2026",
  state: "OPEN",
  opensOn: "2026-10-01",
  closesOn: "2026-12-05",
  takesAnswers: true,
  releasedAt: null,
} as const
const COUNTS = { assigned: 400, inProgress: 90, submitted: 312, declined: 2, total: 804 }

describe("a cycle's finding", () => {
  it.each([
    [H2, COUNTS, "H2 2026 is open until 4 December: 312 of 804 forms are sent"],
    [H2, null, "H2 2026 is open until 4 December"],
    [
      { ...H2, takesAnswers: false, closesOn: "2026-11-20" },
      COUNTS,
      "H2 2026 took answers until 19 November: 312 of 804 forms are sent",
    ],
    [{ ...H2, takesAnswers: false, opensOn: "2026-12-01" }, COUNTS, "H2 2026 takes answers from 1 December"],
    [
      { ...H2, state: "CALIBRATING", takesAnswers: false },
      COUNTS,
      "H2 2026 is closed and not released: 312 of 804 forms were sent",
    ],
    [
      { ...H2, state: "RELEASED", takesAnswers: false, releasedAt: "2026-11-20T10:00:00.000Z" },
      null,
      "H2 2026 was released on 20 November",
    ],
  ] as const)("is a sentence with its figures", (cycle, counts, finding) =>
    expect(cycleFinding(cycle, counts, TODAY)).toBe(finding),
  )

  it("stands over the list: what runs, else what was last", () => {
    const released = { ...H2, name: "H1 2026", state: "RELEASED", formsByPerspective: null } as const
    expect(cyclesFinding([{ ...H2, formsByPerspective: null }, released], TODAY)).toBe(
      "H2 2026 is open until 4 December",
    )
    expect(cyclesFinding([released], TODAY)).toBe("No cycle is open: H1 2026 was the last")
    expect(cyclesFinding([], TODAY)).toBe("No cycle has been run yet")
  })

  it("sums the forms of all views, and is silent where the viewer is not told", () => {
    const counts = { ...COUNTS, submitted: 100 }
    const progress = {
      formsByPerspective: [
        { perspective: "MANAGER", counts: COUNTS },
        { perspective: "SELF", counts },
      ],
    } as const
    expect(formTotals({ formsByPerspective: [...progress.formsByPerspective] })).toEqual({
      assigned: 800,
      inProgress: 180,
      submitted: 412,
      declined: 4,
      total: 1608,
    })
    expect(formTotals({ formsByPerspective: null })).toBeNull()
  })

  it("says who is assessed", () => {
    const everybody = { subtreeOf: null, subtreeOfName: null, layers: null, units: null }
    const marcus = { ...everybody, subtreeOf: "p1", subtreeOfName: "Marcus Hale" }
    const seven = ["A", "B", "C", "D", "E", "F", "G"]
    expect(populationWords(everybody)).toBe("everybody")
    expect(populationWords({ ...marcus, layers: ["M1"] })).toBe("Marcus Hale and everybody below, at M1 only")
    expect(populationWords({ ...everybody, units: ["Research and Development", "Sales"] })).toBe(
      "everybody in Research and Development, Sales",
    )
    expect(populationWords({ ...marcus, units: ["Sales"], layers: ["M1", "M2"] })).toBe(
      "Marcus Hale and everybody below, in Sales, at M1, M2 only",
    )
    expect(populationWords({ ...everybody, units: seven })).toBe(
      "everybody in A, B, C, D, E and 2 more units",
    )
    expect(populationWords({ ...everybody, units: seven.slice(1) })).toBe("everybody in B, C, D, E, F, G")
  })
})

describe("days", () => {
  it("end the day before a period's end, across months and years", () => {
    expect(lastDayOf("2027-01-01")).toBe("2026-12-31")
    expect(closesAfter("2028-02-28")).toBe("2028-02-29")
    expect(closesAfter("31.12.2026")).toBeUndefined()
  })

  it("have a year only when it is another", () => {
    expect(dayWords("2026-12-04", TODAY)).toBe("4 December")
    expect(dayWords("2027-01-04", TODAY)).toBe("4 January 2027")
  })
})
