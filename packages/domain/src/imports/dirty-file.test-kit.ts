import fc from "fast-check"
import type { ImportAnswer } from "./answers.ts"
import type { ColumnMapping, ImportTable, RowField } from "./fields.ts"
import type { ImportMode } from "./import-mode.ts"

/** What a dirty file may hold in each column: few keys, so that rows are about the same people again and again. */
const ids = ["1", "2", "3", "4", "5", "6", "7", " 8", "P1", "P2", "\u00a09"]
const days = ["2025-12-31", "2026-03-15", "2026-07-31", "2026-11-30", "2030-01-31"]
const CELLS = {
  operation: ["create", "update", "end", "what"],
  employeeId: ids,
  externalId: ["x1", "x2", "x3"],
  email: ["a@a.test", "B@a.test", "c@a.test", "none", "d@other.test"],
  name: ["Ann", "Bob", "Cid", "Dan Low", "TBH", "Vacant", "__CLEAR__"],
  title: ["Chief", "Clerk", "clerk", "Sr. Mgr", "Senior Manager", "Senior Manager II", "__CLEAR__"],
  unit: ["Sales", "SALES", "Legal", "__CLEAR__"],
  workerType: ["contractor", "intern", "board member", "bot", "?"],
  startDate: ["2020-01-01", "01/02/2020", "43831", "never"],
  endDate: [...days, "__CLEAR__"],
  managerRef: [...ids, ...ids, "XX", "99", "a@a.test", "x1", "Ann", "__CLEAR__", "-", "1;2", "P9"],
  managerName: ["Ann", "Low, Dan", "Nobody Known"],
  dottedManagerRef: [...ids, "1; 3", "99", "__CLEAR__"],
  positionRef: ["P1", "P2", "P3"],
  vacancy: ["yes", "no"],
  status: ["active", "leave", "garden leave", "terminated", "?"],
  primary: ["yes", "no"],
  fte: ["1", "0.5", "half"],
  priorId: ["1", "2", "77"],
  company: ["ACME", "Other Ltd"],
  parentUnit: ["Holding", "Sales", "Legal"],
  effectiveFrom: days,
  futureAction: ["terminate", "transfer", "hire", "what"],
  futureDate: days,
} as const satisfies Partial<Record<RowField, readonly string[]>>

/** How often a column is filled, of a hundred rows; others now and then. */
const FILLED: Partial<Record<RowField, number>> = {
  operation: 80,
  employeeId: 90,
  name: 85,
  managerRef: 85,
  email: 40,
  title: 50,
  externalId: 25,
  endDate: 25,
}
const SELDOM = 8

const columns = Object.entries(CELLS)
/** The columns of every dirty file, so that no header has to be understood. */
export const DIRTY_MAPPING: ColumnMapping = (Object.keys(CELLS) as (keyof typeof CELLS)[]).map(
  (field) => field,
)

const row = fc
  .tuple(
    ...columns.map(([field, cells]) => {
      const weight = FILLED[field as RowField] ?? SELDOM
      return fc.oneof(
        { weight, arbitrary: fc.constantFrom<string>(...cells) },
        { weight: 100 - weight, arbitrary: fc.constant("") },
      )
    }),
  )
  .map((cells) => [...cells])

/** Any file: with rows of everything a source may say, most cells blank. */
export const dirtyFile = fc
  .array(row, { maxLength: 14 })
  .map((rows): ImportTable => ({ headers: columns.map(([field]) => field), rows }))

export const anyMode = fc.constantFrom<ImportMode>("FULL", "PARTIAL", "DELTA")

/** What somebody may have answered, whether or not it was asked. */
export const anyAnswers = fc.subarray<ImportAnswer>([
  { question: "OWN_ID_IS_NO_MANAGER" },
  { question: "IS_REFERENCE", value: "XX" },
  { question: "SKIP_LEVEL", manager: "2" },
  { question: "HEAD", reference: "3" },
  { question: "SAME_PERSON", value: "6", means: "5" },
  { question: "NAME_MEANS", value: "Ann", means: "1" },
  { question: "PRIMARY_HOLDER", value: "P1", means: "2" },
  { question: "TITLE_MEANS", value: "Sr. Mgr", means: "Senior Manager" },
  { question: "UNIT_MEANS", value: "SALES", means: "Sales" },
  { question: "HOLD_BACK", value: "Legal" },
  { question: "OUR_COMPANY", value: "ACME" },
])

/** Few, and the same each time, so that the suite is quick and sure; `RUNG_TEST_LONG=40` looks at forty times as many new ones. */
export function runs(usual: number): { readonly numRuns: number; readonly seed?: number } {
  const times = import.meta.env.RUNG_TEST_LONG
  return times === undefined ? { numRuns: usual, seed: 3 } : { numRuns: usual * Number(times) }
}
