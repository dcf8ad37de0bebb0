import { describe, expect, it } from "vitest"
import { issueLines, orgOf, planOf, SECOND_DAY } from "./import.test-kit.ts"
import { MOST_DRIFTS } from "./spelling-issues.ts"
import { titleKey, titleKeyText, unitKey } from "./title-key.ts"

describe("a title whatever its spelling", () => {
  it.each([
    ["Sr. Mgr", "Senior Manager"],
    ["snr  manager", "Senior Manager"],
    ["VP, Eng", "Vice-President of Engineering"],
    ["HR Mgr.", "Human Resources Manager"],
    ["Engineer II", "Engineer, Level 2"],
    ["Engineer L2", "engineer 2"],
    ["Head of Sales & Ops", "Head, Sales and Operations"],
  ])("%s is %s", (one, other) => {
    expect(titleKeyText(one)).toBe(titleKeyText(other))
  })

  it.each([
    ["Engineer I", "Engineer II"],
    ["Assistant Director", "Assistant to the Director"],
    ["Sales Manager", "Senior Sales Manager"],
  ])("%s is not %s", (one, other) => {
    expect(titleKeyText(one)).not.toBe(titleKeyText(other))
  })

  it("takes no title for a grade alone", () => {
    expect(titleKey("IV")).toEqual({ words: "iv", grade: 0 })
    expect(titleKey("—")).toEqual({ words: "—", grade: 0 })
  })

  it("folds units alike", () => {
    expect(unitKey("R&D Dept.")).toBe(unitKey("r & d  department"))
    expect(unitKey("Sales and Marketing")).toBe(unitKey("SALES & MARKETING"))
    expect(unitKey("Sales")).not.toBe(unitKey("Sales EMEA"))
  })
})

const people = (titles: readonly string[]) =>
  ["employee_id,name,job_title", ...titles.map((title, k) => `${k + 1},Person ${k},"${title}"`)].join("\n")
const said = (plan: ReturnType<typeof planOf>) =>
  plan.issues.filter(({ code }) => code === "M31").map(({ message }) => message.split(" (")[0])

describe("titles written in several ways", () => {
  it("suggests the commonest way, and one answer writes the whole cluster so", () => {
    const file = people(["Senior Manager", "Sr. Mgr", "Senior Manager", "SENIOR MANAGER", "Clerk"])
    const plan = planOf(file)
    expect(said(plan)).toEqual([
      'Rows 3 and 5: "Sr. Mgr" and "SENIOR MANAGER" seem to be "Senior Manager" written differently',
    ])
    const fix = plan.issues[0]?.fixes[0]
    if (fix?.kind !== "ANSWER") throw new Error("no answer")
    const fixed = planOf(file, { answers: [fix.answer] })
    expect(fixed.issues).toEqual([])
    expect(fixed.changes.insertPersons.map(({ fields }) => fields.title)).toEqual([
      ...Array(4).fill("Senior Manager"),
      "Clerk",
    ])
  })

  it("takes a lone grade for drift, and several for a ladder", () => {
    expect(said(planOf(people(["Senior Manager", "Senior Manager", "Snr Manager II"])))).toEqual([
      'Row 4: "Snr Manager II" seems to be "Senior Manager" written differently',
    ])
    expect(said(planOf(people(["Engineer", "Engineer I", "Engineer II"])))).toEqual([])
    expect(said(planOf(people(["Engineer", "Engineer II", "Engineer II"])))).toEqual([])
  })

  it("measures the file by the whole org, and speaks of the file's rows only", () => {
    const org = orgOf(people(["Sales Manager", "Sales Manager", "Sales Mgr"]))
    const late = "employee_id,name,job_title\n9,Nine,sales mgr"
    expect(issueLines(planOf(late, { org, effectiveDay: SECOND_DAY }))).toEqual(["M31 2"])
    const well = "employee_id,name,job_title\n9,Nine,Sales Manager"
    expect(issueLines(planOf(well, { org, effectiveDay: SECOND_DAY }))).toEqual([])
  })

  it("follows an answer given later about what an earlier one preferred", () => {
    const answers = [
      { question: "TITLE_MEANS", value: "Sr. Mgr", means: "Senior Manager" },
      { question: "TITLE_MEANS", value: "Senior Manager", means: "Group Lead" },
    ] as const
    const plan = planOf(people(["SR MGR", "Group lead"]), { answers })
    expect(plan.changes.insertPersons.map(({ fields }) => fields.title)).toEqual(["Group Lead", "Group Lead"])
  })

  it("fills a screen at most, the rest in one issue", () => {
    const titles = Array.from({ length: 60 }, (_, k) => [
      `Title ${"x".repeat(k + 1)}`,
      `TITLE ${"x".repeat(k + 1)}`,
    ])
    const plan = planOf(people(titles.flat()))
    expect(plan.issues).toHaveLength(MOST_DRIFTS)
    expect(new Set(plan.issues.flatMap(({ rows }) => rows.map(({ row }) => row))).size).toBe(60)
  })
})
