import { Field, InputType, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { TenantNameView } from "./viewer.view.ts"

@InputType({ description: "A company to set up." })
export class CreateTenantInput {
  @Field(() => String, { description: "Its name, 2 to 80 characters." })
  name!: string

  @Field(() => String, { description: "Where the invitation of its first administrator is mailed." })
  adminEmail!: string
}

@ObjectType({ description: "The new tenant, or why there is none: TENANT_NAME_LENGTH, EMAIL_INVALID." })
export class CreateTenantPayload {
  @Field(() => TenantNameView, {
    nullable: true,
    description: "The tenant, ready but for its administrator.",
  })
  tenant!: TenantNameView | null

  @Field(() => String, {
    nullable: true,
    description: "The administrator's invitation link, where mail stays on this machine; else none.",
  })
  invitationLink!: string | null

  @Field(() => [ProblemView], { description: "Why none was created; empty when one was." })
  problems!: ProblemView[]
}
