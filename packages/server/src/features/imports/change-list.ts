import type { ImportOrg } from "@rung/domain/imports/import-org"
import type { ImportPlan } from "@rung/domain/imports/plan"
import { ChangedLines } from "./changed-lines.ts"
import { type ImportChange, type ImportChangeKind, labelOf, nameOf } from "./import-change.ts"
import { NodesAfter } from "./nodes-after.ts"

/**
 * Everything a plan does, by person and seat: in the order of the rows, those without a row last. Each is put together
 * when it is asked for: all together are larger than the plan.
 */
export function* listChanges(plan: ImportPlan, org: ImportOrg): Generator<ImportChange> {
  const nodes = new NodesAfter(plan, org)
  const lines = new ChangedLines(plan, org, nodes)
  const ends = new Map(plan.changes.ends.map((end) => [end.nodeId, end]))
  const touched = new Set([...nodes.changedRefs(), ...ends.keys(), ...lines.refs()])
  for (const ref of inOrder(touched, plan, nodes)) {
    const node = nodes.get(ref)
    if (!node) continue
    const updates = nodes.updatesOf(ref)
    const end = ends.get(ref)
    const managers = lines.of(ref)
    const kinds: ImportChangeKind[] = [
      ...(node.isNew ? (["CREATED"] as const) : []),
      ...(updates.length > 0 ? (["UPDATED"] as const) : []),
      ...(end ? (["ENDED"] as const) : []),
      ...managers.map(({ kind }) => kind),
    ]
    yield {
      kinds: [...new Set(kinds)],
      nodeKind: node.kind,
      nodeId: node.isNew ? null : ref,
      name: nameOf(node.fields),
      label: labelOf(node.fields),
      row: plan.rowOf.get(ref) ?? 0,
      values: node.isNew ? node.fields : undefined,
      fields: [...updates, ...managers.map(({ change }) => change)],
      lastDay: end?.lastDay ?? null,
      endCause: end?.cause ?? null,
    }
  }
}

function inOrder(refs: ReadonlySet<string>, { rowOf }: ImportPlan, nodes: NodesAfter): readonly string[] {
  const rowAt = (ref: string) => rowOf.get(ref) || Number.POSITIVE_INFINITY
  const labelAt = (ref: string) => labelOf(nodes.get(ref)?.fields ?? {})
  return [...refs].sort((a, b) => {
    const [one, other] = [rowAt(a), rowAt(b)]
    if (one !== other) return one - other
    return labelAt(a) < labelAt(b) ? -1 : 1
  })
}
