import type { EndCause } from "@rung/domain/imports/draft"
import { type NodeFields, ROW_FIELDS, type RowField } from "@rung/domain/imports/fields"
import type { ImportOrg } from "@rung/domain/imports/import-org"
import type { ImportPlan } from "@rung/domain/imports/plan"
import type { OpenLine } from "@rung/domain/imports/plan-changes"
import type { Day } from "@rung/domain/kit/day"
import type { NodeKind } from "@rung/domain/org/org-node"
import { isValidOn } from "@rung/domain/org/reporting-line"

/** What an import does to a person or seat. */
export const IMPORT_CHANGE_KINDS = ["CREATED", "UPDATED", "MOVED", "ENDED", "RETURNED"] as const
export type ImportChangeKind = (typeof IMPORT_CHANGE_KINDS)[number]

/** A field before and after; the manager, by key and name, is one of them. */
export interface ImportFieldChange {
  readonly field: RowField
  readonly before: string | null
  readonly after: string | null
}

/** What an import does to one person or seat, for a reader to check. */
export interface ImportChange {
  readonly kinds: readonly ImportChangeKind[]
  readonly nodeKind: NodeKind
  /** The stored id; nothing for somebody new. */
  readonly nodeId: string | null
  readonly name: string
  readonly label: string
  readonly row: number
  readonly fields: readonly ImportFieldChange[]
  readonly lastDay: Day | null
  readonly endCause: EndCause | null
}

interface Known {
  readonly kind: NodeKind
  readonly isNew: boolean
  readonly fields: NodeFields
}

interface Draft {
  readonly kinds: ImportChangeKind[]
  readonly fields: ImportFieldChange[]
  lastDay: Day | null
  endCause: EndCause | null
}

/** Everything a plan does, by person and seat: in the order of the rows, those without a row last. */
export function listChanges(plan: ImportPlan, org: ImportOrg): readonly ImportChange[] {
  const nodes = nodesAfter(plan, org)
  const drafts = new Map<string, Draft>()
  const draft = (ref: string, kind: ImportChangeKind): Draft => {
    const found = drafts.get(ref) ?? { kinds: [], fields: [], lastDay: null, endCause: null }
    found.kinds.push(kind)
    drafts.set(ref, found)
    return found
  }
  const { changes } = plan
  for (const { ref, fields } of [...changes.insertPersons, ...changes.insertPositions])
    draft(ref, "CREATED").fields.push(...allFields(fields))
  for (const { nodeId, changes: found } of [...changes.updatePersons, ...changes.updatePositions])
    draft(nodeId, "UPDATED").fields.push(...found)
  for (const { nodeId, lastDay, cause } of changes.ends)
    Object.assign(draft(nodeId, "ENDED"), { lastDay, endCause: cause })
  drawLines(plan, org, { nodes, draft })
  const listed = [...drafts].map(([ref, parts]) => changeOf(ref, parts, { plan, nodes }))
  return listed.toSorted((a, b) => (a.row || Infinity) - (b.row || Infinity) || (a.label < b.label ? -1 : 1))
}

function nodesAfter({ changes }: ImportPlan, org: ImportOrg): ReadonlyMap<string, Known> {
  const nodes = new Map<string, Known>()
  for (const { id, kind, fields } of org.nodes) nodes.set(id, { kind, isNew: false, fields })
  for (const { ref, fields } of changes.insertPersons) nodes.set(ref, { kind: "PERSON", isNew: true, fields })
  for (const { ref, fields } of changes.insertPositions)
    nodes.set(ref, { kind: "POSITION", isNew: true, fields })
  for (const { nodeId, changes: found } of [...changes.updatePersons, ...changes.updatePositions]) {
    const node = nodes.get(nodeId)
    if (!node) continue
    const after = found.flatMap(({ field, after }) => (after === null ? [] : [[field, after]]))
    const kept = Object.entries(node.fields).filter(([field]) => !found.some((each) => each.field === field))
    nodes.set(nodeId, { ...node, fields: Object.fromEntries([...kept, ...after]) })
  }
  return nodes
}

interface Drawing {
  readonly nodes: ReadonlyMap<string, Known>
  readonly draft: (ref: string, kind: ImportChangeKind) => Draft
}

function drawLines({ changes, effectiveDay }: ImportPlan, org: ImportOrg, { nodes, draft }: Drawing): void {
  const current = new Map(
    org.lines.flatMap((line) => (isValidOn(line, effectiveDay) ? [[line.nodeId, line]] : [])),
  )
  for (const line of changes.openLines) {
    const after = managerText(line, nodes)
    const stored = current.get(line.nodeRef)
    if (nodes.get(line.nodeRef)?.isNew) {
      if (after !== null)
        draft(line.nodeRef, "CREATED").fields.push({ field: "managerRef", before: null, after })
      continue
    }
    const before = stored && managerText({ ...stored, managerNodeRef: stored.managerId ?? null }, nodes)
    const fields = draft(line.nodeRef, stored ? "MOVED" : "RETURNED").fields
    fields.push({ field: "managerRef", before: before ?? null, after })
  }
}

function managerText(
  line: Pick<OpenLine, "managerNodeRef"> & { readonly managerRef?: string | null | undefined },
  nodes: ReadonlyMap<string, Known>,
): string | null {
  if (line.managerNodeRef === null) return line.managerRef ? `${line.managerRef} (not known)` : null
  const node = nodes.get(line.managerNodeRef)
  if (!node) return null
  const [label, name] = [labelOf(node.fields), nameOf(node.fields)]
  return label === name ? name : `${label} (${name})`
}

function allFields(fields: NodeFields): readonly ImportFieldChange[] {
  return Object.entries(fields).flatMap(([field, after]) =>
    isField(field) ? [{ field, before: null, after }] : [],
  )
}

function changeOf(
  ref: string,
  { kinds, fields, lastDay, endCause }: Draft,
  { plan, nodes }: { readonly plan: ImportPlan; readonly nodes: ReadonlyMap<string, Known> },
): ImportChange {
  const node = nodes.get(ref)
  const known = node?.fields ?? {}
  return {
    kinds: [...new Set(kinds)],
    nodeKind: node?.kind ?? "PERSON",
    nodeId: node?.isNew ? null : ref,
    name: nameOf(known),
    label: labelOf(known),
    row: plan.rowOf.get(ref) ?? 0,
    fields,
    lastDay,
    endCause,
  }
}

function labelOf({ employeeId, positionRef, externalId, email, name }: NodeFields): string {
  return employeeId ?? positionRef ?? externalId ?? email ?? name ?? ""
}

/** A person's name; a seat's title, or its reference. */
export function nameOf({ name, title, positionRef }: NodeFields): string {
  return name ?? title ?? positionRef ?? ""
}

function isField(name: string): name is RowField {
  return ROW_FIELDS.some((field) => field === name)
}
