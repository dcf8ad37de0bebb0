import type { Day } from "../kit/day.ts"
import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { type Draft, nodeLabel, rowOf } from "./draft.ts"
import { type ImportIssue, issueOf, type LoopStep, nameRows, type SuggestedFix } from "./issue.ts"
import type { Likely, LikelyManager } from "./likely-manager.ts"
import type { NormalRow } from "./normalise.ts"
import { saidManager } from "./said-manager.ts"
import { titleRank } from "./title-rank.ts"

/** What is known beside the loop. */
export interface LoopNotes {
  readonly draft: Draft
  /** Header of the manager column. */
  readonly header: string | null
  /** Direct reports of everybody, before anything was cut. */
  readonly spans: Int32Array
  readonly likelyManager: LikelyManager
}

export interface Loop {
  readonly loop: readonly number[]
  /** Those whose line is left out. */
  readonly members: readonly number[]
  readonly on: Day | undefined
  /** The rows of those whose line is not the one of the effective day. */
  readonly rows: ReadonlyMap<number, NormalRow>
}

/** M01: one loop, with the line to cut and what would mend it. */
export function loopIssue(
  { draft, spans, header, likelyManager }: LoopNotes,
  { loop, members, on, rows: others }: Loop,
): ImportIssue {
  const { nodes } = draft
  const cut = cheapestCut(draft, members, spans)
  const rows = members
    .map((at) => ({
      row: others.get(at)?.row ?? rowOf(nodes[at]),
      column: header,
      value: saidManager((others.get(at) ?? nodes[at]?.entry?.row)?.values) ?? "",
    }))
    .toSorted((a, b) => a.row - b.row)
  const path = shortPath(loop.map((at) => nodeLabel(nodes[at])))
  const inFile = rows.filter(({ row }) => row > 0).map(({ row }) => row)
  const who = inFile.length > 0 ? `${nameRows(inFile)}: ` : ""
  const cutRow = others.get(cut)?.row ?? rowOf(nodes[cut])
  return issueOf("M01", {
    message: say`${who}${path} report in a loop${whenOf(draft, on)}. The lines of this file in it are left out; the people apply. Likeliest mistake: the manager of ${nodeLabel(nodes[cut])}${cutRow > 0 ? say`; give the right one` : ""}.`,
    rows,
    loop: stepsOf(draft, loop),
    fixes: cutRow > 0 ? fixesOf(draft, { cut, row: cutRow, likely: likelyManager(cut, loop) }) : [],
  })
}

function whenOf({ day }: Draft, on: Day | undefined): string {
  if (on === undefined) return ""
  return on > day ? say` from ${on} on, with what is planned for later` : ` on ${on}`
}

function stepsOf({ nodes }: Draft, loop: readonly number[]): readonly LoopStep[] {
  return loop.map((at, place) => ({
    label: nodeLabel(nodes[at]),
    row: rowOf(nodes[at]),
    managerLabel: nodeLabel(nodes[loop[(place + 1) % loop.length] ?? -1]),
  }))
}

interface Cut {
  readonly cut: number
  readonly row: number
  readonly likely: Likely | undefined
}

/**
 * Somebody known keeps the stored manager. Somebody new is never put at the top for it: they report where others of
 * their kind do, or their row waits until somebody knows.
 */
function fixesOf({ nodes }: Draft, { cut, row, likely }: Cut): readonly SuggestedFix[] {
  const node = nodes[cut]
  const name = nodeLabel(node)
  const values = node?.entry?.row.values
  const blankName =
    values?.managerName === undefined ? [] : [{ row, field: "managerName", value: "" } as const]
  const managed = (label: string, value: string): SuggestedFix => ({
    kind: "SET_CELLS",
    label,
    cells: [{ row, field: "managerRef", value }, ...blankName],
  })
  if (node?.wasHere) return [managed(say`${name} keeps the stored manager (row ${row})`, "")]
  return [
    ...(likely
      ? [
          managed(
            say`${name} reports to ${likely.reference}, as ${likely.others} do (row ${row})`,
            likely.reference,
          ),
        ]
      : []),
    { kind: "DROP_ROWS", label: say`Leave row ${row} out until its manager is known`, rows: [row] },
  ]
}

/**
 * Whose line to cut: the one person of the loop with a new line; of several the one who stood highest before, since
 * a line up from the top contradicts the order of levels; else the most senior title, then the one with most reports.
 */
function cheapestCut(draft: Draft, members: readonly number[], spans: Int32Array): number {
  const order = new Map(
    members.map((at) => [
      at,
      [depthBefore(draft, at), titleRank(draft.nodes[at]?.after.title), -(spans[at] ?? 0)] as const,
    ]),
  )
  const [first = -1] = members.toSorted((a, b) => {
    const [one, other] = [order.get(a) ?? [], order.get(b) ?? []]
    const difference = one.map((value, k) => value - (other[k] ?? 0)).find((each) => each !== 0)
    return difference ?? (nodeLabel(draft.nodes[a]) < nodeLabel(draft.nodes[b]) ? -1 : 1)
  })
  return first
}

const DEEPEST = 1000

/** Lines up to the root in the stored org; `DEEPEST` for somebody new. */
function depthBefore({ index, nodes }: Draft, at: number): number {
  if (!nodes[at]?.wasHere) return DEEPEST
  let depth = 0
  for (let line = index.current[at]; line?.managerId !== undefined && depth < DEEPEST; depth++) {
    line = index.current[index.indexOf.get(line.managerId) ?? -1]
  }
  return depth
}

export function directReports(manager: Int32Array): Int32Array {
  const spans = new Int32Array(manager.length)
  for (const above of manager) if (above >= 0) spans[above] = (spans[above] ?? 0) + 1
  return spans
}

function shortPath(labels: readonly string[]): string {
  const shown = labels.length > 6 ? [...labels.slice(0, 5), `${grouped(labels.length - 5)} more`] : labels
  return [...shown, labels[0] ?? ""].join(" → ")
}
