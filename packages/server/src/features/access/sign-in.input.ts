import { Field, InputType, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { ViewerView } from "./viewer.view.ts"

@InputType({ description: "An e-mail address and its password." })
export class SignInInput {
  @Field(() => String, { description: "The account's e-mail address; case does not matter." })
  email!: string

  @Field(() => String, { description: "The account's password." })
  password!: string

  @Field(() => String, {
    nullable: true,
    description: "Slug of the tenant to enter; the one entered last, else the first by name, when absent.",
  })
  tenant?: string | null
}

@ObjectType({ description: "Who is signed in now, or why nobody is: SIGN_IN_FAILED, NO_MEMBERSHIP." })
export class SignInPayload {
  @Field(() => ViewerView, { nullable: true, description: "Who is signed in; their cookie is set." })
  viewer!: ViewerView | null

  @Field(() => [ProblemView], { description: "Why nobody was signed in; empty when it went through." })
  problems!: ProblemView[]
}

@ObjectType({ description: "The viewer in the tenant they went to, or why not: NOT_FOUND." })
export class SwitchTenantPayload {
  @Field(() => ViewerView, { nullable: true, description: "The viewer with the roles they hold there." })
  viewer!: ViewerView | null

  @Field(() => [ProblemView], { description: "Why they stayed; empty when they went." })
  problems!: ProblemView[]
}

@ObjectType({ description: "The end of a session; it never fails." })
export class SignOutPayload {
  @Field(() => [ProblemView], { description: "Always empty: who was not signed in is signed out as well." })
  problems!: ProblemView[]
}
