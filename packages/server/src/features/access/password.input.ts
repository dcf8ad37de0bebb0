import { Field, InputType, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"

@InputType({ description: "A new password, with the link that allows it." })
export class ResetPasswordInput {
  @Field(() => String, { description: "The code of the mailed link. It works once, for an hour." })
  token!: string

  @Field(() => String, { description: "12 to 256 characters, not the address, not among the commonest." })
  password!: string
}

@InputType({ description: "A new password for the viewer's own account." })
export class ChangePasswordInput {
  @Field(() => String, { description: "The password it has now." })
  currentPassword!: string

  @Field(() => String, { description: "12 to 256 characters, not the address, not among the commonest." })
  password!: string
}

@ObjectType({
  description: "Says nothing about whether the address is known: a link is mailed if it is.",
})
export class RequestPasswordResetPayload {
  @Field(() => [ProblemView], { description: "EMAIL_INVALID for a text that is no address; else empty." })
  problems!: ProblemView[]
}

@ObjectType({ description: "The password is set and every session of the account has ended; or why not." })
export class ResetPasswordPayload {
  @Field(() => [ProblemView], {
    description: "LINK_INVALID or what stands against the password; else empty.",
  })
  problems!: ProblemView[]
}

@ObjectType({
  description: "The password is changed and the account's other sessions have ended; or why not.",
})
export class ChangePasswordPayload {
  @Field(() => [ProblemView], {
    description: "SIGN_IN_FAILED at `currentPassword` or what stands against the new one; else empty.",
  })
  problems!: ProblemView[]
}
