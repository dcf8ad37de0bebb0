import type { Day } from "../kit/day.ts"
import type { AnswerBook } from "./answers.ts"
import type { NodeFields } from "./fields.ts"
import type { PersonGroup } from "./group-by-ids.ts"
import type { ImportMode } from "./import-mode.ts"
import { nameAndStart, type OrgIndex, SEVERAL } from "./import-org.ts"
import type { RowValues } from "./normalise.ts"
import { readOperation } from "./operation-words.ts"
import { isSomebodyElse, priorNode } from "./prior-ids.ts"
import type { Entry } from "./row-groups.ts"
import { areEarlier, referenceOf } from "./same-person.ts"
import { rowName } from "./vacancy.ts"

/** Somebody new of the file who seems to be somebody known. */
export interface Proposal {
  readonly entry: Entry
  /** What the file calls the person. */
  readonly reference: string
  /** The org's node. */
  readonly node: number
  readonly evidence: Evidence
  /** Begins again before the end of the last time (M36). */
  readonly overlaps: boolean
  /** Nobody else of the file is the known person, or seems to be. */
  readonly isOnly: boolean
  /** The row ends, and another row of the file goes on as the known person. */
  readonly isEarlier: boolean
}

export type Evidence = "PRIOR_ID" | "NAME_AND_ADDRESS" | "NAME_AND_START" | "NAME_AND_END"

export interface Search {
  readonly index: OrgIndex
  /** Who of the org the file's rows are about. */
  readonly owners: ReadonlyMap<number, PersonGroup>
  readonly answers: Pick<AnswerBook, "samePerson">
  readonly mode: ImportMode
  readonly day: Day
}

/**
 * M10 and M36: new people who seem to be known under another id, by the id they had before, by name and address, by
 * name and start date, or by name where somebody's end lies after this start. Nobody is taken for somebody whom other
 * rows are about, unless one of the two records ends before, or while, the other begins.
 */
export function proposeKnown(entries: readonly Entry[], search: Search): readonly Proposal[] {
  const { index } = search
  if (index.org.nodes.length === 0) return []
  const leaving = leavingByName(index)
  const proposals = entries.flatMap((entry) => {
    const reference = referenceOf(entry.row.values)
    if (reference === undefined || !isAsked(entry, reference, search)) return []
    const found = candidates(entry, index, leaving()).find(([, node]) => isFree(node, entry, search))
    if (!found) return []
    const [evidence, node] = found
    const fields = index.org.nodes[node]?.fields ?? {}
    const isEarlier = search.owners.has(node) && isBefore(entry, node, search)
    return [{ entry, reference, node, evidence, isEarlier, overlaps: isOverlap(entry.row.values, fields) }]
  })
  const claims = new Map<number, number>()
  for (const { node } of proposals) claims.set(node, (claims.get(node) ?? 0) + 1)
  return proposals.map((each) => ({
    ...each,
    isOnly: claims.get(each.node) === 1 && !search.owners.has(each.node),
  }))
}

/** Whether the answer that ids were changed settles a proposal: new ids of people who go on as they were. */
export function isRenumbered({ evidence, overlaps, isOnly }: Proposal): boolean {
  return isOnly && !overlaps && (evidence === "NAME_AND_ADDRESS" || evidence === "NAME_AND_START")
}

/** Whether a row begins again before somebody's end. */
export function isOverlap({ startDate }: RowValues, known: NodeFields): boolean {
  return !!startDate && !!known.endDate && startDate <= known.endDate && startDate > (known.startDate ?? "")
}

function isAsked({ kind, existing, row }: Entry, reference: string, { answers, mode, day }: Search) {
  if (existing >= 0 || kind === "POSITION" || isSomebodyElse(reference, answers.samePerson)) return false
  if (mode === "DELTA" && readOperation(row.values.operation) !== "SET") return false
  return !row.values.endDate || row.values.endDate >= day
}

function isFree(node: number, entry: Entry, search: Search): boolean {
  const owner = search.owners.get(node)
  if (node < 0 || !owner) return node >= 0
  return !owner.isTorn && (areEarlier(owner.rows, [entry.row.values]) || isBefore(entry, node, search))
}

/** Whether the entry is an earlier record of the one that other rows of the file go on with. */
function isBefore({ rows }: Entry, node: number, { owners }: Search): boolean {
  const next = owners.get(node)?.rows ?? []
  return (
    next.length > 0 &&
    areEarlier(
      rows,
      next.map(({ values }) => values),
    )
  )
}

function candidates(
  { rows, row: { values } }: Entry,
  index: OrgIndex,
  leaving: ReadonlyMap<string, number>,
): readonly (readonly [Evidence, number])[] {
  const name = rowName(values)
  const isNamed = (node: number) => {
    const known = index.org.nodes[node]?.fields.name
    return name !== undefined && known?.toLowerCase() === name.toLowerCase()
  }
  const named = (node = -1) => (isNamed(node) ? node : -1)
  const ending = named(leaving.get(name?.toLowerCase() ?? ""))
  const overlaps = isOverlap(values, index.org.nodes[ending]?.fields ?? {})
  return [
    ["PRIOR_ID", priorNode(rows, index)],
    ["NAME_AND_ADDRESS", named(index.emails.get(values.email ?? ""))],
    ["NAME_AND_START", index.namesAndStarts.get(nameAndStart(name, values.startDate) ?? "") ?? -1],
    ["NAME_AND_END", overlaps ? ending : -1],
  ]
}

/** People with a last day by their names, looked through once somebody asks. */
function leavingByName({ org }: OrgIndex): () => ReadonlyMap<string, number> {
  let leaving: Map<string, number> | undefined
  return () => {
    if (leaving) return leaving
    leaving = new Map()
    for (const [at, { kind, fields }] of org.nodes.entries()) {
      if (kind === "POSITION" || !fields.name || !fields.endDate) continue
      const name = fields.name.toLowerCase()
      leaving.set(name, leaving.has(name) ? SEVERAL : at)
    }
    return leaving
  }
}
