import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { Confirmation } from "@rung/domain/imports/plan"
import type { PlanCounts } from "@rung/domain/imports/plan-counts"
import type { Day } from "@rung/domain/kit/day"
import type { Problem } from "@rung/domain/kit/problem"
import { Column, Entity, PrimaryColumn } from "typeorm"
import type { ImportReading, ImportRequest } from "./import-request.ts"
import type { ImportSource, ImportState } from "./import-state.ts"
import type { PlanSummary } from "./make-plan.ts"

/** What was asked, and once planned and applied its record. Everything readers page through lies in blocks. */
@Entity("org_import")
export class OrgImport {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("text")
  state!: ImportState

  @Column("timestamptz")
  stateSince!: Date

  @Column("integer")
  run!: number

  @Column("text", { nullable: true })
  runBy!: string | null

  @Column("integer")
  revision!: number

  @Column("text")
  mode!: ImportMode

  @Column("date")
  effectiveOn!: Day

  @Column("text")
  source!: ImportSource

  @Column("text")
  sourceName!: string

  @Column("bytea", { nullable: true })
  sourceHash!: Buffer | null

  @Column("uuid", { nullable: true })
  uploadId!: string | null

  @Column("integer", { nullable: true })
  expectedRows!: number | null

  @Column("jsonb")
  request!: ImportRequest

  @Column("jsonb", { nullable: true })
  reading!: ImportReading | null

  @Column("jsonb")
  problems!: readonly Problem[]

  @Column("jsonb")
  confirmations!: readonly Confirmation[]

  @Column("text", { nullable: true })
  planHash!: string | null

  @Column("bigint", { nullable: true })
  orgVersion!: number | null

  @Column("jsonb", { nullable: true })
  counts!: PlanCounts | null

  @Column("jsonb", { nullable: true })
  summary!: PlanSummary | null

  @Column("bytea", { nullable: true, select: false })
  outcomes!: Buffer | null

  @Column("bytea", { nullable: true, select: false })
  changeList!: Buffer | null

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

  @Column("text", { nullable: true })
  revertedBy!: string | null

  @Column("timestamptz", { nullable: true })
  revertedAt!: Date | null

  @Column("bigint", { nullable: true })
  revertedOrgVersion!: number | null

  @Column("timestamptz", { nullable: true })
  forgottenAt!: Date | null
}
