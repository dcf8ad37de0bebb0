import { Arg, Args, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { PageArgs, pageOf } from "../../platform/graphql/page.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { acceptInvitation } from "./accept-invitation.ts"
import { Invitation } from "./invitation.entity.ts"
import {
  AcceptInvitationInput,
  AcceptInvitationPayload,
  InvitationConnection,
  InvitationWelcomeView,
  InviteMembersInput,
  InviteMembersPayload,
  ResendInvitationPayload,
  RevokeInvitationPayload,
} from "./invitation.input.ts"
import { invitationBy, invitationsPage } from "./invitation.queries.ts"
import { inviteMembers } from "./invite-members.ts"
import { resendInvitation } from "./resend-invitation.ts"
import { revokeInvitation } from "./revoke-invitation.ts"

@Resolver(() => Invitation)
export class InvitationResolver {
  @FieldResolver(() => ID, { description: "Names the invitation; says nothing about its link." })
  id(@Root() invitation: Invitation): string {
    return toGlobalId("Invitation", invitation.id)
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: "The person in the org they will stand for, if any.",
  })
  personId(@Root() { personId }: Invitation): string | null {
    return personId === null ? null : toGlobalId("Person", personId)
  }

  @Guarded("member:read")
  @Query(() => InvitationConnection, { description: "Open invitations, by address." })
  async invitations(
    @Context() ctx: Ctx,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<InvitationConnection> {
    return invitationsPage(ctx, pageOf(args))
  }

  @Guarded("public")
  @Query(() => InvitationWelcomeView, {
    nullable: true,
    description: "What an invitation link says; null for one that does not work (any more).",
  })
  async invitation(
    @Context() ctx: Ctx,
    @Arg("token", () => String, { description: "The code of the mailed link." }) token: string,
  ): Promise<InvitationWelcomeView | null> {
    return invitationBy(ctx, token)
  }

  @Guarded("public")
  @Mutation(() => AcceptInvitationPayload, {
    description:
      "Joins the tenant by an invitation link and signs in: with a new account, or with the one the address has.",
  })
  async acceptInvitation(
    @Context() ctx: Ctx,
    @Arg("input", () => AcceptInvitationInput, { description: "The link's code, and who joins." })
    input: AcceptInvitationInput,
  ): Promise<AcceptInvitationPayload> {
    const result = await acceptInvitation(ctx, input)
    return { viewer: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => InviteMembersPayload, {
    description: "Invites people: each is mailed a link. A token may invite plain members only.",
  })
  async inviteMembers(
    @Context() ctx: Ctx,
    @Arg("input", () => InviteMembersInput, { description: "Whom to invite, and as what." })
    input: InviteMembersInput,
  ): Promise<InviteMembersPayload> {
    const result = await inviteMembers(ctx, input)
    return { invitations: valueOrNull(result) ?? [], problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => RevokeInvitationPayload, {
    description: "Takes an open invitation back; its link stops working.",
  })
  async revokeInvitation(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "The invitation." }) id: string,
  ): Promise<RevokeInvitationPayload> {
    const result = await revokeInvitation(ctx, id)
    return { invitation: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => ResendInvitationPayload, {
    description: "Mails an open invitation again with a new link; the one before stops working.",
  })
  async resendInvitation(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "The invitation." }) id: string,
  ): Promise<ResendInvitationPayload> {
    const result = await resendInvitation(ctx, id)
    return { invitation: valueOrNull(result), problems: problemsOf(result) }
  }
}
