import type { Role } from "@rung/domain/access/roles"
import { Field, ID, InputType, Int, ObjectType } from "type-graphql"
import { type Connection, type Edge, PageInfo } from "../../platform/graphql/page.ts"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { RoleEnum } from "./enums.ts"
import { Invitation } from "./invitation.entity.ts"
import { ViewerView } from "./viewer.view.ts"

@ObjectType({ description: "One invitation in the list." })
export class InvitationEdge implements Edge<Invitation> {
  @Field(() => String, { description: "Give it as `after` to go on behind this invitation." })
  cursor!: string

  @Field(() => Invitation, { description: "The invitation." })
  node!: Invitation
}

@ObjectType({ description: "Invitations that were neither accepted nor taken back, by address." })
export class InvitationConnection implements Connection<Invitation> {
  @Field(() => [InvitationEdge], { description: "The invitations of this page." })
  edges!: InvitationEdge[]

  @Field(() => PageInfo, { description: "Whether there are more." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many invitations are open on all pages." })
  totalCount!: number
}

@ObjectType("InvitationWelcome", {
  simpleResolvers: true,
  description: "What the holder of an invitation link is told before they join.",
})
export class InvitationWelcomeView {
  @Field(() => String, { description: "The address the link was mailed to." })
  email!: string

  @Field(() => String, { description: "Their name as the company knows it; may be empty." })
  name!: string

  @Field(() => String, { description: "The company they are to join." })
  company!: string

  @Field(() => Boolean, {
    description: "Whether the address has an account: it then joins with its own password, and sets none.",
  })
  hasAccount!: boolean

  @Field(() => InstantScalar, { description: "When the link stops working." })
  expiresAt!: Date
}

@InputType({ description: "Somebody to invite." })
export class InvitationInput {
  @Field(() => String, { description: "Where to mail the link." })
  email!: string

  @Field(() => [RoleEnum], { description: "Roles they are to hold, at least one." })
  roles!: Role[]

  @Field(() => ID, {
    nullable: true,
    description: "The person in the org they will stand for; unless told, whoever has this address there.",
  })
  personId?: string | null
}

@InputType({
  description: "A list of people to invite: all of them, or none when anything stands against one.",
})
export class InviteMembersInput {
  @Field(() => [InvitationInput], { description: "1 to 1,000 people." })
  invitations!: InvitationInput[]
}

@InputType({ description: "How somebody joins by an invitation link." })
export class AcceptInvitationInput {
  @Field(() => String, { description: "The code of the mailed link." })
  token!: string

  @Field(() => String, {
    nullable: true,
    description: "The name other members will see; needed when the invitation has none.",
  })
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      "The password to set for a new account, or the password of the existing one. Needed unless its owner is signed in.",
  })
  password?: string | null
}

@ObjectType({ description: "The invitations that are being mailed, or why none is." })
export class InviteMembersPayload {
  @Field(() => [Invitation], { description: "In the order of the input; empty when anything was refused." })
  invitations!: Invitation[]

  @Field(() => [ProblemView], { description: "Why nobody was invited, by index; empty when all were." })
  problems!: ProblemView[]
}

@ObjectType({ description: "The invitation that was taken back, or NOT_FOUND." })
export class RevokeInvitationPayload {
  @Field(() => Invitation, {
    nullable: true,
    description: "The invitation; its link opens nothing any more.",
  })
  invitation!: Invitation | null

  @Field(() => [ProblemView], { description: "Why nothing changed; empty when it did." })
  problems!: ProblemView[]
}

@ObjectType({ description: "The invitation that is mailed anew, or NOT_FOUND." })
export class ResendInvitationPayload {
  @Field(() => Invitation, {
    nullable: true,
    description: "The invitation; only its newest link works, for 14 days.",
  })
  invitation!: Invitation | null

  @Field(() => [ProblemView], { description: "Why nothing was mailed; empty when it was." })
  problems!: ProblemView[]
}

@ObjectType({
  description: "The new member, signed in; or why not: LINK_INVALID, SIGN_IN_FAILED, NAME_MISSING …",
})
export class AcceptInvitationPayload {
  @Field(() => ViewerView, { nullable: true, description: "Who is signed in; their cookie is set." })
  viewer!: ViewerView | null

  @Field(() => [ProblemView], { description: "Why they did not join; empty when they did." })
  problems!: ProblemView[]
}
