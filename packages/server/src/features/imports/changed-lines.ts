import type { ImportLine, ImportOrg } from "@rung/domain/imports/import-org"
import type { ImportPlan } from "@rung/domain/imports/plan"
import type { Day } from "@rung/domain/kit/day"
import { isValidOn } from "@rung/domain/org/reporting-line"
import {
  type ImportChangeKind,
  type ImportFieldChange,
  type KnownNode,
  labelOf,
  nameOf,
} from "./import-change.ts"

/** What changes about somebody's managers. */
export interface ChangedLine {
  readonly ref: string
  readonly kind: ImportChangeKind
  readonly change: ImportFieldChange
}

type Nodes = ReadonlyMap<string, KnownNode>

/** Every manager that somebody gets or gives up, solid and dotted, each with the day where it is not the effective one. */
export function* changedLines(plan: ImportPlan, org: ImportOrg, nodes: Nodes): Generator<ChangedLine> {
  const { changes, effectiveDay } = plan
  const stored = linesOf(org, new Set(changes.openLines.map(({ nodeRef }) => nodeRef)))
  for (const line of changes.openLines) {
    const { nodeRef: ref, validFrom } = line
    const isNow = validFrom <= effectiveDay && (line.validTo === null || effectiveDay < line.validTo)
    const day = isNow ? effectiveDay : validFrom
    const on = validFrom === effectiveDay ? undefined : validFrom
    const after = managerText(line, nodes)
    if (nodes.get(ref)?.isNew) {
      const change = { field: "managerRef", before: null, after, on } as const
      if (after !== null || on) yield { ref, kind: "CREATED", change }
      continue
    }
    const former = stored.get(ref)?.find((each) => each.kind === "SOLID" && isValidOn(each, day))
    const before = former ? textOf(former, nodes) : null
    const kind = former || !isNow ? "MOVED" : "RETURNED"
    yield { ref, kind, change: { field: "managerRef", before, after, on } }
  }
  yield* changedDotted(plan, org, nodes)
}

function* changedDotted(
  { changes, effectiveDay }: ImportPlan,
  org: ImportOrg,
  nodes: Nodes,
): Generator<ChangedLine> {
  const given = new Map(changes.lineEnds.map(({ lineId, validTo }) => [lineId, validTo]))
  for (const lineId of changes.removeLines) given.set(lineId, effectiveDay)
  const changed = (ref: string, change: Omit<ImportFieldChange, "field">): ChangedLine => {
    const kind = nodes.get(ref)?.isNew ? "CREATED" : "UPDATED"
    return { ref, kind, change: { field: "dottedManagerRef", ...change } }
  }
  for (const line of given.size > 0 ? org.lines : []) {
    const end = line.kind === "DOTTED" ? given.get(line.id) : undefined
    if (end === undefined) continue
    const text = textOf(line, nodes)
    const opensAgain = end === null || (line.validTo !== undefined && end > line.validTo)
    const [before, after] = opensAgain ? [null, text] : [text, null]
    yield changed(line.nodeId, { before, after, on: otherDay(end, effectiveDay) })
  }
  for (const line of changes.openDotted) {
    const after = managerText(line, nodes)
    yield changed(line.nodeRef, { before: null, after, on: otherDay(line.validFrom, effectiveDay) })
  }
}

function otherDay(day: Day | null, effectiveDay: Day): Day | undefined {
  return day === null || day === effectiveDay ? undefined : day
}

function linesOf(
  { lines }: ImportOrg,
  refs: ReadonlySet<string>,
): ReadonlyMap<string, readonly ImportLine[]> {
  const found = new Map<string, ImportLine[]>()
  for (const line of lines) {
    if (!refs.has(line.nodeId)) continue
    const known = found.get(line.nodeId)
    if (known) known.push(line)
    else found.set(line.nodeId, [line])
  }
  return found
}

function textOf({ managerId, managerRef }: ImportLine, nodes: Nodes): string | null {
  return managerText({ managerNodeRef: managerId ?? null, managerRef: managerRef ?? null }, nodes)
}

interface Managed {
  readonly managerNodeRef: string | null
  readonly managerRef?: string | null
}

/** A manager as `12 (Ada Boss)`, or the reference by which nobody was found. */
function managerText({ managerNodeRef, managerRef }: Managed, nodes: Nodes): string | null {
  if (managerNodeRef === null) return managerRef ? `${managerRef} (not known)` : null
  const node = nodes.get(managerNodeRef)
  if (!node) return null
  const [label, name] = [labelOf(node.fields), nameOf(node.fields)]
  return label === name ? name : `${label} (${name})`
}
