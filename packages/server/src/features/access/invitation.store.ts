import type { TakenPlaces } from "@rung/domain/access/membership"
import type { Role } from "@rung/domain/access/roles"
import { type Problem, problem } from "@rung/domain/kit/problem"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { Page } from "../../platform/graphql/page.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { enqueueEach } from "../../platform/jobs/enqueue.ts"
import { Invitation } from "./invitation.entity.ts"

/** Milliseconds within which an invitation link must be used. */
const INVITATION_LIFE = 14 * 24 * 3_600_000

/** What the job that mails a link is called; its payload names the invitation. */
export const SEND_INVITATION = "send-invitation"

/** What the constraints of an invitation stand for. */
export const INVITATION_CONSTRAINTS: Readonly<Record<string, Problem>> = {
  invitation_open_once: problem(
    "ALREADY_MEMBER",
    "Somebody invited one of these addresses meanwhile: reload and try again.",
    "invitations",
  ),
  invitation_tenant_id_person_id_fkey: unknownId("person", "invitations"),
}

export interface NewInvitation {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly personId: string | null
  readonly roles: readonly Role[]
}

/** Addresses and people of a list that members or open invitations already stand for. */
export async function loadTakenPlaces(
  tx: TenantTx,
  wanted: { readonly emails: readonly string[]; readonly personIds: readonly string[] },
): Promise<TakenPlaces> {
  const rows = await tx.query<{ email: string; person_id: string | null }>(
    `SELECT email, person_id FROM membership
       WHERE tenant_id = $1 AND (email = ANY ($2) OR person_id = ANY ($3))
     UNION ALL
     SELECT email, person_id FROM invitation
       WHERE tenant_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL
         AND (email = ANY ($2) OR person_id = ANY ($3))`,
    [tx.tenantId, [...wanted.emails], [...wanted.personIds]],
  )
  return {
    emails: new Set(rows.map(({ email }) => email)),
    personIds: new Set(rows.flatMap(({ person_id }) => (person_id === null ? [] : [person_id]))),
  }
}

/** Writes invitations and has each mailed once the transaction commits. At most 1,000 in one call. */
export async function insertInvitations(
  tx: TenantTx,
  invitations: readonly NewInvitation[],
  { invitedBy, now }: { readonly invitedBy: string; readonly now: Date },
): Promise<void> {
  await tx.manager.insert(
    Invitation,
    invitations.map((invitation) => ({
      ...invitation,
      roles: [...invitation.roles],
      tenantId: tx.tenantId,
      secretHash: null,
      invitedBy,
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_LIFE),
      acceptedAt: null,
      revokedAt: null,
    })),
  )
}

/** Has links mailed once the transaction commits; the job makes each link, so the queue never holds one. */
export async function mailInvitations(tx: TenantTx, ids: readonly string[]): Promise<void> {
  await enqueueEach(
    tx,
    SEND_INVITATION,
    ids.map((invitationId) => ({ invitationId })),
  )
}

export async function loadInvitations(tx: TenantTx, ids: readonly string[]): Promise<Invitation[]> {
  const rows = await tx.query<InvitationRow>(
    `SELECT ${COLUMNS} FROM invitation WHERE tenant_id = $1 AND id = ANY ($2) ORDER BY array_position($2, id)`,
    [tx.tenantId, [...ids]],
  )
  return rows.map((row) => invitationOf(tx, row))
}

/** An invitation that is neither accepted nor taken back, locked until the transaction ends. */
export async function lockOpenInvitation(tx: TenantTx, id: string): Promise<Invitation | undefined> {
  const rows = await tx.query<InvitationRow>(
    `SELECT ${COLUMNS} FROM invitation
     WHERE tenant_id = $1 AND id = $2 AND accepted_at IS NULL AND revoked_at IS NULL FOR UPDATE`,
    [tx.tenantId, id],
  )
  return rows.map((row) => invitationOf(tx, row))[0]
}

/** The open invitation of a link that is still in time. */
export async function loadInvitationByHash(
  tx: TenantTx,
  hash: Buffer,
  now: Date,
): Promise<Invitation | undefined> {
  const rows = await tx.query<InvitationRow>(
    `SELECT ${COLUMNS} FROM invitation
     WHERE tenant_id = $1 AND secret_hash = $2 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $3`,
    [tx.tenantId, hash, now],
  )
  return rows.map((row) => invitationOf(tx, row))[0]
}

/** Takes an invitation back; its link opens nothing any more. */
export async function markInvitationRevoked(tx: TenantTx, id: string, now: Date): Promise<void> {
  await tx.execute("UPDATE invitation SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2", [
    tx.tenantId,
    id,
    now,
  ])
}

/** Uses an invitation up; answers whether it was still open. */
export async function markInvitationAccepted(tx: TenantTx, id: string, now: Date): Promise<boolean> {
  const touched = await tx.execute(
    `UPDATE invitation SET accepted_at = $3
     WHERE tenant_id = $1 AND id = $2 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $3`,
    [tx.tenantId, id, now],
  )
  return touched > 0
}

/** Ends the present link at once and gives the next one its full time. */
export async function renewInvitation(tx: TenantTx, id: string, now: Date): Promise<void> {
  await tx.execute(
    "UPDATE invitation SET secret_hash = NULL, created_at = $3, expires_at = $4 WHERE tenant_id = $1 AND id = $2",
    [tx.tenantId, id, now, new Date(now.getTime() + INVITATION_LIFE)],
  )
}

/** Makes a link work; the one before stops. */
export async function saveInvitationHash(tx: TenantTx, id: string, hash: Buffer): Promise<void> {
  await tx.execute("UPDATE invitation SET secret_hash = $3 WHERE tenant_id = $1 AND id = $2", [
    tx.tenantId,
    id,
    hash,
  ])
}

/** Open invitations by address, as many as the page holds and one more. */
export async function loadInvitationsPage(
  tx: TenantTx,
  page: Page,
): Promise<{ readonly rows: Invitation[]; readonly totalCount: number }> {
  const open = "tenant_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL"
  const rows = await tx.query<InvitationRow>(
    `SELECT ${COLUMNS} FROM invitation WHERE ${open} AND ($2 OR email COLLATE "C" > $3)
     ORDER BY email COLLATE "C" LIMIT $4`,
    [tx.tenantId, page.after === undefined, page.after?.[0] ?? "", page.limit + 1],
  )
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM invitation WHERE ${open}`,
    [tx.tenantId],
  )
  return { rows: rows.map((row) => invitationOf(tx, row)), totalCount: count?.total ?? 0 }
}

const COLUMNS = `id, email, name, person_id, roles, secret_hash, invited_by, created_at, expires_at, accepted_at,
  revoked_at`

interface InvitationRow {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly person_id: string | null
  readonly roles: Role[]
  readonly secret_hash: Buffer | null
  readonly invited_by: string
  readonly created_at: Date
  readonly expires_at: Date
  readonly accepted_at: Date | null
  readonly revoked_at: Date | null
}

function invitationOf(tx: TenantTx, row: InvitationRow): Invitation {
  const { id, email, name, roles } = row
  return {
    id,
    email,
    name,
    roles,
    tenantId: tx.tenantId,
    personId: row.person_id,
    secretHash: row.secret_hash,
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
    revokedAt: row.revoked_at,
  }
}
