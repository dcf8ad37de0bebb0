import { say } from "../kit/say.ts"
import type { DerivedLayers } from "../layers/derive-layers.ts"
import { type TitleMismatchKind, titleMismatches } from "../layers/title-mismatch.ts"
import { type Draft, type DraftLines, type DraftNode, rowOf } from "./draft.ts"
import { CauseGroups, type ImportIssue, issueOf, listed, nameRows, type SuggestedFix } from "./issue.ts"
import { keepManagers } from "./keep-managers.ts"
import type { DerivedOrgs, LayerMove } from "./layer-impact.ts"

const BELIED: Readonly<Record<TitleMismatchKind, string>> = {
  SENIOR_TITLE_OVER_ICS: say`a senior title, but nobody who reports to them manages anybody`,
  MANAGER_TITLE_WITHOUT_REPORTS: say`a manager's title, but nobody counted reports to them`,
}

/** M32: people of the file whose title disagrees with the structure, and did not before. */
export function mismatchIssues(
  { nodes }: Draft,
  { before, after }: DerivedOrgs,
  header: string | null,
): readonly ImportIssue[] {
  const kinds = new Map<string, TitleMismatchKind>()
  const known = new Set(titleMismatches(before).map((mismatch) => keyOf(before, mismatch)))
  for (const mismatch of titleMismatches(after))
    if (!known.has(keyOf(after, mismatch)))
      kinds.set(after.forest.nodes[mismatch.index]?.id ?? "", mismatch.kind)
  if (kinds.size === 0) return []
  const groups = new CauseGroups<DraftNode>()
  for (const node of nodes) {
    const kind = node.entry ? kinds.get(node.ref) : undefined
    if (kind) groups.add(kind, node)
  }
  return groups.issues((kind, members) => mismatchIssue(kind, members, header))
}

function keyOf(
  { forest }: DerivedLayers,
  { index, kind }: { readonly index: number; readonly kind: TitleMismatchKind },
): string {
  const node = forest.nodes[index]
  return `${kind} ${node?.id} ${node?.title}`
}

function mismatchIssue(kind: string, members: readonly DraftNode[], header: string | null): ImportIssue {
  const rows = members.map((node) => ({ row: rowOf(node), column: header, value: node.after.title ?? "" }))
  const words = Object.entries(BELIED).find(([each]) => each === kind)?.[1] ?? ""
  return issueOf("M32", {
    message: say`${nameRows(rows.map(({ row }) => row))}: ${words}. The layer follows the structure, not the title. Check the managers of their reports, or the title; if both are right, nothing is to do.`,
    rows,
    fixes: keepTitles(members),
  })
}

function keepTitles(members: readonly DraftNode[]): readonly SuggestedFix[] {
  const retitled = members.filter(({ before, after }) => before?.title && before.title !== after.title)
  if (retitled.length === 0) return []
  const cells = retitled.map((node) => ({ row: rowOf(node), field: "title", value: "" }) as const)
  return [{ kind: "SET_CELLS", label: say`Keep the titles they had`, cells }]
}

interface Merged {
  readonly draft: Draft
  readonly lines: DraftLines
  readonly derived: DerivedOrgs
}

/**
 * M33: people who change by more than one rung at once, by where from and where to. A head who stays the head is not
 * asked about: the first manager beneath takes that one from M1 to EXEC.
 */
export function jumpIssues(
  { draft, lines, derived }: Merged,
  moves: readonly LayerMove[],
): readonly ImportIssue[] {
  const [were, are] = [headIds(derived.before), headIds(derived.after)]
  const jumps = new CauseGroups<LayerMove>()
  for (const move of moves) {
    const staysHead = were.has(move.personId) && are.has(move.personId)
    if (move.isJump && !staysHead) jumps.add(`${move.from.layer} ${move.to.layer}`, move)
  }
  if (jumps.entries().length === 0) return []
  const around = rowsAround(draft, lines)
  return jumps.issues((_, members) => jumpIssue(members, around))
}

function headIds({ heads, forest }: DerivedLayers): ReadonlySet<string> {
  return new Set([...heads].flatMap((index) => forest.nodes[index]?.id ?? []))
}

function jumpIssue(jumps: readonly LayerMove[], around: ReadonlyMap<string, readonly number[]>): ImportIssue {
  const [first] = jumps
  const numbers = jumps.flatMap(({ row }) => (row > 0 ? [row] : []))
  const outside = jumps.flatMap(({ row, label }) => (row === 0 ? [label] : []))
  const who = [
    ...(numbers.length > 0 ? [nameRows(numbers)] : []),
    ...(outside.length > 0 ? [say`${listed(outside)} (not in the file)`] : []),
  ].join("; ")
  const rungs = Math.abs(first?.rungs ?? 0)
  const causes = [...new Set(jumps.flatMap(({ personId }) => around.get(personId) ?? []))]
  return issueOf("M33", {
    message: say`${who}: from ${first?.from.layer ?? ""} to ${first?.to.layer ?? ""}, ${rungs} rungs ${(first?.rungs ?? 0) > 0 ? "up" : "down"} in one import. ${first?.label ?? ""}: ${first?.why ?? ""}. Check the managers of the rows around them; if they are right, nothing is to do.`,
    rows: jumps.map(({ row, label, from, to, why }) => ({
      row,
      column: null,
      value: `${label}: ${from.layer} → ${to.layer}, ${why}`,
    })),
    fixes: keepManagers(causes),
  })
}

/** The rows of known people whose manager the file changes, by each of the two managers and by themselves. */
function rowsAround({ nodes }: Draft, lines: DraftLines): ReadonlyMap<string, readonly number[]> {
  const around = new CauseGroups<number>()
  nodes.forEach((node, at) => {
    if (!node.wasHere || lines.changed[at] !== 1 || !node.entry?.row.values.managerRef) return
    for (const near of [at, lines.before[at] ?? -1, lines.manager[at] ?? -1]) {
      const ref = nodes[near]?.ref
      if (ref !== undefined) around.add(ref, rowOf(node))
    }
  })
  return new Map(around.entries())
}
