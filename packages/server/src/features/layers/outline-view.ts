import { hybridShareOf, layerOf } from "@rung/domain/layers/derive-layers"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { DerivedOrg } from "./derived-org.store.ts"
import type { NodeText, OutlineRow } from "./org-node.store.ts"
import type { OrgNodeView } from "./org-node.view.ts"
import { typeOf } from "./place-ids.ts"
import type { Reader } from "./reader.queries.ts"

/** A place as a row of the outline; `path` is today's, by which the reader's rights are decided. */
export function outlineView(
  { kind, key: _key, path: _path, children, flags, ...row }: OutlineRow,
  { reader, path }: { readonly reader: Reader; readonly path: string | undefined },
): OrgNodeView {
  return {
    ...row,
    kind,
    id: toGlobalId(typeOf(kind), row.id),
    hasReports: children > 0,
    flags: reader.flags(flags, path),
  }
}

/** A place of a derived org, with the texts that were fetched for it. */
export function outlineRowOf(org: DerivedOrg, index: number, text: NodeText | undefined): OutlineRow {
  const { forest, structure } = org
  const node = forest.nodes[index]
  return {
    id: node?.id ?? "",
    kind: node?.kind ?? "PERSON",
    name: text?.name ?? null,
    title: text?.title ?? null,
    unit: text?.unit ?? null,
    key: text?.key ?? "",
    layer: layerOf(org, index),
    hybridShare: hybridShareOf(org, index) ?? null,
    children: (forest.childStart[index + 1] ?? 0) - (forest.childStart[index] ?? 0),
    span: structure.countedReports[index] ?? 0,
    subtreeSize: structure.subtreeSize[index] ?? 0,
    flags: org.flags[index] ?? 0,
    path: "",
  }
}
