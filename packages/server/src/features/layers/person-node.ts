import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import type { LayerFlag } from "@rung/domain/layers/layer-flag"
import type { LeaveKind } from "@rung/domain/org/leave"
import type { WorkerType } from "@rung/domain/org/worker-type"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { PageInfo } from "../../platform/graphql/page.ts"
import type { LayerDetailView } from "./layer-detail.view.ts"
import type { PersonDetailsView } from "./person.view.ts"
import type { Reader } from "./reader.queries.ts"

/** A person as a plain object laid out for the API: everything that was asked for is already there. */
export interface PersonNode {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly unit: string | null
  readonly location: string | null
  readonly layer: Layer | null
  readonly hybridShare: number | null
  readonly span: number
  readonly below: number
  readonly flags: readonly LayerFlag[]
  readonly details: PersonDetailsView | null
  layerDetail: LayerDetailView | null
  manager: PersonNode | null
  actingManager: PersonNode | null
  reports: PersonPage | null
}

export interface PersonPage {
  readonly nodes: readonly PersonNode[]
  readonly edges: readonly { readonly cursor: string; readonly node: PersonNode }[]
  readonly pageInfo: PageInfo
  readonly totalCount: number
}

/** A person as the database answers, with their place where they have one. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly nameKey: string
  readonly title: string | null
  readonly unit: string | null
  readonly location: string | null
  readonly managerId: string | null
  readonly actingManagerId: string | null
  readonly path: string | null
  readonly layer: Layer | null
  readonly hybridShare: number | null
  readonly span: number | null
  readonly subtreeSize: number | null
  readonly flags: number | null
}

/** What only some may read, fetched when it is asked for. */
export interface DetailRow {
  readonly email: string | null
  readonly employeeId: string | null
  readonly externalId: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly workerType: WorkerType
  readonly startDate: Day | null
  readonly leave: LeaveKind | null
  readonly version: number
}

const NO_FLAGS: readonly LayerFlag[] = []

/** Lays a person out; `reader` decides about flags and details, `path` is today's. */
export function personNode(
  row: PersonRow & Partial<DetailRow>,
  { reader, path }: { readonly reader: Reader; readonly path: string | undefined },
): PersonNode {
  return {
    id: toGlobalId("Person", row.id),
    name: row.name,
    title: row.title,
    unit: row.unit,
    location: row.location,
    layer: row.layer,
    hybridShare: row.hybridShare,
    span: row.span ?? 0,
    below: Math.max((row.subtreeSize ?? 0) - 1, 0),
    flags: row.flags ? reader.flags(row.flags, path) : NO_FLAGS,
    details: detailsOf(row, () => reader.may("person:read-details", path)),
    layerDetail: null,
    manager: null,
    actingManager: null,
    reports: null,
  }
}

function detailsOf(row: Partial<DetailRow>, may: () => boolean): PersonDetailsView | null {
  const { workerType, version } = row
  if (workerType === undefined || version === undefined || !may()) return null
  return {
    email: row.email ?? null,
    employeeId: row.employeeId ?? null,
    externalId: row.externalId ?? null,
    givenName: row.givenName ?? null,
    familyName: row.familyName ?? null,
    workerType,
    startDate: row.startDate ?? null,
    leave: row.leave ?? null,
    version,
  }
}
