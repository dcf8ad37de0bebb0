import type { EndCause } from "@rung/domain/imports/draft"
import type { ImportOrg } from "@rung/domain/imports/import-org"
import type { ImportPlan } from "@rung/domain/imports/plan"
import type { Day } from "@rung/domain/kit/day"
import { changedLines } from "./changed-lines.ts"
import {
  type ImportChange,
  type ImportChangeKind,
  type ImportFieldChange,
  type KnownNode,
  labelOf,
  nameOf,
} from "./import-change.ts"

interface Draft {
  readonly kinds: Set<ImportChangeKind>
  readonly fields: ImportFieldChange[]
  lastDay: Day | null
  endCause: EndCause | null
}

/**
 * Everything a plan does, by person and seat: in the order of the rows, those without a row last. Each is put together
 * when it is asked for: all together are larger than the plan.
 */
export function* listChanges(plan: ImportPlan, org: ImportOrg): Generator<ImportChange> {
  const nodes = nodesAfter(plan, org)
  const drafts = new Map<string, Draft>()
  const draft = (ref: string, kind: ImportChangeKind): Draft => {
    const found = drafts.get(ref) ?? { kinds: new Set(), fields: [], lastDay: null, endCause: null }
    found.kinds.add(kind)
    drafts.set(ref, found)
    return found
  }
  const { changes } = plan
  for (const { ref } of changes.insertPersons) draft(ref, "CREATED")
  for (const { ref } of changes.insertPositions) draft(ref, "CREATED")
  for (const { nodeId, changes: found } of [...changes.updatePersons, ...changes.updatePositions])
    draft(nodeId, "UPDATED").fields.push(...found)
  for (const { nodeId, lastDay, cause } of changes.ends)
    Object.assign(draft(nodeId, "ENDED"), { lastDay, endCause: cause })
  for (const { ref, kind, change } of changedLines(plan, org, nodes)) draft(ref, kind).fields.push(change)
  const order = [...drafts.keys()].map((ref) => {
    const label = labelOf(nodes.get(ref)?.fields ?? {})
    return { ref, label, row: plan.rowOf.get(ref) ?? 0 }
  })
  order.sort((a, b) => (a.row || Infinity) - (b.row || Infinity) || (a.label < b.label ? -1 : 1))
  for (const { ref, label, row } of order) {
    const [node, parts] = [nodes.get(ref), drafts.get(ref)]
    if (node && parts) yield { label, row, ...changeOf(ref, node, parts) }
  }
}

function nodesAfter({ changes }: ImportPlan, org: ImportOrg): ReadonlyMap<string, KnownNode> {
  const nodes = new Map<string, KnownNode>()
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

function changeOf(
  ref: string,
  { kind, isNew, fields: known }: KnownNode,
  { kinds, fields, lastDay, endCause }: Draft,
): Omit<ImportChange, "label" | "row"> {
  return {
    kinds: [...kinds],
    nodeKind: kind,
    nodeId: isNew ? null : ref,
    name: nameOf(known),
    values: isNew ? known : undefined,
    fields,
    lastDay,
    endCause,
  }
}
