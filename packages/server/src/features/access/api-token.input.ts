import type { TokenScope } from "@rung/domain/access/roles"
import type { Day } from "@rung/domain/kit/day"
import { Field, InputType, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { ApiToken } from "./api-token.entity.ts"
import { TokenScopeEnum } from "./enums.ts"

@InputType({ description: "What a script is to sign in with." })
export class CreateApiTokenInput {
  @Field(() => String, { description: "What it is for, 2 to 80 characters." })
  name!: string

  @Field(() => [TokenScopeEnum], { description: "What it may be used for, at least one." })
  scopes!: TokenScope[]

  @Field(() => DayScalar, { description: "The first day it no longer works: after today, within a year." })
  expiresOn!: Day
}

@ObjectType({
  description: "The new token, or why there is none: TOKEN_NAME_LENGTH, SCOPES_EMPTY, EXPIRY_PAST …",
})
export class CreateApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: "The token as lists will show it." })
  apiToken!: ApiToken | null

  @Field(() => String, {
    nullable: true,
    description: "What to send as `Authorization: Bearer …`. Shown this once; nobody can read it again.",
  })
  bearer!: string | null

  @Field(() => [ProblemView], { description: "Why none was created; empty when one was." })
  problems!: ProblemView[]
}

@ObjectType({ description: "The token that no longer works, or NOT_FOUND." })
export class RevokeApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: "The token after it was revoked." })
  apiToken!: ApiToken | null

  @Field(() => [ProblemView], { description: "Why nothing changed; empty when it did." })
  problems!: ProblemView[]
}
