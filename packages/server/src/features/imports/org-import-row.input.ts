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

  @Field(() => String, {
    nullable: true,
    description: "Blank at work; `leave` or `garden leave` while away.",
  })
  leave?: string | null

  @Field(() => String, {
    nullable: true,
    description: "The manager's name, read where `managerRef` is absent.",
  })
  managerName?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Further managers by dotted lines, with `;` between them.",
  })
  dottedManagerRef?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Employment status: active, leave, garden leave, terminated.",
  })
  status?: string | null

  @Field(() => String, { nullable: true, description: "`yes` where the row is somebody's main assignment." })
  primary?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Full-time equivalent of the assignment, such as 0.5.",
  })
  fte?: string | null

  @Field(() => String, { nullable: true, description: "An employee id the person had before." })
  priorId?: string | null

  @Field(() => String, { nullable: true, description: "Company code or legal entity." })
  company?: string | null

  @Field(() => String, { nullable: true, description: "The unit above the row's unit." })
  parentUnit?: string | null

  @Field(() => String, { nullable: true, description: "The day from which what the row says holds." })
  effectiveFrom?: string | null

  @Field(() => String, {
    nullable: true,
    description: "What is planned for `futureDate`: terminate, transfer …",
  })
  futureAction?: string | null

  @Field(() => String, { nullable: true, description: "The day of `futureAction`." })
  futureDate?: string | null

  @Field(() => Boolean, { nullable: true, description: "True for a seat nobody sits on." })
  vacancy?: boolean | null

  @Field(() => String, { nullable: true, description: "In a DELTA: create, update or end." })
  operation?: string | null
}
