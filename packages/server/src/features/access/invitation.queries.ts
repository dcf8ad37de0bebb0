import type { Ctx } from "../../parts.ts"
import type { TenantDb } from "../../platform/db/database.ts"
import { verifiedTenant } from "../../platform/db/verified-tenant.ts"
import { connectionOf, type Page } from "../../platform/graphql/page.ts"
import { secretHash } from "../../platform/login/secret.ts"
import type { Invitation } from "./invitation.entity.ts"
import type { InvitationConnection, InvitationWelcomeView } from "./invitation.input.ts"
import { loadInvitationByHash, loadInvitationsPage } from "./invitation.store.ts"
import { loadTenantName } from "./tenant.store.ts"

export async function invitationsPage(ctx: Ctx, page: Page): Promise<InvitationConnection> {
  const { rows, totalCount } = await ctx.db.read((tx) => loadInvitationsPage(tx, page))
  const connection = connectionOf(rows, page, { totalCount, keyOf: ({ email }) => [email] })
  return { ...connection, edges: [...connection.edges] }
}

export interface OpenInvitation {
  readonly invitation: Invitation
  readonly company: string
  /** Transactions of the tenant that the link has proven. */
  readonly db: TenantDb
}

/** The invitation of a link that works; nothing for any other. */
export async function openInvitationBy(
  { parts, now }: Ctx,
  token: string,
): Promise<OpenInvitation | undefined> {
  const hash = secretHash(token)
  const [row] = await parts.database.entry<{ id: string | null }>(
    "SELECT entry.tenant_of_secret($1, 'INVITATION') AS id",
    [hash],
  )
  if (!row?.id) return undefined
  const db = parts.database.tenant(verifiedTenant(row.id))
  return db.read(async (tx) => {
    const invitation = await loadInvitationByHash(tx, hash, now)
    return invitation && { invitation, db, company: (await loadTenantName(tx)).name }
  })
}

/** What a link says to whoever holds it. */
export async function invitationBy(ctx: Ctx, token: string): Promise<InvitationWelcomeView | null> {
  const open = await openInvitationBy(ctx, token)
  if (!open) return null
  const { email, name, expiresAt } = open.invitation
  const hasAccount = (await ctx.parts.login.accountByEmail(email)) !== undefined
  return { email, name, expiresAt, company: open.company, hasAccount }
}
