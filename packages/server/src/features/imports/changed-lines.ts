import type { ImportLine, ImportOrg } from "@rung/domain/imports/import-org"
import type { ImportPlan } from "@rung/domain/imports/plan"
import type { OpenLine } from "@rung/domain/imports/plan-changes"
import type { Day } from "@rung/domain/kit/day"
import { isValidOn } from "@rung/domain/org/reporting-line"
import { type ImportChangeKind, type ImportFieldChange, labelOf, nameOf } from "./import-change.ts"
import type { NodesAfter } from "./nodes-after.ts"

/** What changes about somebody's managers. */
export interface ChangedLine {
  readonly kind: ImportChangeKind
  readonly change: ImportFieldChange
}

/** Every manager that somebody gets or gives up, solid and dotted, each with the day where it is not the effective one. */
export class ChangedLines {
  readonly #plan: ImportPlan
  readonly #nodes: NodesAfter
  /** Place of somebody's first new solid line; others of theirs follow it. */
  readonly #opened: ReadonlyMap<string, number>
  readonly #stored: ReadonlyMap<string, readonly ImportLine[]>
  readonly #dotted: ReadonlyMap<string, readonly ImportFieldChange[]>

  constructor(plan: ImportPlan, org: ImportOrg, nodes: NodesAfter) {
    this.#plan = plan
    this.#nodes = nodes
    this.#opened = firstPlaces(plan.changes.openLines)
    this.#stored = linesOf(org, this.#opened)
    this.#dotted = dottedChanges(plan, org, (line) => textOf(line, nodes))
  }

  *refs(): Generator<string> {
    yield* this.#opened.keys()
    yield* this.#dotted.keys()
  }

  of(ref: string): readonly ChangedLine[] {
    const isNew = this.#nodes.get(ref)?.isNew ?? false
    const dotted = (this.#dotted.get(ref) ?? []).map((change): ChangedLine => {
      return { kind: isNew ? "CREATED" : "UPDATED", change }
    })
    return [...this.#solid(ref, isNew), ...dotted]
  }

  #solid(ref: string, isNew: boolean): readonly ChangedLine[] {
    const { openLines } = this.#plan.changes
    const found: ChangedLine[] = []
    let place = this.#opened.get(ref) ?? openLines.length
    for (let line = openLines[place]; line?.nodeRef === ref; line = openLines[++place]) {
      const changed = isNew ? this.#first(line) : this.#changed(line)
      if (changed) found.push(changed)
    }
    return found
  }

  /** A line of somebody new; that they report to nobody from the first day on goes without saying. */
  #first(line: OpenLine): ChangedLine | undefined {
    const on = otherDay(line.validFrom, this.#plan.effectiveDay)
    const after = textOf(line, this.#nodes)
    if (after === null && on === undefined) return undefined
    return { kind: "CREATED", change: { field: "managerRef", before: null, after, on } }
  }

  #changed(line: OpenLine): ChangedLine {
    const { effectiveDay } = this.#plan
    const { nodeRef, validFrom, validTo } = line
    const isNow = validFrom <= effectiveDay && (validTo === null || effectiveDay < validTo)
    const day = isNow ? effectiveDay : validFrom
    const former = this.#stored.get(nodeRef)?.find((each) => each.kind === "SOLID" && isValidOn(each, day))
    const before = former ? textOf(asOpened(former), this.#nodes) : null
    const after = textOf(line, this.#nodes)
    const on = otherDay(validFrom, effectiveDay)
    return {
      kind: former || !isNow ? "MOVED" : "RETURNED",
      change: { field: "managerRef", before, after, on },
    }
  }
}

function firstPlaces(openLines: readonly OpenLine[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  openLines.forEach(({ nodeRef }, place) => {
    if (!places.has(nodeRef)) places.set(nodeRef, place)
  })
  return places
}

function linesOf(
  { lines }: ImportOrg,
  refs: ReadonlyMap<string, unknown>,
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

function dottedChanges(
  { changes, effectiveDay }: ImportPlan,
  org: ImportOrg,
  text: (line: Managed) => string | null,
): ReadonlyMap<string, readonly ImportFieldChange[]> {
  const found = new Map<string, ImportFieldChange[]>()
  const add = (ref: string, change: Omit<ImportFieldChange, "field">) => {
    const known = found.get(ref) ?? []
    known.push({ field: "dottedManagerRef", ...change })
    found.set(ref, known)
  }
  const ends = new Map(changes.lineEnds.map(({ lineId, validTo }) => [lineId, validTo]))
  for (const lineId of changes.removeLines) ends.set(lineId, effectiveDay)
  for (const line of ends.size > 0 ? org.lines : []) {
    const end = line.kind === "DOTTED" ? ends.get(line.id) : undefined
    if (end === undefined) continue
    const manager = text(asOpened(line))
    const goesOn = end === null || (line.validTo !== undefined && end > line.validTo)
    const [before, after] = goesOn ? [null, manager] : [manager, null]
    add(line.nodeId, { before, after, on: otherDay(end, effectiveDay) })
  }
  for (const { nodeRef, managerNodeRef, validFrom } of changes.openDotted) {
    const on = otherDay(validFrom, effectiveDay)
    add(nodeRef, { before: null, after: text({ managerNodeRef, managerRef: null }), on })
  }
  return found
}

function otherDay(day: Day | null, effectiveDay: Day): Day | undefined {
  return day === null || day === effectiveDay ? undefined : day
}

type Managed = Pick<OpenLine, "managerNodeRef" | "managerRef">

function asOpened({ managerId, managerRef }: ImportLine): Managed {
  return { managerNodeRef: managerId ?? null, managerRef: managerRef ?? null }
}

/** A manager as `12 (Ada Boss)`, or the reference by which nobody was found. */
function textOf({ managerNodeRef, managerRef }: Managed, nodes: NodesAfter): string | null {
  if (managerNodeRef === null) return managerRef ? `${managerRef} (not known)` : null
  const node = nodes.get(managerNodeRef)
  if (!node) return null
  const [label, name] = [labelOf(node.fields), nameOf(node.fields)]
  return label === name ? name : `${label} (${name})`
}
