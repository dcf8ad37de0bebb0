import type { Problem } from "@rung/domain/kit/problem"
import type { NodeKind } from "@rung/domain/org/org-node"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { fromGlobalId, type NodeType } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { knownNodes } from "../org/person.store.ts"

/** An id of the caller's input: where it stood (`field` or `field.index`), and what it may name. */
export interface PlaceInput {
  readonly field: string
  readonly id: string | null | undefined
  readonly types: readonly ("Person" | "Position")[]
}

export interface PlaceIds {
  /** Row id by field; a field without an id is absent. */
  readonly ids: ReadonlyMap<string, string>
  /** One for every id that is malformed, foreign, unknown, or of another kind: all alike. */
  readonly problems: readonly Problem[]
}

/** Reads the ids of people and seats in an input. */
export async function placeIds(tx: TenantTx, inputs: readonly PlaceInput[]): Promise<PlaceIds> {
  const named = inputs.filter(({ id }) => id !== null && id !== undefined)
  const parsed = named.map((input) => ({ ...input, rowId: fromGlobalId(input.id ?? "", ...input.types) }))
  const kinds = await knownNodes(
    tx,
    parsed.map(({ rowId }) => rowId).filter((id) => id !== undefined),
  )
  const ids = new Map<string, string>()
  const problems: Problem[] = []
  for (const { field, rowId, types } of parsed) {
    const kind = rowId === undefined ? undefined : kinds.get(rowId)
    if (rowId !== undefined && kind && types.includes(typeOf(kind))) ids.set(field, rowId)
    else problems.push(unknownId(types.length > 1 ? "person or seat" : wordOf(types[0]), ...field.split(".")))
  }
  return { ids, problems }
}

function wordOf(type: NodeType | undefined): string {
  return type === "Position" ? "vacant seat" : "person"
}

/** The API's type of what stands at a place. */
export function typeOf(kind: NodeKind): "Person" | "Position" {
  return kind === "PERSON" ? "Person" : "Position"
}
