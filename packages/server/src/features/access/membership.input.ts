import type { Role } from "@rung/domain/access/roles"
import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql"
import { type Connection, type Edge, PageArgs, PageInfo } from "../../platform/graphql/page.ts"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { RoleEnum } from "./enums.ts"
import { Membership } from "./membership.entity.ts"

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: "Only those whose name or address contains this; case does not matter.",
  })
  search?: string | null
}

@ObjectType({ description: "One member in the list." })
export class MembershipEdge implements Edge<Membership> {
  @Field(() => String, { description: "Give it as `after` to go on behind this member." })
  cursor!: string

  @Field(() => Membership, { description: "A member of the tenant." })
  node!: Membership
}

@ObjectType({ description: "Members by name." })
export class MembershipConnection implements Connection<Membership> {
  @Field(() => [MembershipEdge], { description: "The members of this page." })
  edges!: MembershipEdge[]

  @Field(() => PageInfo, { description: "Whether there are more." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many members there are on all pages." })
  totalCount!: number
}

@InputType({ description: "The roles a member holds from now on." })
export class ChangeRolesInput {
  @Field(() => ID, { description: "Whose roles: the `id` of a Membership." })
  membershipId!: string

  @Field(() => [RoleEnum], {
    description: "All roles they are to hold, at least one; the others are taken away.",
  })
  roles!: Role[]

  @Field(() => Int, {
    description: "The version the change was decided on; VERSION_CONFLICT when it is older.",
  })
  version!: number
}

@InputType({ description: "A member who is to leave the tenant." })
export class RemoveMemberInput {
  @Field(() => ID, { description: "Who leaves: the `id` of a Membership." })
  membershipId!: string

  @Field(() => Int, {
    description: "The version the removal was decided on; VERSION_CONFLICT when it is older.",
  })
  version!: number
}

@InputType({ description: "Which person of the org a member stands for." })
export class LinkMemberToPersonInput {
  @Field(() => ID, { description: "Who stands for somebody: the `id` of a Membership." })
  membershipId!: string

  @Field(() => ID, { nullable: true, description: "The person; absent ends the link." })
  personId?: string | null

  @Field(() => Int, {
    description: "The version the link was decided on; VERSION_CONFLICT when it is older.",
  })
  version!: number
}

@ObjectType({
  description: "The member with their new roles, or why they keep the old: LAST_ADMIN, ROLES_EMPTY …",
})
export class ChangeRolesPayload {
  @Field(() => Membership, { nullable: true, description: "The member after the change." })
  membership!: Membership | null

  @Field(() => [ProblemView], { description: "Why nothing changed; empty when it did." })
  problems!: ProblemView[]
}

@ObjectType({ description: "The former member, or why they stay: LAST_ADMIN, VERSION_CONFLICT, NOT_FOUND." })
export class RemoveMemberPayload {
  @Field(() => Membership, {
    nullable: true,
    description: "The member as they were; nothing opens to them any more.",
  })
  membership!: Membership | null

  @Field(() => [ProblemView], { description: "Why they were not removed; empty when they were." })
  problems!: ProblemView[]
}

@ObjectType({
  description: "The member and the person they stand for, or why not: PERSON_LINKED_TWICE, NOT_FOUND …",
})
export class LinkMemberToPersonPayload {
  @Field(() => Membership, { nullable: true, description: "The member after the change." })
  membership!: Membership | null

  @Field(() => [ProblemView], { description: "Why nothing changed; empty when it did." })
  problems!: ProblemView[]
}
