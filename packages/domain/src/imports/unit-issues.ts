import { say } from "../kit/say.ts"
import { loopsIn } from "../org/loops.ts"
import { type Draft, rowOf } from "./draft.ts"
import type { RowField } from "./fields.ts"
import { type ImportIssue, issueOf, nameRows, type SuggestedFix } from "./issue.ts"
import { driftIssues } from "./spelling-issues.ts"
import { spellingsBy } from "./spellings.ts"
import { unitKey } from "./title-key.ts"

type UnitHeaders = Readonly<Partial<Record<RowField, string>>>

/** M37: units that differ only in how they are written, and units that stand above themselves. */
export function unitIssues(draft: Draft, headers: UnitHeaders): readonly ImportIssue[] {
  const drifts = [...spellingsBy(draft, "unit", unitKey).values()]
  const twins = driftIssues(drifts, {
    mess: "M37",
    header: headers.unit ?? null,
    consequence: say`They are taken in as different units.`,
    keyOf: unitKey,
    answer: (value, means) => ({ question: "UNIT_MEANS", value, means }),
  })
  return [...twins, ...unitLoops(draft, headers.parentUnit ?? null)]
}

/** A unit and the one most rows put above it. */
interface UnitLine {
  readonly unit: string
  readonly above: string
  readonly rows: readonly number[]
}

function unitLoops(draft: Draft, header: string | null): readonly ImportIssue[] {
  const lines = unitLines(draft)
  const place = new Map([...lines.keys()].map((key, at) => [key, at]))
  const all = [...lines.values()]
  const parent = Int32Array.from(all, ({ above }) => place.get(unitKey(above)) ?? -1)
  return loopsIn(parent).map((loop) =>
    unitLoop(
      loop.flatMap((at) => all[at] ?? []),
      header,
    ),
  )
}

/** By the unit's key. A unit that names itself is a top one. */
function unitLines({ nodes }: Draft): ReadonlyMap<string, UnitLine> {
  const found = new Map<string, Map<string, UnitLine & { readonly rows: number[] }>>()
  for (const node of nodes) {
    const { unit, parentUnit: above } = node.entry?.row.values ?? {}
    if (!unit || !above || unitKey(unit) === unitKey(above)) continue
    const byAbove = found.get(unitKey(unit)) ?? new Map<string, UnitLine & { readonly rows: number[] }>()
    const line = byAbove.get(unitKey(above)) ?? { unit, above, rows: [] }
    line.rows.push(rowOf(node))
    found.set(unitKey(unit), byAbove.set(unitKey(above), line))
  }
  return new Map(
    [...found].flatMap(([key, byAbove]) => {
      const [first] = [...byAbove.values()].toSorted((a, b) => b.rows.length - a.rows.length)
      return first ? [[key, first]] : []
    }),
  )
}

function unitLoop(loop: readonly UnitLine[], header: string | null): ImportIssue {
  const rows = loop.flatMap((line) => line.rows.map((row) => ({ row, column: header, value: line.above })))
  const path = [...loop, ...loop.slice(0, 1)].map(({ unit }) => unit).join(" → ")
  return issueOf("M37", {
    message: say`${nameRows(rows.map(({ row }) => row))}: units stand above themselves: ${path}. People keep their units; what stands above a unit is not stored. Correct the unit above.`,
    rows,
    fixes: [cheapestCut(loop)],
  })
}

/** Of the units in the loop, the one with the fewest rows: likeliest mistyped, and least to change. */
function cheapestCut(loop: readonly UnitLine[]): SuggestedFix {
  const [cut] = loop.toSorted((a, b) => a.rows.length - b.rows.length)
  return {
    kind: "SET_CELLS",
    label: say`Put nothing above ${cut?.unit ?? ""}`,
    cells: (cut?.rows ?? []).map((row) => ({ row, field: "parentUnit", value: "" })),
  }
}
