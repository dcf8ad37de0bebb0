import { Field, ID, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { InstantScalar } from "../../platform/graphql/scalars.ts"

@ObjectType("Session", {
  simpleResolvers: true,
  description:
    "One browser in which the viewer is signed in. It ends 8 hours after its last use, or after 7 days.",
})
export class SessionView {
  @Field(() => ID, { description: "Names the session for `revokeSession`; says nothing about its cookie." })
  id!: string

  @Field(() => Boolean, { description: "Whether this very request belongs to it." })
  current!: boolean

  @Field(() => String, { description: "What the browser said it is, at sign-in; may be empty." })
  device!: string

  @Field(() => String, { description: "The network address it was opened from." })
  address!: string

  @Field(() => InstantScalar, { description: "When somebody signed in." })
  createdAt!: Date

  @Field(() => InstantScalar, { description: "When it was last used, to the minute." })
  lastSeenAt!: Date

  @Field(() => InstantScalar, { description: "When it ends unless it is used before." })
  expiresAt!: Date
}

@ObjectType({ description: "The session that has ended, or NOT_FOUND." })
export class RevokeSessionPayload {
  @Field(() => SessionView, { nullable: true, description: "The session, which no longer opens anything." })
  session!: SessionView | null

  @Field(() => [ProblemView], { description: "Why none ended; empty when one did." })
  problems!: ProblemView[]
}
