import type { Day } from "@rung/domain/kit/day"
import { Column, Entity, PrimaryColumn } from "typeorm"

/** One row a tenant; whoever changes the org locks it first. */
@Entity("org")
export class Org {
  @PrimaryColumn("uuid")
  tenantId!: string

  @Column("bigint")
  version!: number

  @Column("integer")
  nextOrdinal!: number

  @Column("date", { nullable: true })
  derivedOn!: Day | null

  @Column("jsonb")
  rules!: object

  @Column("integer")
  rulesVersion!: number
}
