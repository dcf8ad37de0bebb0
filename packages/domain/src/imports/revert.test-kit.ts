import type { NodeFields } from "./fields.ts"
import { idsAfter } from "./import.test-kit.ts"
import type { ImportNode, ImportOrg } from "./import-org.ts"
import { imagesIn, inverse, surroundingsIn } from "./inverse.ts"
import type { ImportPlan } from "./plan.ts"
import { planRevert, type RevertPlan } from "./plan-revert.ts"
import { keysGivenBack } from "./revert-conflicts.ts"
import {
  daysOf,
  imageFields,
  type LineOf,
  type NodeImage,
  type StoredLine,
  storedLine,
  type Undo,
} from "./undo.ts"

/** What a store would keep of an applied plan to take it back; ids as `apply` of the import kit gives them. */
export function undoOf(org: ImportOrg, plan: ImportPlan): Undo {
  const { changes } = plan
  const idOf = idsAfter(org, plan)
  const inserted = [...changes.insertPersons, ...changes.insertPositions]
  const applied = {
    changes,
    ids: new Map(inserted.map(({ ref }) => [ref, idOf(ref)])),
    lineIds: changes.openLines.map(({ nodeRef, validFrom }) => `${idOf(nodeRef)} from ${validFrom}`),
    dottedIds: changes.openDotted.map(
      ({ nodeRef, managerNodeRef, validFrom }) =>
        `${idOf(nodeRef)} dotted to ${idOf(managerNodeRef)} from ${validFrom}`,
    ),
    images: imagesIn(org, changes),
  }
  return inverse(applied, surroundingsIn(org, applied), null)
}

/** Plans taking an import back, of the org as it is now. */
export function revertOf(undo: Undo, org: ImportOrg): RevertPlan {
  const images = imagesOf(org)
  const touched = new Set(undo.nodes.map(({ id }) => id))
  const others = linesOf(org).filter(({ nodeId }) => !touched.has(nodeId))
  const wanted = new Set(undo.nodes.flatMap((node) => keysGivenBack(node).map(({ name }) => name)))
  const keysTaken = new Map<string, string>()
  for (const { id, kind, fields } of org.nodes) {
    if (touched.has(id)) continue
    for (const name of keyNames(kind, fields))
      if (wanted.has(name)) keysTaken.set(name, fields.name ?? fields.positionRef ?? id)
  }
  return planRevert(undo, {
    images,
    linesTo: others.filter(({ managerId }) => managerId !== null && touched.has(managerId)),
    presence: new Map([...images].map(([id, image]) => [id, daysOf(image)])),
    isTouched: (id) => touched.has(id),
    ties: new Map(),
    laterImports: new Set(),
    keysTaken,
    heads: { headId: null, subsidiaryHeadIds: [] },
    lines: others,
  })
}

/** The org after the writes, which have to fit it. */
export function reverted(org: ImportOrg, { writes }: RevertPlan): ImportOrg {
  const gone = new Set(writes.removeNodes)
  const removed = new Set(writes.removeLines)
  const restore = new Map(writes.restore.map(({ nodeId, changes }) => [nodeId, changes]))
  const nodes = org.nodes.flatMap((node): readonly ImportNode[] => {
    if (gone.has(node.id)) return []
    const changes = restore.get(node.id)
    if (!changes) return [node]
    const fields: Record<string, string> = { ...node.fields }
    for (const { field, after } of changes) {
      if (after === null) delete fields[field]
      else fields[field] = after
    }
    return [{ ...node, fields }]
  })
  const lines = new Map(org.lines.flatMap((line) => (removed.has(line.id) ? [] : [[line.id, line]])))
  for (const { nodeId, managerId, managerRef, validTo, ...line } of writes.putLines)
    lines.set(line.id, {
      ...line,
      nodeId,
      managerId: managerId ?? undefined,
      managerRef: managerRef ?? undefined,
      validTo: validTo ?? undefined,
    })
  for (const { nodeId, managerId } of lines.values())
    if (gone.has(nodeId) || gone.has(managerId ?? "")) throw new Error(`a line of nobody: ${nodeId}`)
  return { nodes, lines: [...lines.values()] }
}

/** An org as texts to be compared, in an order of its own; a last day lies in the lines. */
export function texts({ nodes, lines }: ImportOrg): readonly string[] {
  const values = ({ fields }: ImportNode) => Object.entries(imageFields(fields)).toSorted()
  return [
    ...nodes.map((node) => JSON.stringify([node.id, node.kind, values(node)])),
    ...lines.map((line) => JSON.stringify(Object.entries(storedLine(line)).concat([["of", line.nodeId]]))),
  ].toSorted()
}

function imagesOf({ nodes, lines }: ImportOrg): ReadonlyMap<string, NodeImage> {
  const linesOfNode = new Map<string, StoredLine[]>(nodes.map(({ id }) => [id, []]))
  for (const line of lines) linesOfNode.get(line.nodeId)?.push(storedLine(line))
  return new Map(
    nodes.map(({ id, kind, fields }) => [
      id,
      { kind, fields: imageFields(fields), lines: linesOfNode.get(id) ?? [] },
    ]),
  )
}

function linesOf({ lines }: ImportOrg): readonly LineOf[] {
  return lines.map((line) => ({ ...storedLine(line), nodeId: line.nodeId }))
}

function keyNames(kind: ImportNode["kind"], fields: NodeFields): readonly string[] {
  const { employeeId, externalId, email, positionRef } = fields
  const names = { employeeId, externalId, email: email?.toLowerCase() }
  const all = kind === "PERSON" ? names : { positionRef }
  return Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
}
