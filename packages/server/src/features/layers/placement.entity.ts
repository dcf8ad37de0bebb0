import type { Layer } from "@rung/domain/layers/layer"
import type { NodeKind } from "@rung/domain/org/org-node"
import { Column, Entity, PrimaryColumn } from "typeorm"

/** A place in the org of `org.derivedOn`, as the layer engine sees it. */
@Entity("placement")
export class Placement {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  nodeId!: string

  @Column("text")
  kind!: NodeKind

  @Column("uuid", { nullable: true })
  managerId!: string | null

  @Column("uuid", { nullable: true })
  actingManagerId!: string | null

  @Column("text")
  path!: string

  @Column("smallint")
  depth!: number

  @Column("smallint")
  height!: number

  @Column("text")
  layer!: Layer

  @Column("double precision", { nullable: true })
  hybridShare!: number | null

  @Column("integer")
  children!: number

  @Column("integer")
  countedReports!: number

  @Column("integer")
  managingReports!: number

  @Column("integer")
  subtreeSize!: number

  @Column("integer")
  flags!: number
}
