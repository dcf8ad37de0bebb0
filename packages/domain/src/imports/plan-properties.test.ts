import fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import type { Day } from "../kit/day.ts"
import { deriveLayers, layerOf } from "../layers/derive-layers.ts"
import { DEFAULT_LAYER_RULES } from "../layers/layer-rules.ts"
import { buildForest } from "../org/forest.ts"
import { loopsIn } from "../org/loops.ts"
import { orgOn } from "../org/org-node.ts"
import { checkLines, isValidOn } from "../org/reporting-line.ts"
import { WORKER_TYPES } from "../org/worker-type.ts"
import type { ImportAnswer } from "./answers.ts"
import { canonicalPlanText } from "./canonical-plan.ts"
import { anyAnswers, anyMode, DIRTY_MAPPING, dirtyFile, runs } from "./dirty-file.test-kit.ts"
import type { ImportTable } from "./fields.ts"
import {
  apply,
  EMPTY,
  FIRST_DAY,
  idsAfter,
  linesOn,
  type Options,
  planOf,
  SECOND_DAY,
  THIRD_DAY,
} from "./import.test-kit.ts"
import type { ImportOrg } from "./import-org.ts"
import type { ImportPlan } from "./plan.ts"
import { reverted, revertOf, texts, undoOf } from "./revert.test-kit.ts"

const RUNS = 80
// Many plans a test, and many more when asked: slow on a busy machine is not wrong.
vi.setConfig({ testTimeout: 600_000 })

/** Plans a dirty file over an org: on the first day an empty one, else on the second. */
function plan(table: ImportTable, org: ImportOrg = EMPTY, options: Options = {}): ImportPlan {
  const effectiveDay = org === EMPTY ? FIRST_DAY : SECOND_DAY
  return planOf(table, { mapping: DIRTY_MAPPING, org, effectiveDay, ...options })
}

function orgFrom(table: ImportTable): ImportOrg {
  return apply(EMPTY, plan(table))
}

/** An org with changes planned for the third day already. */
function orgPlannedAhead(now: ImportTable, ahead: ImportTable): ImportOrg {
  const org = orgFrom(now)
  return apply(org, plan(ahead, org, { effectiveDay: THIRD_DAY }))
}

describe("a plan of any dirty file over any org", () => {
  it("accounts for every row exactly once, and lists every row it leaves out in an issue", () => {
    fc.assert(
      fc.property(dirtyFile, dirtyFile, anyMode, anyAnswers, (first, file, mode, answers) => {
        const { counts, outcomes, issues } = plan(file, orgFrom(first), { mode, answers })
        const { create, update, move, end, unchanged, blocked, collapsed, ignored } = counts
        expect(create + update + move + end + unchanged + blocked + collapsed + ignored).toBe(
          file.rows.length,
        )
        expect(counts.rows).toBe(file.rows.length)
        expect(outcomes).toHaveLength(file.rows.length)
        const listed = new Set(issues.flatMap(({ rows }) => rows.map((each) => each.row)))
        outcomes.forEach((outcome, index) => {
          if (outcome === "BLOCKED" || outcome === "COLLAPSED") expect(listed).toContain(index + 2)
        })
      }),
      runs(RUNS),
    )
  })

  it("leads to a forest with one solid line per node on every day, also where changes were planned ahead", () => {
    fc.assert(
      fc.property(dirtyFile, dirtyFile, dirtyFile, anyMode, anyAnswers, (now, ahead, file, mode, answers) => {
        const start = orgPlannedAhead(now, ahead)
        const after = apply(start, plan(file, start, { mode, answers }))
        const was = new Set(dangling(start, SECOND_DAY).map(({ id }) => id))
        expect(dangling(after, SECOND_DAY).filter(({ id }) => !was.has(id))).toEqual([])
        expectForests(after)
      }),
      runs(RUNS),
    )
  })

  it("says the layers that the org has once it is applied", () => {
    fc.assert(
      fc.property(dirtyFile, dirtyFile, anyMode, anyAnswers, (first, file, mode, answers) => {
        const start = orgFrom(first)
        const made = plan(file, start, { mode, answers })
        const head = made.namedHead === null ? null : idsAfter(start, made)(made.namedHead)
        const layers = layersOn(apply(start, made), SECOND_DAY, head)
        const counts = { IC: 0, M1: 0, M2: 0, EXEC: 0 }
        for (const layer of layers.values()) counts[layer]++
        expect(counts).toEqual(made.layerImpact.after)
        for (const { personId, to } of made.layerImpact.moves) expect(layers.get(personId)).toBe(to.layer)
      }),
      runs(RUNS),
    )
  })

  it("lists whoever stands without a manager once somebody of the file has left", () => {
    fc.assert(
      fc.property(dirtyFile, dirtyFile, anyMode, (first, second, mode) => {
        const start = orgFrom(first)
        const made = plan(second, start, { mode })
        const after = apply(start, made)
        const idOf = idsAfter(start, made)
        const rowOf = new Map([...made.rowOf].map(([ref, row]) => [idOf(ref), row]))
        const rows = new Set(
          made.issues
            .filter(({ code }) => code === "M06")
            .flatMap((issue) => issue.rows.map((each) => each.row)),
        )
        for (const on of changeDays(after).filter((each) => each > SECOND_DAY)) {
          const was = new Set(dangling(start, on).map(({ id }) => id))
          for (const { id, nodeId, managerId } of dangling(after, on)) {
            if (was.has(id)) continue
            const row = rowOf.get(nodeId) ?? 0
            const isListed = rowsLike(second, row).some((each) => rows.has(each))
            if (row > 0 || rowOf.has(managerId ?? "")) expect(isListed).toBe(true)
          }
        }
      }),
      runs(RUNS),
    )
  })

  it("changes nothing when planned again, also where hires and changes were planned ahead of it", () => {
    fc.assert(
      fc.property(dirtyFile, dirtyFile, dirtyFile, anyMode, anyAnswers, (now, ahead, file, mode, answers) => {
        expectSame(orgFrom(now), file, { mode, answers })
        expectSame(orgPlannedAhead(now, ahead), file, { mode, answers })
      }),
      runs(RUNS),
    )
  })

  it("does not depend on the order of the file", () => {
    const weights = fc.infiniteStream(fc.nat())
    fc.assert(
      fc.property(dirtyFile, dirtyFile, anyMode, weights, (first, second, mode, stream) => {
        const start = orgFrom(first)
        const weighted = second.rows.map((cells) => ({ cells, weight: stream.next().value as number }))
        const shuffled = weighted.toSorted((a, b) => a.weight - b.weight).map(({ cells }) => cells)
        const one = apply(start, plan(second, start, { mode }))
        const other = apply(start, plan({ ...second, rows: shuffled }, start, { mode }))
        expect(linesOn(other, SECOND_DAY)).toEqual(linesOn(one, SECOND_DAY))
        expect(byId(other)).toEqual(byId(one))
      }),
      runs(RUNS),
    )
  })

  it("has one text for one plan", () => {
    fc.assert(
      fc.property(dirtyFile, anyMode, (table, mode) => {
        const text = canonicalPlanText(plan(table, EMPTY, { mode }))
        expect(text).toBe(canonicalPlanText(plan(table, EMPTY, { mode })))
        expect(text).toContain(`"rows":${table.rows.length}`)
      }),
      runs(RUNS),
    )
  })
})

describe("taking any import back", () => {
  it("gives exactly the org before", () => {
    fc.assert(
      fc.property(dirtyFile, dirtyFile, dirtyFile, anyMode, anyAnswers, (now, ahead, file, mode, answers) => {
        const start = orgPlannedAhead(now, ahead)
        const made = plan(file, start, { mode, answers })
        const after = apply(start, made)
        const back = revertOf(undoOf(start, made), after)
        expect(back.conflicts).toEqual([])
        expect(texts(reverted(after, back))).toEqual(texts(start))
      }),
      runs(RUNS),
    )
  })

  it("after another import is refused, or leaves a sound org", () => {
    fc.assert(
      fc.property(dirtyFile, dirtyFile, dirtyFile, anyMode, (first, file, later, mode) => {
        const start = orgFrom(first)
        const made = plan(file, start, { mode })
        const after = apply(start, made)
        const now = apply(after, plan(later, after, { effectiveDay: THIRD_DAY }))
        const back = revertOf(undoOf(start, made), now)
        if (back.conflicts.length > 0) return
        const org = reverted(now, back)
        expectForests(org)
        const days = [...new Set([...changeDays(start), ...changeDays(now), ...changeDays(org)])]
        for (const on of days) {
          const was = new Set([...dangling(start, on), ...dangling(now, on)].map(({ id }) => id))
          expect(dangling(org, on).filter(({ id }) => !was.has(id))).toEqual([])
        }
      }),
      runs(RUNS),
    )
  })
})

/** The rows of the same keys: several may tell one history. */
function rowsLike({ rows }: ImportTable, row: number): readonly number[] {
  const keysAt = (at: number) =>
    [1, 2, 3].flatMap((column) => rows[at - 2]?.[column]?.trim().toLowerCase() || [])
  const keys = keysAt(row)
  const alike = rows.flatMap((_, k) => (keysAt(k + 2).some((key) => keys.includes(key)) ? [k + 2] : []))
  return [row, ...alike]
}

function byId({ nodes }: ImportOrg) {
  return nodes
    .map(({ id: key, kind, fields }) => ({ key, kind, fields }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

function expectSame(
  start: ImportOrg,
  file: ImportTable,
  options: Options & { readonly answers: readonly ImportAnswer[] },
): void {
  const after = apply(start, plan(file, start, options))
  const again = plan(file, after, { effectiveDay: SECOND_DAY, ...options })
  expect(Object.values(again.changes).flat()).toEqual([])
}

function layersOn(org: ImportOrg, on: Day, namedHead: string | null) {
  const members = org.nodes.map(({ id, kind, fields }) => ({
    id,
    kind,
    title: fields.title,
    workerType: WORKER_TYPES.find((type) => type === fields.workerType),
  }))
  const forest = buildForest(orgOn(members, org.lines, on))
  if (!forest.ok) throw new Error(forest.problems[0]?.message)
  const rules = namedHead === null ? DEFAULT_LAYER_RULES : { ...DEFAULT_LAYER_RULES, headId: namedHead }
  const derived = deriveLayers({ forest: forest.value, rules, overrides: [], day: on })
  const people = forest.value.nodes.flatMap(({ id, kind }, index) =>
    kind === "PERSON" ? [[id, layerOf(derived, index)] as const] : [],
  )
  return new Map(people)
}

function changeDays({ lines }: ImportOrg): readonly Day[] {
  const days = lines.flatMap(({ validFrom, validTo }) =>
    validTo === undefined ? [validFrom] : [validFrom, validTo],
  )
  return [...new Set(days)].toSorted()
}

function heldOn({ lines }: ImportOrg, on: Day) {
  return lines.filter((line) => line.kind === "SOLID" && isValidOn(line, on))
}

/** Lines to somebody who is not in the org that day. */
function dangling(org: ImportOrg, on: Day) {
  const held = heldOn(org, on)
  const there = new Set(held.map(({ nodeId }) => nodeId))
  return held.filter(({ managerId }) => managerId !== undefined && !there.has(managerId))
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
