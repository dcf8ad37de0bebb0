import type { Ctx } from "../../parts.ts"
import type { Page } from "../../platform/graphql/page.ts"
import type { InvitationConnection, InvitationWelcomeView } from "./invitation.input.ts"

export async function invitationsPage(_ctx: Ctx, _page: Page): Promise<InvitationConnection> {
  throw new Error("Being built.")
}
export async function invitationBy(_ctx: Ctx, _token: string): Promise<InvitationWelcomeView | null> {
  throw new Error("Being built.")
}
