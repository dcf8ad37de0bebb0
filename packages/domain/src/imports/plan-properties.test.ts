import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Day } from "../kit/day.ts"
import { loopsIn } from "../org/loops.ts"
import { checkLines, isValidOn } from "../org/reporting-line.ts"
import { canonicalPlanText } from "./canonical-plan.ts"
import type { ImportTable } from "./fields.ts"
import { apply, EMPTY, FIRST_DAY, linesOn, planOf, SECOND_DAY, THIRD_DAY } from "./import.test-kit.ts"
import type { ImportMode } from "./import-mode.ts"
import type { ImportOrg } from "./import-org.ts"
import type { ImportPlan } from "./plan.ts"

const HEADERS = [
  "operation",
  "employee_id",
  "external_id",
  "email",
  "name",
  "title",
  "start_date",
  "end_date",
  "manager_id",
]
const id = fc.constantFrom("", "1", "2", "3", "4", "5", "6", "7", " 8", "P1", "P2", "\u00a09")
const row = fc
  .tuple(
    fc.constantFrom("", "create", "update", "end", "what"),
    id,
    fc.constantFrom("", "", "", "x1", "x2", "x3"),
    fc.constantFrom("", "", "a@a.test", "B@a.test", "c@a.test", "none"),
    fc.constantFrom("", "Ann", "Bob", "Cid", "TBH", "Vacant", "__CLEAR__"),
    fc.constantFrom("", "Chief", "Clerk", "__CLEAR__"),
    fc.constantFrom("", "2020-01-01", "01/02/2020", "43831", "never"),
    fc.constantFrom("", "", "", "", "2025-12-31", "2026-07-31", "2030-01-31", "__CLEAR__"),
    fc.oneof(id, fc.constantFrom("XX", "99", "a@a.test", "x1", "Ann", "__CLEAR__", "-")),
  )
  .map((cells) => [...cells])
const dirty = fc.array(row, { maxLength: 14 }).map((rows): ImportTable => ({ headers: HEADERS, rows }))
/** Few, so that the suite stays quick: longer runs over many seeds belong to whoever changes how people are told apart. */
const RUNS = 150
const mode = fc.constantFrom<ImportMode>("FULL", "PARTIAL", "DELTA")

function plan(table: ImportTable, of: ImportMode, org: ImportOrg = EMPTY): ImportPlan {
  return planOf(table, { mode: of, org, effectiveDay: org === EMPTY ? FIRST_DAY : SECOND_DAY })
}

describe("a plan of any dirty file over any org", () => {
  it("accounts for every row exactly once", () => {
    fc.assert(
      fc.property(dirty, dirty, mode, (first, second, of) => {
        const { counts, outcomes } = plan(second, of, apply(EMPTY, plan(first, "PARTIAL")))
        const { create, update, move, end, unchanged, blocked, collapsed, ignored } = counts
        expect(create + update + move + end + unchanged + blocked + collapsed + ignored).toBe(
          second.rows.length,
        )
        expect(counts.rows).toBe(second.rows.length)
        expect(outcomes).toHaveLength(second.rows.length)
      }),
      { numRuns: RUNS },
    )
  })

  it("lists every row it leaves out in an issue", () => {
    fc.assert(
      fc.property(dirty, dirty, mode, (first, second, of) => {
        const { outcomes, issues } = plan(second, of, apply(EMPTY, plan(first, "PARTIAL")))
        const listed = new Set(issues.flatMap(({ rows }) => rows.map((each) => each.row)))
        outcomes.forEach((outcome, index) => {
          if (outcome === "BLOCKED" || outcome === "COLLAPSED") expect(listed.has(index + 2)).toBe(true)
        })
      }),
      { numRuns: RUNS },
    )
  })

  it("leads to a forest with one solid line per node and day", () => {
    fc.assert(
      fc.property(dirty, dirty, mode, (first, second, of) => {
        const start = apply(EMPTY, plan(first, "PARTIAL"))
        const after = apply(start, plan(second, of, start))
        for (const on of [FIRST_DAY, SECOND_DAY]) expectManagersThere(after, on)
        expectForests(after)
      }),
      { numRuns: RUNS },
    )
  })

  it("leads to a forest on every later day too, when changes were planned ahead of it", () => {
    fc.assert(
      fc.property(dirty, dirty, dirty, mode, (first, ahead, file, of) => {
        const now = apply(EMPTY, plan(first, "PARTIAL"))
        const start = apply(now, planOf(ahead, { org: now, effectiveDay: THIRD_DAY }))
        const after = apply(start, plan(file, of, start))
        expectManagersThere(after, SECOND_DAY)
        expectForests(after)
      }),
      { numRuns: RUNS },
    )
  })

  it("lists whoever stands without a manager once somebody of the file has left", () => {
    fc.assert(
      fc.property(dirty, dirty, mode, (first, second, of) => {
        const start = apply(EMPTY, plan(first, "PARTIAL"))
        const made = plan(second, of, start)
        const after = apply(start, made)
        const listed = new Set(made.issues.filter(({ code }) => code === "M06").flatMap(({ rows }) => rows))
        const rows = new Set([...listed].map((each) => each.row))
        for (const on of changeDays(after).filter((each) => each > SECOND_DAY)) {
          for (const { nodeId, managerId } of dangling(after, on)) {
            const row = made.rowOf.get(nodeId) ?? 0
            if (row > 0 || made.rowOf.has(managerId ?? "")) expect(rows.has(row)).toBe(true)
          }
        }
      }),
      { numRuns: RUNS },
    )
  })

  it("changes nothing when planned again", () => {
    fc.assert(
      fc.property(dirty, dirty, mode, (first, second, of) => {
        expectSame(apply(EMPTY, plan(first, "PARTIAL")), second, of)
      }),
      { numRuns: RUNS },
    )
  })

  it("changes nothing when planned again, also where hires and changes were planned ahead of it", () => {
    fc.assert(
      fc.property(dirty, dirty, dirty, mode, (first, ahead, file, of) => {
        const now = apply(EMPTY, plan(first, "PARTIAL"))
        expectSame(apply(now, planOf(ahead, { org: now, effectiveDay: THIRD_DAY })), file, of)
      }),
      { numRuns: RUNS },
    )
  })

  it("does not depend on the order of the file", () => {
    fc.assert(
      fc.property(dirty, dirty, mode, fc.infiniteStream(fc.nat()), (first, second, of, weights) => {
        const start = apply(EMPTY, plan(first, "PARTIAL"))
        const weighted = second.rows.map((cells) => ({ cells, weight: weights.next().value as number }))
        const shuffled = weighted.toSorted((a, b) => a.weight - b.weight).map(({ cells }) => cells)
        const one = apply(start, plan(second, of, start))
        const other = apply(start, plan({ headers: HEADERS, rows: shuffled }, of, start))
        expect(linesOn(other, SECOND_DAY)).toEqual(linesOn(one, SECOND_DAY))
        expect(byId(other)).toEqual(byId(one))
      }),
      { numRuns: RUNS },
    )
  })

  it("has one text for one plan", () => {
    fc.assert(
      fc.property(dirty, mode, (table, of) => {
        const text = canonicalPlanText(plan(table, of))
        expect(text).toBe(canonicalPlanText(plan(table, of)))
        expect(text).toContain(`"rows":${table.rows.length}`)
      }),
    )
  })
})

function byId({ nodes }: ImportOrg) {
  return nodes
    .map(({ id: key, kind, fields }) => ({ key, kind, fields }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

function expectSame(start: ImportOrg, file: ImportTable, of: ImportMode): void {
  const after = apply(start, planOf(file, { mode: of, org: start, effectiveDay: SECOND_DAY }))
  const again = planOf(file, { mode: of, org: after, effectiveDay: SECOND_DAY })
  expect(Object.values(again.changes).flat()).toEqual([])
}

function changeDays({ lines }: ImportOrg): readonly Day[] {
  const days = lines.flatMap(({ validFrom, validTo }) =>
    validTo === undefined ? [validFrom] : [validFrom, validTo],
  )
  return [...new Set(days)].toSorted()
}

function heldOn({ lines }: ImportOrg, on: Day) {
  return lines.filter((line) => isValidOn(line, on))
}

/** Lines to somebody who is not in the org that day. */
function dangling(org: ImportOrg, on: Day) {
  const held = heldOn(org, on)
  const there = new Set(held.map(({ nodeId }) => nodeId))
  return held.filter(({ managerId }) => managerId !== undefined && !there.has(managerId))
}

function expectManagersThere(org: ImportOrg, on: Day): void {
  expect(dangling(org, on)).toEqual([])
}

/** On every day on which a line starts or ends; a manager who has left makes a root. */
function expectForests(org: ImportOrg): void {
  const { nodes, lines } = org
  for (const node of nodes) expect(checkLines(lines.filter(({ nodeId }) => nodeId === node.id))).toEqual([])
  const place = new Map(nodes.map((node, at) => [node.id, at]))
  for (const on of changeDays(org)) {
    const parent = new Int32Array(nodes.length).fill(-1)
    for (const { nodeId, managerId } of heldOn(org, on))
      parent[place.get(nodeId) ?? -1] = place.get(managerId ?? "") ?? -1
    expect(loopsIn(parent)).toEqual([])
  }
}
