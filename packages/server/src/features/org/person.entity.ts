import type { Day } from "@rung/domain/kit/day"
import type { LeaveKind } from "@rung/domain/org/leave"
import type { WorkerType } from "@rung/domain/org/worker-type"
import { Column, Entity, PrimaryColumn } from "typeorm"

/** The database keeps these: keys to search and sort by. */
const GENERATED = { select: false, insert: false, update: false } as const

/** Somebody, as the HR system knows them. Not all who see the row may see every column: the API has views. */
@Entity("person")
export class Person {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("text", { nullable: true })
  employeeId!: string | null

  @Column("text", { nullable: true })
  externalId!: string | null

  @Column("text", { nullable: true })
  email!: string | null

  @Column({ type: "text", nullable: true, ...GENERATED })
  emailKey?: string | null

  @Column("text")
  name!: string

  @Column({ type: "text", ...GENERATED })
  nameKey?: string

  @Column({ type: "text", nullable: true, ...GENERATED })
  lastNameKey?: string | null

  @Column("text", { nullable: true })
  givenName!: string | null

  @Column("text", { nullable: true })
  familyName!: string | null

  @Column("text", { nullable: true })
  title!: string | null

  @Column({ type: "text", nullable: true, ...GENERATED })
  titleKey?: string | null

  @Column("text", { nullable: true })
  unit!: string | null

  @Column("text", { nullable: true })
  location!: string | null

  @Column("text")
  workerType!: WorkerType

  @Column("date", { nullable: true })
  startDate!: Day | null

  @Column("text", { nullable: true })
  positionRef!: string | null

  @Column("text", { nullable: true })
  leave!: LeaveKind | null

  @Column("integer")
  version!: number
}
