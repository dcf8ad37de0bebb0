import fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import type { Day } from "../kit/day.ts"
import { loopsIn } from "../org/loops.ts"
import { checkLines, isValidOn } from "../org/reporting-line.ts"
import type { ImportAnswer } from "./answers.ts"
import { runs } from "./dirty-file.test-kit.ts"
import type { ColumnMapping, ImportTable, RowField } from "./fields.ts"
import {
  apply,
  EMPTY,
  FIRST_DAY,
  linesOn,
  type Options,
  planOf,
  SECOND_DAY,
  THIRD_DAY,
} from "./import.test-kit.ts"
import type { ImportOrg } from "./import-org.ts"
import type { ImportPlan } from "./plan.ts"

const people = ["1", "2", "3", "4", "5"]
const days = [
  "2024-03-01",
  "2025-12-31",
  "2026-01-01",
  "2026-03-15",
  "2026-05-31",
  "2026-06-01",
  "2026-07-31",
  "2026-10-01",
  "2026-11-30",
  "2030-01-31",
]
const COLUMNS: readonly (readonly [field: RowField, percent: number, cells: readonly string[]])[] = [
  ["operation", 90, ["create", "update", "create", "end"]],
  ["employeeId", 100, people],
  ["name", 90, ["Ann", "Bob", "Cid"]],
  ["title", 30, ["Chief", "Clerk"]],
  ["managerRef", 85, [...people, ...people, "1;2", "3; 9", "__CLEAR__"]],
  ["dottedManagerRef", 15, [...people, "__CLEAR__"]],
  ["startDate", 15, days],
  ["endDate", 25, [...days, "__CLEAR__"]],
  ["effectiveFrom", 60, days],
  ["futureAction", 10, ["terminate", "transfer", "hire"]],
  ["futureDate", 10, days],
]
const MAPPING: ColumnMapping = COLUMNS.map(([field]) => field)

const row = fc
  .tuple(
    ...COLUMNS.map(([, percent, cells]) =>
      fc.oneof(
        { weight: percent, arbitrary: fc.constantFrom(...cells) },
        { weight: 100 - percent, arbitrary: fc.constant("") },
      ),
    ),
  )
  .map((cells) => [...cells])
/** Files in which nearly every row has dates: few people, so that their days meet. */
const datedFile = fc
  .array(row, { maxLength: 9 })
  .map((rows): ImportTable => ({ headers: MAPPING.map(String), rows }))
const mode = fc.constantFrom("PARTIAL" as const, "FULL" as const, "DELTA" as const)
const answers = fc.subarray<ImportAnswer>([
  { question: "SKIP_LEVEL", manager: "1" },
  { question: "SKIP_LEVEL", manager: "2" },
  { question: "SKIP_LEVEL", manager: "3" },
])
const RUNS = 150
// Many plans a test, and many more when asked: slow on a busy machine is not wrong.
vi.setConfig({ testTimeout: 600_000 })

function plan(table: ImportTable, org: ImportOrg, options: Options = {}): ImportPlan {
  const effectiveDay = org === EMPTY ? FIRST_DAY : SECOND_DAY
  return planOf(table, { mapping: MAPPING, org, effectiveDay, ...options })
}

/** An org from dated files: of the first day, and of the third, so that changes lie ahead of the second. */
function orgOf(first: ImportTable, ahead: ImportTable): ImportOrg {
  const now = apply(EMPTY, plan(first, EMPTY))
  return apply(now, plan(ahead, now, { effectiveDay: THIRD_DAY }))
}

describe("any file with dates, over any org with a history and plans", () => {
  it("leaves one solid line a day, dotted lines that are sound, and no loop on any day", () => {
    fc.assert(
      fc.property(datedFile, datedFile, datedFile, mode, answers, (first, ahead, file, of, told) => {
        const start = orgOf(first, ahead)
        const after = apply(start, plan(file, start, { mode: of, answers: told }))
        for (const { id } of after.nodes)
          expect(checkLines(after.lines.filter(({ nodeId }) => nodeId === id))).toEqual([])
        for (const on of changeDays(after)) expect(loopsOn(after, on)).toEqual([])
      }),
      runs(RUNS),
    )
  })

  it("points to nobody who is not there, up to the effective day", () => {
    fc.assert(
      fc.property(datedFile, datedFile, mode, answers, (first, file, of, told) => {
        const start = apply(EMPTY, plan(first, EMPTY))
        const after = apply(start, plan(file, start, { mode: of, answers: told }))
        for (const on of changeDays(after).filter((each) => each <= SECOND_DAY)) {
          const before = dangling(start, on).map(({ nodeId }) => nodeId)
          expect(dangling(after, on).filter(({ nodeId }) => !before.includes(nodeId))).toEqual([])
        }
      }),
      runs(RUNS),
    )
  })

  it("changes nothing when it comes again", () => {
    fc.assert(
      fc.property(datedFile, datedFile, datedFile, mode, answers, (first, ahead, file, of, told) => {
        const start = orgOf(first, ahead)
        const options = { mode: of, answers: told, effectiveDay: SECOND_DAY }
        const after = apply(start, plan(file, start, options))
        const again = plan(file, after, options)
        expect(Object.values(again.changes).flat()).toEqual([])
      }),
      runs(RUNS),
    )
  })

  it("means the same whatever the order of its rows", () => {
    fc.assert(
      fc.property(datedFile, datedFile, mode, fc.infiniteStream(fc.nat()), (first, file, of, weights) => {
        const start = apply(EMPTY, plan(first, EMPTY))
        const weighted = file.rows.map((cells) => ({ cells, weight: weights.next().value as number }))
        const rows = weighted.toSorted((a, b) => a.weight - b.weight).map(({ cells }) => cells)
        const one = apply(start, plan(file, start, { mode: of }))
        const other = apply(start, plan({ ...file, rows }, start, { mode: of }))
        for (const on of changeDays(one)) expect(linesOn(other, on)).toEqual(linesOn(one, on))
      }),
      runs(RUNS),
    )
  })

  it("accounts for every row, and lists those it leaves out", () => {
    fc.assert(
      fc.property(datedFile, datedFile, mode, (first, file, of) => {
        const { counts, outcomes, issues } = plan(file, apply(EMPTY, plan(first, EMPTY)), { mode: of })
        const { create, update, move, end, unchanged, blocked, collapsed, ignored } = counts
        expect(create + update + move + end + unchanged + blocked + collapsed + ignored).toBe(
          file.rows.length,
        )
        const listed = new Set(issues.flatMap(({ rows }) => rows.map((each) => each.row)))
        outcomes.forEach((outcome, index) => {
          if (outcome === "BLOCKED" || outcome === "COLLAPSED") expect(listed).toContain(index + 2)
        })
      }),
      runs(RUNS),
    )
  })

  it("has the timeline of what is stored once it is applied", () => {
    fc.assert(
      fc.property(datedFile, datedFile, datedFile, mode, (first, ahead, file, of) => {
        const start = orgOf(first, ahead)
        const made = plan(file, start, { mode: of, effectiveDay: SECOND_DAY })
        const counts = made.timeline.map(({ people: _, ...each }) => each)
        expect(counts).toEqual(timelineIn(apply(start, made), SECOND_DAY))
      }),
      runs(RUNS),
    )
  })
})

function changeDays({ lines }: ImportOrg): readonly Day[] {
  const all = lines.flatMap(({ validFrom, validTo }) =>
    validTo === undefined ? [validFrom] : [validFrom, validTo],
  )
  return [...new Set(all)].toSorted()
}

function heldOn({ lines }: ImportOrg, on: Day) {
  return lines.filter((line) => line.kind === "SOLID" && isValidOn(line, on))
}

function loopsOn(org: ImportOrg, on: Day) {
  const place = new Map(org.nodes.map((node, at) => [node.id, at]))
  const parent = new Int32Array(org.nodes.length).fill(-1)
  for (const { nodeId, managerId } of heldOn(org, on))
    parent[place.get(nodeId) ?? -1] = place.get(managerId ?? "") ?? -1
  return loopsIn(parent)
}

function dangling(org: ImportOrg, on: Day) {
  const held = heldOn(org, on)
  const there = new Set(held.map(({ nodeId }) => nodeId))
  return held.filter(({ managerId }) => managerId !== undefined && !there.has(managerId))
}

function timelineIn({ nodes, lines }: ImportOrg, after: Day) {
  const found = new Map<Day, { starts: number; moves: number; ends: number }>()
  const on = (day: Day) => {
    const known = found.get(day) ?? { starts: 0, moves: 0, ends: 0 }
    found.set(day, known)
    return known
  }
  for (const { id } of nodes) {
    const own = lines
      .filter(({ nodeId, kind }) => nodeId === id && kind === "SOLID")
      .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    own.forEach((line, k) => {
      const [before, next] = [own[k - 1], own[k + 1]]
      const isSame = before?.managerId === line.managerId && before?.managerRef === line.managerRef
      if (line.validFrom > after && before?.validTo !== line.validFrom) on(line.validFrom).starts++
      else if (line.validFrom > after && !isSame) on(line.validFrom).moves++
      const { validTo } = line
      if (validTo !== undefined && validTo > after && next?.validFrom !== validTo) on(validTo).ends++
    })
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([day, counts]) => ({ on: day, ...counts }))
}
