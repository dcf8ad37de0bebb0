import type { AnswerBook } from "./answers.ts"
import { type Draft, type DraftLines, type DraftNode, nodeLabel } from "./draft.ts"
import { CauseGroups, type ImportIssue } from "./issue.ts"
import {
  leftManager,
  markerStands,
  placed,
  type ReferenceRow,
  selfManaged,
  unknownManager,
} from "./line-issues.ts"
import { looksLikeNoManager } from "./no-manager.ts"
import { type Resolve, resolver } from "./references.ts"

export interface ResolvedLines {
  readonly lines: DraftLines
  readonly issues: readonly ImportIssue[]
}

interface Pass {
  readonly draft: Draft
  readonly lines: DraftLines
  readonly answers: AnswerBook
  readonly resolve: Resolve
  readonly selfs: number[]
  readonly markers: CauseGroups<ReferenceRow>
  readonly unknown: CauseGroups<ReferenceRow>
  readonly left: CauseGroups<ReferenceRow>
  readonly found: ReferenceRow[]
}

/**
 * Draws everybody's solid line once the whole file is known (M04): self-managers cleared (M02), unknown managers
 * parked with their reference (M03), values for "no manager" (M05), managers who left (M06). References parked by
 * earlier imports are tried again. Loops are cut afterwards.
 */
export function resolveLines(draft: Draft, answers: AnswerBook, header: string | null): ResolvedLines {
  const size = draft.nodes.length
  const lines: DraftLines = {
    manager: new Int32Array(size).fill(-1),
    refs: new Array<string | undefined>(size).fill(undefined),
    before: linesBefore(draft),
    changed: new Uint8Array(size),
  }
  const pass: Pass = {
    draft,
    lines,
    answers,
    resolve: resolver(draft),
    selfs: [],
    markers: new CauseGroups(),
    unknown: new CauseGroups(),
    left: new CauseGroups(),
    found: [],
  }
  draft.nodes.forEach((node, at) => {
    if (node.isHere) drawLine(pass, node, at)
  })
  markChanged(draft, lines)
  return { lines, issues: lineIssues(pass, header) }
}

function linesBefore({ index, nodes }: Draft): Int32Array {
  const before = new Int32Array(nodes.length).fill(-1)
  index.current.forEach((line, at) => {
    if (line?.managerId !== undefined) before[at] = index.indexOf.get(line.managerId) ?? -1
  })
  return before
}

function drawLine(pass: Pass, node: DraftNode, at: number): void {
  const said = node.entry?.row.values.managerRef
  if (said === null) return
  if (said === undefined) {
    keepLine(pass, node, at)
    return
  }
  const target = pass.resolve(said)
  if (target === at) pass.selfs.push(at)
  else if (target >= 0) connect(pass, at, { target, reference: said })
  else if (looksLikeNoManager(said, pass.answers)) {
    if (!pass.answers.noManager.has(said.toLowerCase())) pass.markers.add(said, { at, reference: said })
  } else park(pass.unknown, pass, { at, reference: said })
}

function keepLine(pass: Pass, node: DraftNode, at: number): void {
  const { index, nodes } = pass.draft
  const line = node.wasHere ? index.current[at] : undefined
  const target = pass.lines.before[at] ?? -1
  if (target >= 0) {
    if (nodes[target]?.wasHere && !nodes[target].isHere)
      connect(pass, at, { target, reference: nodeLabel(nodes[target]) })
    else pass.lines.manager[at] = target
    return
  }
  if (line?.managerRef === undefined) return
  const found = pass.resolve(line.managerRef)
  if (found >= 0 && found !== at && nodes[found]?.isHere) {
    pass.lines.manager[at] = found
    pass.found.push({ at, reference: line.managerRef })
  } else pass.lines.refs[at] = line.managerRef
}

interface Wanted {
  readonly target: number
  readonly reference: string
}

/**
 * Draws the line, over seats that were filled or left empty, and where asked over managers who left. Otherwise the
 * reference is kept, unless it names somebody else by now, whom the next import would find by it.
 */
function connect(pass: Pass, at: number, { target, reference }: Wanted): void {
  const { nodes } = pass.draft
  const isThere = (above: number) => above >= 0 && above !== at && nodes[above]?.isHere === true
  const above = [standIn(pass, target), pass.resolve(reference)].find(isThere)
  if (above === undefined) park(pass.left, pass, { at, reference }, nodeLabel(nodes[target]))
  else pass.lines.manager[at] = above
}

/** Who stands where somebody stood: the next in the org by replacement, or one level up if that was answered. */
function standIn({ draft, lines, answers, resolve }: Pass, target: number): number {
  let at = target
  for (let steps = 0; steps <= draft.nodes.length; steps++) {
    const node = draft.nodes[at]
    if (!node || node.isHere) return at
    if (node.replacedBy >= 0) at = node.replacedBy
    else if (!answers.skipLevel.has(nodeLabel(node))) return -1
    else {
      const said = node.entry?.row.values.managerRef
      at = said ? resolve(said) : (lines.before[at] ?? -1)
    }
  }
  return -1
}

function park(
  groups: CauseGroups<ReferenceRow>,
  { lines }: Pass,
  row: ReferenceRow,
  cause = row.reference,
): void {
  lines.refs[row.at] = row.reference
  groups.add(cause, row)
}

/** Compares every line with the stored one; call again after lines were cut. */
export function markChanged({ index, nodes }: Draft, { manager, refs, before, changed }: DraftLines): void {
  nodes.forEach((node, at) => {
    const isSame = manager[at] === before[at] && refs[at] === index.current[at]?.managerRef
    changed[at] = node.isHere && !(node.wasHere && isSame) ? 1 : 0
  })
}

function lineIssues(pass: Pass, header: string | null): readonly ImportIssue[] {
  const at = { draft: pass.draft, header }
  return [
    ...selfIssues(pass, at),
    ...pass.unknown.issues((reference, rows) =>
      unknownManager(at, { reference, rows, resolve: pass.resolve }),
    ),
    ...pass.markers.issues((value, rows) => markerStands(at, value, rows)),
    ...pass.left.issues((manager, rows) => leftManager(at, manager, rows)),
    ...(pass.found.length > 0 ? [placed(at, pass.found)] : []),
  ]
}

/** One person naming themselves, where nobody else is given without a manager, is the top of the file (M05). */
function selfIssues({ draft, selfs, answers, lines }: Pass, at: Parameters<typeof selfManaged>[0]) {
  if (selfs.length === 0 || answers.isOwnIdNoManager) return []
  const rows = selfs.map((self) => ({
    at: self,
    reference: draft.nodes[self]?.entry?.row.values.managerRef ?? "",
  }))
  const isTop = (node: DraftNode, k: number) =>
    node.isHere && lines.manager[k] === -1 && lines.refs[k] === undefined && !selfs.includes(k)
  const isOnlyTop = selfs.length === 1 && !draft.nodes.some(isTop)
  return [isOnlyTop ? markerStands(at, rows[0]?.reference ?? "", rows, true) : selfManaged(at, rows)]
}
