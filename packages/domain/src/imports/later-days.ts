import type { Day } from "../kit/day.ts"
import { type Draft, type DraftLines, type DraftNode, nodeLabel, rowOf } from "./draft.ts"
import { CauseGroups, type ImportIssue, issueOf, listed, nameRows } from "./issue.ts"
import { firstGap, type Segments, segmentOn, segmentsOf } from "./timeline.ts"

/** A loop on a day after the effective one. */
export interface LaterLoop {
  readonly on: Day
  readonly members: readonly number[]
  /** Those of them whose line of that day is the one of the effective day, drawn or kept by the import. */
  readonly now: readonly number[]
}

/**
 * Loops that close on a later day, when a change planned earlier starts: such a loop contains a line that starts
 * that day, so it is enough to climb from those. Loops of planned lines alone are not this import's.
 */
export function laterLoops(draft: Draft, lines: DraftLines): readonly LaterLoop[] {
  if (draft.index.later.size === 0) return []
  const segments = segmentsOf(draft, lines)
  const starts = segments.flatMap((each, at) =>
    each.filter(({ isNow }) => !isNow).map(({ from }) => ({ on: from, at })),
  )
  const loops: LaterLoop[] = []
  const seen = new Set<string>()
  for (const { on, at } of starts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.at - b.at))) {
    const members = climb(segments, { on, at })
    const now = members.filter((member) => segmentOn(segments[member] ?? [], on)?.isNow)
    const name = `${on} ${members.toSorted((a, b) => a - b).join(" ")}`
    if (now.length === 0 || seen.has(name)) continue
    seen.add(name)
    loops.push({ on, members, now })
  }
  return loops
}

/** The loop through the node on the day, itself first; empty when there is none. */
function climb(segments: Segments, { on, at }: { readonly on: Day; readonly at: number }): readonly number[] {
  const path = new Set<number>()
  for (let up = at; up >= 0 && !path.has(up); ) {
    path.add(up)
    up = segmentOn(segments[up] ?? [], on)?.manager ?? -1
    if (up === at) return [...path]
  }
  return []
}

/**
 * M06, later: managers who are in the org on the effective day, but leave while lines still point to them. From that
 * day on their reports stand without a manager. Listed where the file has a row of either, or the import ends somebody.
 */
export function laterLeavers(draft: Draft, lines: DraftLines, header: string | null): readonly ImportIssue[] {
  const { nodes, index } = draft
  const isPassing = (node: DraftNode, at: number) => node.after.endDate ?? index.current[at]?.validTo
  if (index.later.size === 0 && !nodes.some((node, at) => node.isHere && isPassing(node, at))) return []
  const segments = segmentsOf(draft, lines)
  const left = new CauseGroups<number>()
  nodes.forEach((node, at) => {
    for (const { from, to, manager } of segments[at] ?? []) {
      const above = nodes[manager]
      if (!above || !(node.entry || above.entry || above.endCause)) continue
      const gap = firstGap(
        (segments[manager] ?? []).filter((each) => each.to === null || each.to > from),
        { from, to },
      )
      if (gap !== undefined) left.add(`${manager} ${gap}`, at)
    }
  })
  return left.issues((cause, reports) => {
    const [manager = "", gap = ""] = cause.split(" ")
    return leaves(draft, { manager: Number(manager), gap, reports, header })
  })
}

interface Leaving {
  readonly manager: number
  readonly gap: string
  readonly reports: readonly number[]
  readonly header: string | null
}

function leaves({ nodes }: Draft, { manager, gap, reports, header }: Leaving): ImportIssue {
  const label = nodeLabel(nodes[manager])
  const rows = reports.map((at) => ({ row: rowOf(nodes[at]), column: header, value: label }))
  const numbers = rows.flatMap(({ row }) => (row > 0 ? [row] : []))
  const outside = reports.flatMap((at) => (rowOf(nodes[at]) === 0 ? [nodeLabel(nodes[at])] : []))
  const who = [
    ...(numbers.length > 0 ? [nameRows(numbers)] : []),
    ...(outside.length > 0 ? [`${listed(outside)} (not in the file)`] : []),
  ].join("; ")
  return issueOf("M06_LATER", {
    message: `${who}: manager ${label} is not in the org on ${gap}, so from then on they stand without a manager. Give their new manager by then.`,
    rows,
  })
}
