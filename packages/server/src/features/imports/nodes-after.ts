import type { NodeFields } from "@rung/domain/imports/fields"
import type { ImportNode, ImportOrg } from "@rung/domain/imports/import-org"
import type { ImportPlan } from "@rung/domain/imports/plan"
import type { FieldChange, InsertNode } from "@rung/domain/imports/plan-changes"
import type { NodeKind } from "@rung/domain/org/org-node"

/** Somebody as the import leaves them. */
export interface KnownNode {
  readonly kind: NodeKind
  readonly isNew: boolean
  readonly fields: NodeFields
}

/** Everybody once a plan is applied, by stored id or the `ref` of an inserted node; made when they are asked for. */
export class NodesAfter {
  readonly #stored: ReadonlyMap<string, ImportNode>
  readonly #inserted: ReadonlyMap<string, InsertNode>
  readonly #seats: ReadonlySet<string>
  readonly #updates: ReadonlyMap<string, readonly FieldChange[]>

  constructor({ changes }: ImportPlan, { nodes }: ImportOrg) {
    const { insertPersons, insertPositions, updatePersons, updatePositions } = changes
    this.#stored = new Map(nodes.map((node) => [node.id, node]))
    this.#inserted = new Map([...insertPersons, ...insertPositions].map((node) => [node.ref, node]))
    this.#seats = new Set(insertPositions.map(({ ref }) => ref))
    this.#updates = new Map(
      [...updatePersons, ...updatePositions].map(({ nodeId, changes: found }) => [nodeId, found]),
    )
  }

  /** Those that are new, and those of whom fields change. */
  *changedRefs(): Generator<string> {
    yield* this.#inserted.keys()
    yield* this.#updates.keys()
  }

  updatesOf(ref: string): readonly FieldChange[] {
    return this.#updates.get(ref) ?? []
  }

  get(ref: string): KnownNode | undefined {
    const inserted = this.#inserted.get(ref)
    if (inserted) {
      return { kind: this.#seats.has(ref) ? "POSITION" : "PERSON", isNew: true, fields: inserted.fields }
    }
    const stored = this.#stored.get(ref)
    return stored && { kind: stored.kind, isNew: false, fields: this.#fieldsOf(stored) }
  }

  #fieldsOf({ id, fields }: ImportNode): NodeFields {
    const updates = this.#updates.get(id)
    if (!updates) return fields
    const after: Record<string, string | null> = { ...fields }
    for (const { field, after: value } of updates) after[field] = value
    return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null))
  }
}
