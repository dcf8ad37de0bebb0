import type { Day } from "@rung/domain/kit/day"
import type { WorkerType } from "@rung/domain/org/worker-type"
import { Field, ID, InputType, Int } from "type-graphql"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { WorkerTypeEnum } from "../org/enums.ts"

const CONFIRM =
  "Say true after HEAD_WOULD_CHANGE: the change may give the company or a subsidiary another head."
const EFFECTIVE = "First day on which it holds, past or future; today unless told."

@InputType({ description: "Somebody new, and where they stand." })
export class AddPersonInput {
  @Field(() => String, { description: "Full name, 1 to 200 characters." })
  name!: string

  @Field(() => String, { nullable: true, description: "First name, where it is known apart." })
  givenName?: string | null

  @Field(() => String, { nullable: true, description: "Last name, where it is known apart." })
  familyName?: string | null

  @Field(() => String, { nullable: true, description: "Work address; unique in the tenant." })
  email?: string | null

  @Field(() => String, { nullable: true, description: "Number in the HR system; unique in the tenant." })
  employeeId?: string | null

  @Field(() => String, { nullable: true, description: "Job title, as the company writes it." })
  title?: string | null

  @Field(() => String, { nullable: true, description: "Department or unit." })
  unit?: string | null

  @Field(() => String, { nullable: true, description: "Place of work." })
  location?: string | null

  @Field(() => WorkerTypeEnum, { nullable: true, description: "EMPLOYEE unless told." })
  workerType?: WorkerType | null

  @Field(() => ID, { nullable: true, description: "Person or Position directly above; none makes a root." })
  managerId?: string | null

  @Field(() => DayScalar, { nullable: true, description: EFFECTIVE })
  effectiveOn?: Day | null

  @Field(() => DayScalar, {
    nullable: true,
    description: "First day no longer in the org, for a fixed term.",
  })
  until?: Day | null

  @Field(() => Boolean, { nullable: true, description: CONFIRM })
  confirmHeadChange?: boolean | null
}

@InputType({ description: "What is to change about a person; what is left out stays, null empties." })
export class ChangePersonInput {
  @Field(() => ID, { description: "The Person to change." })
  id!: string

  @Field(() => Int, {
    description: "`details.version` as last read; another one is refused with VERSION_CONFLICT.",
  })
  version!: number

  @Field(() => String, { nullable: true, description: "Full name, 1 to 200 characters; cannot be emptied." })
  name?: string | null

  @Field(() => String, { nullable: true, description: "First name, where it is known apart." })
  givenName?: string | null

  @Field(() => String, { nullable: true, description: "Last name, where it is known apart." })
  familyName?: string | null

  @Field(() => String, { nullable: true, description: "Work address; unique in the tenant." })
  email?: string | null

  @Field(() => String, { nullable: true, description: "Number in the HR system; unique in the tenant." })
  employeeId?: string | null

  @Field(() => String, { nullable: true, description: "Job title, as the company writes it." })
  title?: string | null

  @Field(() => String, { nullable: true, description: "Department or unit." })
  unit?: string | null

  @Field(() => String, { nullable: true, description: "Place of work." })
  location?: string | null

  @Field(() => WorkerTypeEnum, { nullable: true, description: "May change layers above; cannot be emptied." })
  workerType?: WorkerType | null
}

@InputType({ description: "A new manager for a person or a vacant seat; everybody beneath moves along." })
export class MoveReportInput {
  @Field(() => ID, { description: "The Person or Position that moves." })
  id!: string

  @Field(() => ID, {
    nullable: true,
    description: "Person or Position directly above from then on; none makes a root.",
  })
  managerId?: string | null

  @Field(() => DayScalar, { nullable: true, description: EFFECTIVE })
  effectiveOn?: Day | null

  @Field(() => Boolean, { nullable: true, description: CONFIRM })
  confirmHeadChange?: boolean | null
}

@InputType({ description: "Takes a person, or a vacant seat, out of the org. Their history stays." })
export class EndPlaceInput {
  @Field(() => ID, { description: "The Person or Position." })
  id!: string

  @Field(() => DayScalar, {
    nullable: true,
    description: "First day no longer in the org; today unless told.",
  })
  effectiveOn?: Day | null

  @Field(() => ID, {
    nullable: true,
    description:
      "Who manages the reports from then on; one of the reports takes the place. Needed while there are any.",
  })
  successorId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: "Instead of a successor: the reports stand without a manager.",
  })
  leaveReportsUnplaced?: boolean | null

  @Field(() => Boolean, { nullable: true, description: CONFIRM })
  confirmHeadChange?: boolean | null
}

@InputType({ description: "A new vacant seat, and where it stands." })
export class AddPositionInput {
  @Field(() => String, { nullable: true, description: "Job title of whoever will sit there." })
  title?: string | null

  @Field(() => String, { nullable: true, description: "Department or unit." })
  unit?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Number of the seat in the HR system; unique in the tenant.",
  })
  reference?: string | null

  @Field(() => ID, { nullable: true, description: "Person or Position directly above; none makes a root." })
  managerId?: string | null

  @Field(() => DayScalar, { nullable: true, description: EFFECTIVE })
  effectiveOn?: Day | null

  @Field(() => DayScalar, { nullable: true, description: "First day the seat is gone, where that is known." })
  until?: Day | null

  @Field(() => Boolean, { nullable: true, description: CONFIRM })
  confirmHeadChange?: boolean | null
}

@InputType({ description: "Puts a person into a vacant seat; the seat's reports report to them." })
export class FillPositionInput {
  @Field(() => ID, { description: "The vacant Position." })
  positionId!: string

  @Field(() => ID, { description: "The Person; their own reports come along." })
  personId!: string

  @Field(() => DayScalar, { nullable: true, description: EFFECTIVE })
  effectiveOn?: Day | null

  @Field(() => Boolean, { nullable: true, description: CONFIRM })
  confirmHeadChange?: boolean | null
}

@InputType({ description: "Leaves a vacant seat where a person was; the person's reports report to it." })
export class VacatePositionInput {
  @Field(() => ID, { description: "The Person who goes." })
  personId!: string

  @Field(() => Boolean, { description: "True: leaves the org. False: moves to `newManagerId`." })
  leaves!: boolean

  @Field(() => ID, {
    nullable: true,
    description: "Who they report to from then on, when they stay; none makes a root.",
  })
  newManagerId?: string | null

  @Field(() => String, { nullable: true, description: "Title of the seat; the person's unless told." })
  title?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Number of the seat in the HR system; unique in the tenant.",
  })
  reference?: string | null

  @Field(() => DayScalar, { nullable: true, description: EFFECTIVE })
  effectiveOn?: Day | null

  @Field(() => Boolean, { nullable: true, description: CONFIRM })
  confirmHeadChange?: boolean | null
}
