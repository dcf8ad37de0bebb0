import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { PlanCounts } from "@rung/domain/imports/plan-counts"
import type { Day } from "@rung/domain/kit/day"
import { Column, Entity, PrimaryColumn } from "typeorm"
import type { ImportRequest } from "./import-request.ts"
import type { PlanSummary } from "./make-plan.ts"

/** How far an import has come; a plan is either applied once or cancelled. */
export const IMPORT_STATES = ["PLANNED", "APPLIED", "CANCELLED"] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** A plan, and once applied its record. What applying writes and what readers page through lie in it, compressed. */
@Entity("org_import")
export class OrgImport {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("text")
  state!: ImportState

  @Column("text")
  mode!: ImportMode

  @Column("date")
  effectiveOn!: Day

  @Column("text")
  sourceName!: string

  @Column("bytea")
  sourceHash!: Buffer

  @Column("uuid", { nullable: true })
  uploadId!: string | null

  @Column("jsonb")
  request!: ImportRequest

  @Column("text")
  planHash!: string

  @Column("bigint")
  orgVersion!: number

  @Column("jsonb")
  counts!: PlanCounts

  @Column("jsonb")
  summary!: PlanSummary

  @Column("bytea", { select: false })
  operations!: Buffer

  @Column("bytea", { select: false })
  changeList!: Buffer

  @Column("text")
  plannedBy!: string

  @Column("timestamptz")
  plannedAt!: Date

  @Column("text", { nullable: true })
  appliedBy!: string | null

  @Column("timestamptz", { nullable: true })
  appliedAt!: Date | null

  @Column("bigint", { nullable: true })
  appliedOrgVersion!: number | null
}
