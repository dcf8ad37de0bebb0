import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import { Column, Entity, PrimaryColumn } from "typeorm"

/** An administrator's word on one person's layer, over the days of [validFrom, expiresOn). */
@Entity("layer_override")
export class StoredOverride {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("uuid")
  personId!: string

  @Column("text")
  layer!: Layer

  @Column("text")
  reason!: string

  @Column("text")
  author!: string

  @Column("date")
  validFrom!: Day

  @Column("date", { nullable: true })
  expiresOn!: Day | null
}
