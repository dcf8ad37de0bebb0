import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isValidOn } from "../org/reporting-line.ts"
import type { ImportAnswer } from "./answers.ts"
import { anyMode, runs } from "./dirty-file.test-kit.ts"
import type { ColumnMapping, ImportTable } from "./fields.ts"
import { apply, EMPTY, FIRST_DAY, linesOn, type Options, planOf, SECOND_DAY } from "./import.test-kit.ts"
import type { ImportOrg } from "./import-org.ts"

const MAPPING: ColumnMapping = [
  "employeeId",
  "name",
  "title",
  "positionRef",
  "primary",
  "status",
  "endDate",
  "managerRef",
  "managerName",
]
const some = (weight: number, ...values: readonly string[]) =>
  fc.oneof(
    { weight, arbitrary: fc.constantFrom(...values) },
    { weight: 100 - weight, arbitrary: fc.constant("") },
  )
/** Few people with names, positions and statuses, who name each other by any of them. */
const row = fc
  .tuple(
    some(90, "1", "2", "3", "4", "5"),
    some(95, "Ann Lee", "Lee, Ann", "Bob Low", "bob low", "Cid Poe", "TBH", "N.N.", "Help Desk"),
    some(30, "Clerk", "Executive Assistant", "Head of Office", "Intern"),
    some(60, "P1", "P2", "P3", "1", "2"),
    some(15, "yes", "no"),
    some(30, "Active", "Terminated", "On Leave", "Inactive", "Garden leave", "?"),
    some(10, "2026-05-31", "2025-12-31", "2027-01-31"),
    some(
      75,
      "1",
      "2",
      "3",
      "P1",
      "P2",
      "P3",
      "R-7",
      "JR-8",
      "Ann Lee",
      "Low, Bob",
      "Cid Poe (3)",
      "N/A",
      "Eve Fox",
    ),
    some(15, "Ann Lee", "Bob Low", "Nobody"),
  )
  .map((cells) => [...cells])
const file = fc
  .array(row, { maxLength: 8 })
  .map((rows): ImportTable => ({ headers: MAPPING.map((field) => field ?? ""), rows }))
const answers = fc.subarray<ImportAnswer>([
  { question: "OPEN_SEAT", value: "R-7" },
  { question: "OPEN_SEAT", value: "P3" },
  { question: "NAME_MEANS", value: "Ann Lee", means: "2" },
  { question: "NAME_MEANS", value: "Low, Bob", means: "P1" },
  { question: "PRIMARY_HOLDER", value: "P1", means: "3" },
  { question: "NO_MANAGER", value: "Eve Fox" },
  { question: "OWN_ID_IS_NO_MANAGER" },
  { question: "SKIP_LEVEL", manager: "2" },
])

function plan(table: ImportTable, org: ImportOrg, options: Options = {}) {
  return planOf(table, { mapping: MAPPING, org, effectiveDay: SECOND_DAY, ...options })
}

/** Lines to somebody who is not in the org. */
function withoutManager({ lines }: ImportOrg): readonly string[] {
  const held = lines.filter((line) => isValidOn(line, SECOND_DAY))
  const there = new Set(held.map(({ nodeId }) => nodeId))
  return held.flatMap(({ id, managerId }) => (managerId === undefined || there.has(managerId) ? [] : [id]))
}

const first = (table: ImportTable) => apply(EMPTY, plan(table, EMPTY, { effectiveDay: FIRST_DAY }))

describe("managers by name, by position, as requisitions, in any file over any org", () => {
  it("mean the same when the file is planned again once it is applied", () => {
    fc.assert(
      fc.property(file, file, anyMode, answers, (before, table, mode, given) => {
        const org = first(before)
        const options: Options = { answers: given, mode: mode === "DELTA" ? "PARTIAL" : mode }
        const after = apply(org, plan(table, org, options))
        expect(Object.values(plan(table, after, options).changes).flat()).toEqual([])
      }),
      runs(120),
    )
  })

  it("mean the same whatever the order of the file", () => {
    fc.assert(
      fc.property(file, file, answers, fc.nat(), (before, table, given, by) => {
        const org = first(before)
        const turned = {
          ...table,
          rows: [...table.rows.slice(by % 8), ...table.rows.slice(0, by % 8)].toReversed(),
        }
        const [one, other] = [table, turned].map((each) => apply(org, plan(each, org, { answers: given })))
        expect(one && linesOn(one, SECOND_DAY)).toEqual(other && linesOn(other, SECOND_DAY))
      }),
      runs(120),
    )
  })

  it("are somebody who is in the org, and never the person themselves", () => {
    fc.assert(
      fc.property(file, file, answers, (before, table, given) => {
        const org = first(before)
        const alone = new Set(withoutManager(org))
        const after = apply(org, plan(table, org, { answers: given }))
        expect(withoutManager(after).filter((id) => !alone.has(id))).toEqual([])
        for (const { nodeId, managerId } of after.lines) expect(managerId).not.toBe(nodeId)
      }),
      runs(120),
    )
  })
})
