import { addDays, type Day } from "../kit/day.ts"
import type { AnswerBook } from "./answers.ts"
import { askLines, type DrawApart } from "./ask-lines.ts"
import { comesOn, type Draft, type DraftLines, type DraftNode, nodeLabel } from "./draft.ts"
import { CauseGroups, type ImportIssue } from "./issue.ts"
import {
  leftManager,
  managerToCome,
  markerStands,
  placed,
  type ReferenceRow,
  selfManaged,
  unknownManager,
  type Where,
} from "./line-issues.ts"
import type { Meaning } from "./meaning.ts"
import { namedManagers, namesakes } from "./name-issues.ts"
import { looksLikeNoManager } from "./no-manager.ts"
import { placeOpenSeats } from "./open-seats.ts"
import { type PartedCell, partManagerCells } from "./part-manager-cells.ts"
import { type References, references } from "./references.ts"
import { saidManager } from "./said-manager.ts"
import { coHolders, followers, seatedManagers, unsureManagers, vacantManagers } from "./seat-issues.ts"
import { meant, type Standing, type Wanted, whoStands } from "./stand-in.ts"

export interface ResolvedLines {
  readonly lines: DraftLines
  readonly standing: Standing
  /** Cells with several managers. */
  readonly parted: readonly PartedCell[]
  readonly issues: readonly ImportIssue[]
  /** How managers were told where not by their keys: of the lines that are left, so ask once loops are cut. */
  readonly toldIssues: () => readonly ImportIssue[]
}

interface Pass {
  readonly draft: Draft
  readonly lines: DraftLines
  readonly answers: AnswerBook
  readonly references: References
  /** The row of a line of other days, of which it is left open who is there; 0 for the line of the effective day. */
  readonly otherRow: number
  readonly selfs: ReferenceRow[]
  readonly markers: CauseGroups<ReferenceRow>
  readonly unknown: CauseGroups<ReferenceRow>
  readonly left: CauseGroups<ReferenceRow>
  /** Managers who are in the org from a later day on. */
  readonly toCome: CauseGroups<ReferenceRow>
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
  const lookUp = references({ draft, answers, header })
  const parted = partManagerCells(draft, lookUp)
  const lines: DraftLines = {
    manager: new Int32Array(size).fill(-1),
    refs: new Array<string | undefined>(size).fill(undefined),
    before: linesBefore(draft),
    changed: new Uint8Array(size),
    wanted: new Int32Array(size).fill(-1),
    wantedBy: new Array<string | undefined>(size).fill(undefined),
    asks: new Map(),
    since: new Map(),
  }
  const pass: Pass = {
    draft,
    lines,
    answers,
    references: lookUp,
    otherRow: 0,
    selfs: [],
    markers: new CauseGroups(),
    unknown: new CauseGroups(),
    left: new CauseGroups(),
    toCome: new CauseGroups(),
    namesakes: new CauseGroups(),
    coHolders: new CauseGroups(),
    found: [],
    told: [],
    followers: new CauseGroups(),
  }
  askLines(draft, lines, drawApart(pass))
  draft.nodes.forEach((node, at) => {
    if (node.isHere) drawLine(pass, node, at)
  })
  placeOpenSeats(draft, lines)
  lines.manager.forEach((above, at) => {
    if (lines.wanted[at] === -1) lines.wanted[at] = above
  })
  markChanged(draft, lines)
  const where = { draft, header, find: pass.references.find }
  const standing = { draft, lines, answers, references: lookUp }
  return {
    lines,
    standing,
    parted,
    issues: lineIssues(pass, where),
    toldIssues: () => toldIssues(pass, where),
  }
}

/** Finds whom a line of other days means, apart from the lines of the effective day. */
function drawApart(pass: Pass): DrawApart {
  const size = pass.draft.nodes.length
  const apart: DraftLines = {
    ...pass.lines,
    wanted: new Int32Array(size),
    wantedBy: new Array<string | undefined>(size),
    refs: new Array<string | undefined>(size),
  }
  return (at, said, row) => {
    apart.wanted[at] = -1
    apart.wantedBy[at] = apart.refs[at] = undefined
    drawSaid({ ...pass, lines: apart, otherRow: row }, at, said)
    return { wanted: apart.wanted[at] ?? -1, reference: apart.wantedBy[at] ?? apart.refs[at] }
  }
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
  if (said === undefined) keepLine(pass, node, at)
  else if (said !== null) drawSaid(pass, at, said)
}

function drawSaid(pass: Pass, at: number, said: string): void {
  const row = { at, reference: said, row: pass.otherRow }
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
      connectTo(pass, row, meaning.candidates[0] ?? -1)
      return
    default:
      if (meaning.how !== "KEY" || meaning.other !== undefined) pass.told.push({ row, meaning })
      connectTo(pass, row, meaning.at)
  }
}

function connectTo(pass: Pass, row: ReferenceRow, target: number): void {
  if (target === row.at) pass.selfs.push(row)
  else connect(pass, { at: row.at, target, reference: row.reference })
}

function keepLine(pass: Pass, node: DraftNode, at: number): void {
  const { index, nodes } = pass.draft
  const line = node.wasHere ? index.current[at] : undefined
  const target = pass.lines.before[at] ?? -1
  const above = nodes[target]
  if (above) {
    const isLeft = !above.isHere && (above.wasHere || pass.answers.skipLevel.has(nodeLabel(above)))
    if (isLeft) connect(pass, { at, target, reference: nodeLabel(above) })
    else pass.lines.manager[at] = target
    return
  }
  if (line?.managerRef === undefined) return
  const found = meant(pass.references, line.managerRef, at)
  if (found >= 0 && found !== at && nodes[found]?.isHere) {
    pass.lines.manager[at] = found
    pass.found.push({ at, reference: line.managerRef })
  } else pass.lines.refs[at] = line.managerRef
}

/**
 * Draws the line, over seats that were filled or left empty, and where asked over managers who left. Otherwise the
 * reference is kept, unless it names somebody else by now.
 */
function connect(pass: Pass, wanted: Wanted): void {
  const { draft, lines } = pass
  const { nodes } = draft
  const { at, target, reference } = wanted
  lines.wanted[at] = target
  lines.wantedBy[at] = reference
  if (pass.otherRow > 0) return
  const isThere = (node: number) => nodes[node]?.isHere === true
  const above = whoStands(pass, wanted, { on: draft.day, isThere })
  if (above < 0) {
    const why = comesOn(draft, target) === undefined ? pass.left : pass.toCome
    park(why, pass, { at, reference }, nodeLabel(nodes[target]))
    return
  }
  lines.manager[at] = above
  if (nodes[target]?.kind === "PERSON" && nodes[target].replacedBy === above)
    pass.followers.add(`${target} ${above}`, { at, reference })
}

/** The day after the last one of the manager somebody wants; the effective day where that is long ago. */
function leftOn({ draft, lines }: Pass, [row]: readonly ReferenceRow[]): Day {
  const last = draft.nodes[lines.wanted[row?.at ?? -1] ?? -1]?.lastDay
  return last ? addDays(last, 1) : draft.day
}

function startsOn({ draft, lines }: Pass, [row]: readonly ReferenceRow[]): Day {
  return comesOn(draft, lines.wanted[row?.at ?? -1] ?? -1) ?? draft.day
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
export function markChanged(draft: Draft, lines: DraftLines): void {
  draft.nodes.forEach((_, at) => {
    markLine(draft, lines, at)
  })
}

export function markLine({ index, nodes }: Draft, lines: DraftLines, at: number): void {
  const node = nodes[at]
  const isSame = lines.manager[at] === lines.before[at] && lines.refs[at] === index.current[at]?.managerRef
  lines.changed[at] = node?.isHere && !(node.wasHere && isSame) ? 1 : 0
}

function lineIssues(pass: Pass, where: Where): readonly ImportIssue[] {
  const { byName, meaning } = pass.references
  return [
    ...selfIssues(pass, where),
    ...pass.unknown.issues((reference, rows) => unknownManager(where, reference, rows)),
    ...pass.markers.issues((value, rows) => markerStands(where, value, rows)),
    ...pass.left.issues((manager, rows) => leftManager(where, { manager, rows, from: leftOn(pass, rows) })),
    ...pass.toCome.issues((manager, rows) =>
      managerToCome(where, { manager, rows, from: startsOn(pass, rows) }),
    ),
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
  const namingThemselves = new Set(selfs.map((self) => self.at))
  const isTop = (node: DraftNode, k: number) =>
    node.isHere && lines.manager[k] === -1 && lines.refs[k] === undefined && !namingThemselves.has(k)
  const isOnlyTop = selfs.length === 1 && !draft.nodes.some(isTop)
  return [isOnlyTop ? markerStands(where, selfs[0]?.reference ?? "", selfs, true) : selfManaged(where, selfs)]
}
