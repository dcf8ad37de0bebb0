import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ImportAnswer } from "./answers.ts"
import { anyMode, runs } from "./dirty-file.test-kit.ts"
import type { ImportTable, RowField } from "./fields.ts"
import { apply, EMPTY, FIRST_DAY, linesOn, type Options, planOf, SECOND_DAY } from "./import.test-kit.ts"
import type { ImportOrg } from "./import-org.ts"
import type { ImportPlan } from "./plan.ts"

/** Few people under many ids, so that nearly every row could be about somebody else's. */
const CELLS = {
  operation: ["create", "update", "end"],
  employeeId: ["001", "002", "003", "1", "2", "10", "1.2E+05", "N-1", "N-2"],
  externalId: ["x1", "x2", "0000000001"],
  email: ["ann@a.test", "bob@a.test", "ann@b.test", "desk@a.test"],
  name: ["Ann Lee", "Bob Low", "ann lee", "TBH"],
  title: ["Clerk", "Chief"],
  unit: ["Sales", "Lark"],
  location: ["Oslo", "Rome"],
  startDate: ["2020-01-01", "2026-03-01", "2026-05-01"],
  endDate: ["2026-02-28", "2026-04-30", "2026-12-31", "__CLEAR__"],
  managerRef: ["001", "002", "1", "N-1", "0", "ann@a.test", "P1"],
  positionRef: ["P1", "P2"],
  primary: ["yes", "no"],
  fte: ["1", "0,5"],
  priorId: ["001", "1", "N-1", "x1"],
  company: ["ACME", "acme", "Lark"],
} as const satisfies Partial<Record<RowField, readonly string[]>>
const FIELDS = Object.keys(CELLS) as (keyof typeof CELLS)[]
/** How often of ten a column is filled; others seldom. */
const FILLED: Partial<Record<RowField, number>> = {
  employeeId: 8,
  name: 9,
  email: 5,
  startDate: 5,
  endDate: 3,
  managerRef: 5,
}

function fileOf(cellsOf: Readonly<Record<string, readonly string[]>>) {
  const cells = FIELDS.map((field) => {
    const weight = FILLED[field] ?? 2
    return fc.oneof(
      { weight, arbitrary: fc.constantFrom(...(cellsOf[field] ?? [])) },
      { weight: 10 - weight, arbitrary: fc.constant("") },
    )
  })
  const row = fc.tuple(...cells).map((each) => [...each])
  return fc.array(row, { maxLength: 9 }).map((rows): ImportTable => ({ headers: FIELDS, rows }))
}
const file = fileOf(CELLS)
/** With too few leading zeros to tell a width, since what is known of ids changes with every file (M27); no positions. */
const steady = fileOf({
  ...CELLS,
  employeeId: CELLS.employeeId.filter((id) => id !== "003"),
  positionRef: [""],
})

const references = fc.constantFrom("001", "002", "1", "N-1", "N-2", "x1", "?")
const others = fc.subarray<ImportAnswer>([
  { question: "PAD_IDS", column: "employeeid", length: 3 },
  { question: "HOLD_BACK", value: "Lark" },
  { question: "OUR_COMPANY", value: "Lark" },
  { question: "PRIMARY_HOLDER", value: "P1", means: "N-1" },
])
const answers = fc
  .tuple(fc.array(fc.tuple(references, references), { maxLength: 1 }), others)
  .map(([same, more]): readonly ImportAnswer[] => [
    ...same.map(([value, means]) => ({ question: "SAME_PERSON", value, means }) as const),
    ...more,
  ])

function plan(table: ImportTable, org: ImportOrg, options: Options = {}): ImportPlan {
  const effectiveDay = org === EMPTY ? FIRST_DAY : SECOND_DAY
  return planOf(table, { mapping: FIELDS, org, effectiveDay, ...options })
}

describe("who is who in any dirty file", () => {
  it("gives every row one outcome, and lists those that do not count by themselves", () => {
    fc.assert(
      fc.property(file, file, anyMode, answers, (first, table, mode, said) => {
        const { outcomes, issues } = plan(table, apply(EMPTY, plan(first, EMPTY)), { mode, answers: said })
        expect(outcomes).toHaveLength(table.rows.length)
        const listed = new Set(issues.flatMap(({ rows }) => rows.map((each) => each.row)))
        outcomes.forEach((outcome, index) => {
          if (outcome === "BLOCKED" || outcome === "COLLAPSED") expect(listed).toContain(index + 2)
        })
      }),
      runs(200),
    )
  })

  it("changes nothing when the same file comes again with the same answers", () => {
    fc.assert(
      fc.property(steady, steady, anyMode, answers, (first, table, mode, said) => {
        const org = apply(EMPTY, plan(first, EMPTY))
        const after = apply(org, plan(table, org, { mode, answers: said }))
        const again = plan(table, after, { mode, answers: said })
        expect(Object.values(again.changes).flat()).toEqual([])
      }),
      runs(300),
    )
  })

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(
        file,
        file,
        anyMode,
        answers,
        fc.infiniteStream(fc.nat()),
        (first, table, mode, said, weights) => {
          const org = apply(EMPTY, plan(first, EMPTY))
          const weighted = table.rows.map((cells) => ({ cells, weight: weights.next().value as number }))
          const rows = weighted.toSorted((a, b) => a.weight - b.weight).map(({ cells }) => cells)
          const one = apply(org, plan(table, org, { mode, answers: said }))
          const other = apply(org, plan({ ...table, rows }, org, { mode, answers: said }))
          expect(linesOn(other, SECOND_DAY)).toEqual(linesOn(one, SECOND_DAY))
          expect(byId(other)).toEqual(byId(one))
        },
      ),
      runs(200),
    )
  })

  it("never takes rows of two ids for one person without saying so", () => {
    fc.assert(
      fc.property(file, file, anyMode, answers, (first, table, mode, said) => {
        const org = apply(EMPTY, plan(first, EMPTY))
        const { outcomes, issues, changes } = plan(table, org, { mode, answers: said })
        const inserted = changes.insertPersons.map(({ fields }) => fields.employeeId).filter((id) => id)
        expect(new Set(inserted).size).toBe(inserted.length)
        const told = new Set(
          issues
            .flatMap(({ code, rows }) => (["M07", "M10", "M14"].includes(code) ? rows : []))
            .map((each) => each.row),
        )
        outcomes.forEach((outcome, index) => {
          if (outcome === "COLLAPSED") expect(told).toContain(index + 2)
        })
      }),
      runs(200),
    )
  })
})

function byId({ nodes }: ImportOrg) {
  return nodes
    .map(({ id, kind, fields }) => ({ id, kind, fields }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
