import { Arg, Args, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { pageOf } from "../../platform/graphql/page.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { changeRoles } from "./change-roles.ts"
import { linkMemberToPerson } from "./link-member-to-person.ts"
import { Membership } from "./membership.entity.ts"
import {
  ChangeRolesInput,
  ChangeRolesPayload,
  LinkMemberToPersonInput,
  LinkMemberToPersonPayload,
  MembersArgs,
  MembershipConnection,
  RemoveMemberInput,
  RemoveMemberPayload,
} from "./membership.input.ts"
import { membersPage } from "./membership.queries.ts"
import { removeMember } from "./remove-member.ts"

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => ID, { description: "Names the membership." })
  id(@Root() membership: Membership): string {
    return toGlobalId("Membership", membership.id)
  }

  @FieldResolver(() => ID, { nullable: true, description: "The person in the org they stand for, if any." })
  personId(@Root() { personId }: Membership): string | null {
    return personId === null ? null : toGlobalId("Person", personId)
  }

  @Guarded("member:read")
  @Query(() => MembershipConnection, { description: "Members of the tenant, by name." })
  async members(
    @Context() ctx: Ctx,
    @Args(() => MembersArgs) args: MembersArgs,
  ): Promise<MembershipConnection> {
    return membersPage(ctx, pageOf(args), args.search ?? "")
  }

  @Guarded("member:change-roles")
  @Mutation(() => ChangeRolesPayload, { description: "Changes a member's roles; it acts at once." })
  async changeRoles(
    @Context() ctx: Ctx,
    @Arg("input", () => ChangeRolesInput, { description: "Whose, and which." }) input: ChangeRolesInput,
  ): Promise<ChangeRolesPayload> {
    const result = await changeRoles(ctx, input)
    return { membership: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => RemoveMemberPayload, {
    description: "Ends a membership at once; the account and what the member has answered stay.",
  })
  async removeMember(
    @Context() ctx: Ctx,
    @Arg("input", () => RemoveMemberInput, { description: "Who is to leave." }) input: RemoveMemberInput,
  ): Promise<RemoveMemberPayload> {
    const result = await removeMember(ctx, input)
    return { membership: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("member:change-roles")
  @Mutation(() => LinkMemberToPersonPayload, {
    description: "Says which person of the org a member stands for.",
  })
  async linkMemberToPerson(
    @Context() ctx: Ctx,
    @Arg("input", () => LinkMemberToPersonInput, { description: "Who stands for whom." })
    input: LinkMemberToPersonInput,
  ): Promise<LinkMemberToPersonPayload> {
    const result = await linkMemberToPerson(ctx, input)
    return { membership: valueOrNull(result), problems: problemsOf(result) }
  }
}
