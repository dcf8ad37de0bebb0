import type { CycleState, Frozen, Population } from "@rung/domain/cycles/cycle"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Day } from "@rung/domain/kit/day"
import { Column, Entity, PrimaryColumn } from "typeorm"

/** A cycle as stored; what is shown of it is a view. */
@Entity("cycle")
export class Cycle {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("text")
  name!: string

  @Column("text")
  state!: CycleState

  @Column("date")
  opensOn!: Day

  @Column("date")
  closesOn!: Day

  @Column("text", { array: true })
  perspectives!: Perspective[]

  @Column("jsonb")
  population!: Population

  @Column("uuid", { nullable: true })
  contractId!: string | null

  @Column("jsonb", { nullable: true })
  frozen!: Frozen | null

  @Column("timestamptz", { nullable: true })
  openedAt!: Date | null

  @Column("timestamptz", { nullable: true })
  closedAt!: Date | null

  @Column("timestamptz", { nullable: true })
  releasedAt!: Date | null

  @Column("integer")
  version!: number
}
