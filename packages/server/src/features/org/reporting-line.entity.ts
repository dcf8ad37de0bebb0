import type { Day } from "@rung/domain/kit/day"
import type { LineKind } from "@rung/domain/org/reporting-line"
import { Column, Entity, PrimaryColumn } from "typeorm"

/** Person or vacancy to the one above, over the days of [validFrom, validTo). */
@Entity("reporting_line")
export class StoredLine {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("uuid")
  nodeId!: string

  @Column("uuid", { nullable: true })
  managerId!: string | null

  @Column("text")
  kind!: LineKind

  @Column("date")
  validFrom!: Day

  @Column("date", { nullable: true })
  validTo!: Day | null

  @Column("text", { nullable: true })
  managerRef!: string | null
}
