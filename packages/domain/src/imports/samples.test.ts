import { describe, expect, it } from "vitest"
import march from "../../../../tests/fixtures/org/cabinet_office-2011-03-31.csv?raw"
import september from "../../../../tests/fixtures/org/cabinet_office-2011-09-30.csv?raw"
import company from "../../../../tests/fixtures/org/hr-sample.csv?raw"
import { apply, csv, day, EMPTY, issueLines, planOf } from "./import.test-kit.ts"

describe("real organisations", () => {
  it("takes in a public body, its root marker understood, then its next half-year as a full file", () => {
    const first = planOf(csv(march), { effectiveDay: day("2011-03-31"), mode: "FULL" })
    expect(first.counts).toMatchObject({ rows: 1911, create: 1911 })
    const [tops, assistants, ...others] = first.issues
    expect(issueLines(first).filter((_, at) => at !== 1)).toEqual([
      "M05 142",
      "M31 146",
      "M32 9,20,39,93,103,161,176,197,209",
    ])
    expect([tops?.code, assistants?.code, others.length]).toEqual(["M05", "M16", 2])
    const titles = new Set(assistants?.rows.map(({ value }) => value.toLowerCase().replace(/,.*/, "")))
    expect(titles).toEqual(
      new Set(["executive assistant", "personal assistant", "diary secretary", "assistant diary secretary"]),
    )
    const org = apply(EMPTY, first)
    const next = { effectiveDay: day("2011-09-30"), mode: "FULL" } as const
    const second = planOf(csv(september), { ...next, org })
    expect(second.counts).toMatchObject({
      rows: 2030,
      create: 1691,
      collapsed: 1,
      blocked: 0,
      endOutside: 1573,
    })
    expect(second.counts.update + second.counts.move + second.counts.unchanged).toBe(338)
    expect(second.counts.moveInAll).toBe(48)
    expect(second.openStops).toEqual([
      { code: "M23", number: 1573 },
      { code: "M34", number: 85 },
    ])
    const again = planOf(csv(september), { ...next, org: apply(org, second) })
    expect(again.counts).toMatchObject({ unchanged: 2029, collapsed: 1, endOutside: 0 })
  })

  it("takes in a company whose dates are written day first", () => {
    const plan = planOf(csv(company))
    expect(plan.counts.create).toBe(107)
    expect(plan.issues.map(({ code, rows }) => [code, ...rows.map(({ value }) => value)])).toEqual([
      ["M16", "Administration Assistant"],
    ])
    const president = plan.changes.insertPersons.find(({ fields }) => fields.employeeId === "100")
    expect(president?.fields).toMatchObject({
      name: "Steven King",
      startDate: "2013-06-17",
      unit: "Executive",
    })
    expect(plan.layerImpact.after).toEqual({ IC: 89, M1: 15, M2: 0, EXEC: 3 })
  })
})
