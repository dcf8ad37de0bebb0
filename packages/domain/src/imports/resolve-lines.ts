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
  type Where,
} from "./line-issues.ts"
import { namedManagers, namesakes } from "./name-issues.ts"
import { looksLikeNoManager } from "./no-manager.ts"
import { placeOpenSeats } from "./open-seats.ts"
import { type Meaning, type References, references } from "./references.ts"
import { saidManager } from "./said-manager.ts"
import { coHolders, followers, seatedManagers, unsureManagers, vacantManagers } from "./seat-issues.ts"

export interface ResolvedLines {
  readonly lines: DraftLines
  readonly issues: readonly ImportIssue[]
  /** How managers were told where not by their keys: of the lines that are left, so ask once loops are cut. */
  readonly toldIssues: () => readonly ImportIssue[]
}

interface Pass {
  readonly draft: Draft
  readonly lines: DraftLines
  readonly answers: AnswerBook
  readonly references: References
  readonly selfs: number[]
  readonly markers: CauseGroups<ReferenceRow>
  readonly unknown: CauseGroups<ReferenceRow>
  readonly left: CauseGroups<ReferenceRow>
  readonly namesakes: CauseGroups<ReferenceRow>
  readonly coHolders: CauseGroups<ReferenceRow>
  readonly found: ReferenceRow[]
  /** Managers found by another way than their own key. */
  readonly told: { readonly row: ReferenceRow; readonly meaning: Meaning }[]
  /** Reports of somebody who left, who hang under whoever sits there now; by both. */
  readonly followers: CauseGroups<ReferenceRow>
}

/**
 * Draws everybody's solid line once the whole file is known (M04): self-managers cleared (M02), unknown managers
 * parked with their reference (M03), values for "no manager" (M05), managers who left (M06), by name (M11) or by
 * position (M12, M13, M19). References parked by earlier imports are tried again. Loops are cut afterwards.
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
    references: references({ draft, answers, header }),
    selfs: [],
    markers: new CauseGroups(),
    unknown: new CauseGroups(),
    left: new CauseGroups(),
    namesakes: new CauseGroups(),
    coHolders: new CauseGroups(),
    found: [],
    told: [],
    followers: new CauseGroups(),
  }
  draft.nodes.forEach((node, at) => {
    if (node.isHere) drawLine(pass, node, at)
  })
  placeOpenSeats(draft, lines)
  markChanged(draft, lines)
  const where = { draft, header, find: pass.references.find }
  return { lines, issues: lineIssues(pass, where), toldIssues: () => toldIssues(pass, where) }
}

function linesBefore({ index, nodes }: Draft): Int32Array {
  const before = new Int32Array(nodes.length).fill(-1)
  index.current.forEach((line, at) => {
    if (line?.managerId !== undefined) before[at] = index.indexOf.get(line.managerId) ?? -1
  })
  return before
}

function drawLine(pass: Pass, node: DraftNode, at: number): void {
  const said = saidManager(node.entry?.row.values)
  if (said === null) return
  if (said === undefined) {
    keepLine(pass, node, at)
    return
  }
  const row = { at, reference: said }
  const byKey = pass.references.meaning(said)
  if (byKey.how === "NOBODY" && looksLikeNoManager(said, pass.answers)) {
    if (!pass.answers.noManager.has(said.toLowerCase())) pass.markers.add(said, row)
    return
  }
  draw(pass, row, byKey.how === "NOBODY" ? pass.references.byName(said, at) : byKey)
}

function draw(pass: Pass, row: ReferenceRow, meaning: Meaning): void {
  switch (meaning.how) {
    case "NOBODY":
      park(pass.unknown, pass, row)
      return
    case "NAMESAKES":
      park(pass.namesakes, pass, row)
      return
    case "HOLDERS":
      pass.coHolders.add(row.reference, row)
      connectTo(pass, row, firstByLabel(pass.draft, meaning.candidates))
      return
    default:
      if (meaning.how !== "KEY" || meaning.other !== undefined) pass.told.push({ row, meaning })
      connectTo(pass, row, meaning.at)
  }
}

function connectTo(pass: Pass, row: ReferenceRow, target: number): void {
  if (target === row.at) pass.selfs.push(row.at)
  else connect(pass, row.at, { target, reference: row.reference })
}

/** Of several who hold a position, while nobody has said who leads it. */
function firstByLabel({ nodes }: Draft, candidates: readonly number[]): number {
  return candidates.reduce((first, at) => (nodeLabel(nodes[at]) < nodeLabel(nodes[first]) ? at : first))
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
  const found = meant(pass, line.managerRef, at)
  if (found >= 0 && found !== at && nodes[found]?.isHere) {
    pass.lines.manager[at] = found
    pass.found.push({ at, reference: line.managerRef })
  } else pass.lines.refs[at] = line.managerRef
}

/** Whom a reference means, by key or by name; -1 for nobody certain. */
function meant({ references: { meaning, byName } }: Pass, reference: string, self: number): number {
  const byKey = meaning(reference)
  const found = byKey.how === "NOBODY" ? byName(reference, self) : byKey
  return "at" in found ? found.at : -1
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
  const instead = standIn(pass, target)
  const above = [instead, meant(pass, reference, at)].find(isThere)
  if (above === undefined) {
    park(pass.left, pass, { at, reference }, nodeLabel(nodes[target]))
    return
  }
  pass.lines.manager[at] = above
  if (nodes[target]?.kind === "PERSON" && nodes[target].replacedBy === above)
    pass.followers.add(`${target} ${above}`, { at, reference })
}

/** Who stands where somebody stood: the next in the org by replacement, or one level up if that was answered. */
function standIn(pass: Pass, target: number): number {
  const { draft, lines, answers } = pass
  let at = target
  for (let steps = 0; steps <= draft.nodes.length; steps++) {
    const node = draft.nodes[at]
    if (!node || node.isHere) return at
    if (node.replacedBy >= 0) at = node.replacedBy
    else if (!answers.skipLevel.has(nodeLabel(node))) return -1
    else {
      const said = saidManager(node.entry?.row.values)
      at = said ? meant(pass, said, at) : (lines.before[at] ?? -1)
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

function lineIssues(pass: Pass, where: Where): readonly ImportIssue[] {
  const { byName, meaning } = pass.references
  return [
    ...selfIssues(pass, where),
    ...pass.unknown.issues((reference, rows) => unknownManager(where, reference, rows)),
    ...pass.markers.issues((value, rows) => markerStands(where, value, rows)),
    ...pass.left.issues((manager, rows) => leftManager(where, manager, rows)),
    ...(pass.found.length > 0 ? [placed(where, pass.found)] : []),
    ...pass.namesakes.issues((name, rows) => namesakes(where, { name, rows, byName })),
    ...pass.coHolders.issues((position, rows) => coHolders(where, { position, rows, meaning })),
  ]
}

function toldIssues({ lines, told, followers: moved, answers }: Pass, where: Where): readonly ImportIssue[] {
  const drawn = told.filter(
    ({ row, meaning }) =>
      "at" in meaning && lines.changed[row.at] === 1 && lines.manager[row.at] === meaning.at,
  )
  const unanswered = drawn.filter(({ row }) => !answers.names.has(row.reference.toLowerCase()))
  return [
    ...namedManagers(where, unanswered),
    ...seatedManagers(where, drawn),
    ...unsureManagers(where, drawn),
    ...vacantManagers(where, drawn),
    ...moved.entries().flatMap(([, rows]) => followers(where, rows, lines)),
  ]
}

/** One person naming themselves, where nobody else is given without a manager, is the top of the file (M05). */
function selfIssues({ draft, selfs, answers, lines }: Pass, where: Where) {
  if (selfs.length === 0 || answers.isOwnIdNoManager) return []
  const rows = selfs.map((self) => ({
    at: self,
    reference: saidManager(draft.nodes[self]?.entry?.row.values) ?? "",
  }))
  const isTop = (node: DraftNode, k: number) =>
    node.isHere && lines.manager[k] === -1 && lines.refs[k] === undefined && !selfs.includes(k)
  const isOnlyTop = selfs.length === 1 && !draft.nodes.some(isTop)
  return [isOnlyTop ? markerStands(where, rows[0]?.reference ?? "", rows, true) : selfManaged(where, rows)]
}
