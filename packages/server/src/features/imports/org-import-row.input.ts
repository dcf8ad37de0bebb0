import { Field, InputType } from "type-graphql"

@InputType({
  description:
    "A person or vacant seat. What is absent, null or blank keeps what is known; `__CLEAR__` empties a field.",
})
export class OrgImportRowInput {
  @Field(() => String, {
    nullable: true,
    description: "The company's number for the person: the strongest key.",
  })
  employeeId?: string | null

  @Field(() => String, { nullable: true, description: "Id in the source system: the second key." })
  externalId?: string | null

  @Field(() => String, { nullable: true, description: "Work e-mail address: the third key." })
  email?: string | null

  @Field(() => String, { nullable: true, description: "Full name; with `startDate` the weakest key." })
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description: "First name; makes up the name where `name` is absent.",
  })
  givenName?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Last name; makes up the name where `name` is absent.",
  })
  familyName?: string | null

  @Field(() => String, { nullable: true, description: "Job title, as the company writes it." })
  title?: string | null

  @Field(() => String, { nullable: true, description: "Department or unit." })
  unit?: string | null

  @Field(() => String, { nullable: true, description: "Place of work." })
  location?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Employee, contractor, intern or assistant, also in the words of HR systems.",
  })
  workerType?: string | null

  @Field(() => String, { nullable: true, description: "First day; `YYYY-MM-DD` is never read in two ways." })
  startDate?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Last day; before the effective day it ends the person.",
  })
  endDate?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      "The manager by employee id, seat reference, external id or e-mail; of this list or of the org.",
  })
  managerRef?: string | null

  @Field(() => String, { nullable: true, description: "Reference of the seat." })
  positionRef?: string | null

  @Field(() => Boolean, { nullable: true, description: "True for a seat nobody sits on." })
  vacancy?: boolean | null

  @Field(() => String, { nullable: true, description: "In a DELTA: create, update or end." })
  operation?: string | null
}
