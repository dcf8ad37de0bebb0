import type { Day } from "../kit/day.ts"
import { loopsIn } from "../org/loops.ts"
import { type Draft, type DraftLines, nodeLabel, rowOf } from "./draft.ts"
import { type CellEdit, type ImportIssue, issueOf, type LoopStep, nameRows } from "./issue.ts"
import { laterLoops } from "./later-days.ts"
import { markChanged } from "./resolve-lines.ts"
import { saidManager } from "./said-manager.ts"
import { titleRank } from "./title-rank.ts"

/** After so many rounds no line falls back to the stored one any more: then every round removes lines for good. */
const PATIENT_ROUNDS = 20

/**
 * Takes loops out of the merged graph (M01), those of the effective day and those that close later, when a change
 * planned earlier starts. Everybody has one line up, so the strongly connected components of more than one node are
 * exactly the loops of that function graph. Of each loop only the lines this file draws are left out: they fall back
 * to the stored line, or to none with the reference kept. A stored line that comes back may close another loop, so
 * this is repeated until none is left.
 */
export function cutLoops(draft: Draft, lines: DraftLines, header: string | null): readonly ImportIssue[] {
  const issues: ImportIssue[] = []
  const fallenBack = new Set<number>()
  const spans = directReports(lines.manager)
  for (let round = 0; ; round++) {
    const loops = loopsOf(draft, lines)
    if (loops.length === 0) break
    for (const { loop, members, on } of loops) {
      const drawn = members.filter((at) => lines.changed[at] === 1 && !fallenBack.has(at))
      issues.push(loopIssue(draft, { loop, drawn, members, spans, header, on }))
      for (const at of drawn.length > 0 ? drawn : members) {
        const mayFallBack = drawn.length > 0 && round < PATIENT_ROUNDS
        leaveOut(draft, lines, { at, mayFallBack })
        fallenBack.add(at)
      }
    }
  }
  if (fallenBack.size > 0) markChanged(draft, lines)
  return issues
}

interface FoundLoop {
  readonly loop: readonly number[]
  /** Those of the loop whose line this import decides. */
  readonly members: readonly number[]
  /** The later day on which it closes. */
  readonly on: Day | undefined
}

function loopsOf(draft: Draft, lines: DraftLines): readonly FoundLoop[] {
  const loops = loopsIn(lines.manager).map((loop) => ({ loop, members: loop, on: undefined }))
  if (loops.length > 0) return loops
  return laterLoops(draft, lines).map(({ members, now, on }) => ({ loop: members, members: now, on }))
}

function leaveOut(
  { index, nodes }: Draft,
  lines: DraftLines,
  { at, mayFallBack }: { readonly at: number; readonly mayFallBack: boolean },
): void {
  const node = nodes[at]
  const stored = index.current[at]
  const old = lines.before[at] ?? -1
  const isThere = old < 0 || nodes[old]?.isHere === true
  if (mayFallBack && node?.wasHere && stored && isThere) {
    lines.manager[at] = old
    lines.refs[at] = stored.managerRef
    return
  }
  lines.refs[at] = saidManager(node?.entry?.row.values) ?? nodeLabel(nodes[lines.manager[at] ?? -1])
  lines.manager[at] = -1
}

interface Loop {
  readonly loop: readonly number[]
  readonly drawn: readonly number[]
  readonly members: readonly number[]
  readonly on: Day | undefined
  readonly spans: Int32Array
  readonly header: string | null
}

function loopIssue(draft: Draft, { loop, drawn, members: all, on, spans, header }: Loop): ImportIssue {
  const { nodes } = draft
  const members = drawn.length > 0 ? drawn : all
  const cut = cheapestCut(draft, members, spans)
  const rows = members
    .map((at) => ({
      row: rowOf(nodes[at]),
      column: header,
      value: saidManager(nodes[at]?.entry?.row.values) ?? "",
    }))
    .toSorted((a, b) => a.row - b.row)
  const path = shortPath(loop.map((at) => nodeLabel(nodes[at])))
  const inFile = rows.filter(({ row }) => row > 0).map(({ row }) => row)
  const who = inFile.length > 0 ? `${nameRows(inFile)}: ` : ""
  const when = on === undefined ? "" : ` from ${on} on, by a change already planned`
  const cutRow = rowOf(nodes[cut])
  return issueOf("M01", {
    message: `${who}${path} report in a loop${when}. The lines of this file in it are left out; the people apply. Likeliest mistake: the manager of ${nodeLabel(nodes[cut])}.`,
    rows,
    loop: stepsOf(draft, loop),
    fixes:
      cutRow > 0
        ? [
            {
              kind: "SET_CELLS",
              label: `Take out the manager of ${nodeLabel(nodes[cut])} (row ${cutRow})`,
              cells: cutCells(draft, cut),
            },
          ]
        : [],
  })
}

function stepsOf({ nodes }: Draft, loop: readonly number[]): readonly LoopStep[] {
  return loop.map((at, place) => ({
    label: nodeLabel(nodes[at]),
    row: rowOf(nodes[at]),
    managerLabel: nodeLabel(nodes[loop[(place + 1) % loop.length] ?? -1]),
  }))
}

/** Somebody new gets no manager, whatever stands in the row; somebody known keeps the stored one. */
function cutCells({ nodes }: Draft, at: number): readonly CellEdit[] {
  const node = nodes[at]
  const row = rowOf(node)
  const byName = node?.entry?.row.values.managerName === undefined ? [] : (["managerName"] as const)
  const value = node?.before ? "" : "__CLEAR__"
  return [{ row, field: "managerRef", value }, ...byName.map((field) => ({ row, field, value: "" }))]
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

function directReports(manager: Int32Array): Int32Array {
  const spans = new Int32Array(manager.length)
  for (const above of manager) if (above >= 0) spans[above] = (spans[above] ?? 0) + 1
  return spans
}

function shortPath(labels: readonly string[]): string {
  const shown = labels.length > 6 ? [...labels.slice(0, 5), `${labels.length - 5} more`] : labels
  return [...shown, labels[0] ?? ""].join(" → ")
}
