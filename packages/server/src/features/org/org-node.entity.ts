import type { NodeKind } from "@rung/domain/org/org-node"
import { Column, Entity, PrimaryColumn } from "typeorm"

/** The identity of a place: who or what it is lies in `person` or `position` under the same id. */
@Entity("org_node")
export class OrgNode {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("text")
  kind!: NodeKind

  @Column("integer")
  ordinal!: number
}
