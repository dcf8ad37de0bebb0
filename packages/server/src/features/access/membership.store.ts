import type { Role } from "@rung/domain/access/roles"
import { type Problem, problem } from "@rung/domain/kit/problem"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { Page } from "../../platform/graphql/page.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { Membership } from "./membership.entity.ts"

/** What the constraints of a membership stand for. */
export const MEMBERSHIP_CONSTRAINTS: Readonly<Record<string, Problem>> = {
  membership_account_once: problem("ALREADY_MEMBER", "This account is a member already: sign in instead."),
  membership_person_once: problem(
    "PERSON_LINKED_TWICE",
    "Another account stands for this person: pick one.",
    "personId",
  ),
  membership_tenant_id_person_id_fkey: unknownId("person", "personId"),
}

export async function loadMembership(tx: TenantTx, id: string): Promise<Membership | null> {
  return tx.manager.findOneBy(Membership, { tenantId: tx.tenantId, id })
}

export async function loadMembershipOfAccount(tx: TenantTx, accountId: string): Promise<Membership | null> {
  return tx.manager.findOneBy(Membership, { tenantId: tx.tenantId, accountId })
}

/**
 * A member and how many other administrators there are, with all of them locked: two administrators who remove
 * each other at once must not both succeed.
 */
export async function lockMembership(
  tx: TenantTx,
  id: string,
): Promise<{ readonly member: Membership; readonly otherAdmins: number } | undefined> {
  const locked = await tx.query<{ id: string; admin: boolean }>(
    `SELECT id, 'ADMIN' = ANY (roles) AS admin FROM membership
     WHERE tenant_id = $1 AND (id = $2 OR 'ADMIN' = ANY (roles)) ORDER BY id FOR UPDATE`,
    [tx.tenantId, id],
  )
  const member = await loadMembership(tx, id)
  if (!member) return undefined
  return { member, otherAdmins: locked.filter((each) => each.admin && each.id !== id).length }
}

export async function insertMembership(
  tx: TenantTx,
  membership: Omit<Membership, "tenantId">,
): Promise<void> {
  await tx.manager.insert(Membership, { ...membership, tenantId: tx.tenantId })
}

export async function updateMembership(
  tx: TenantTx,
  id: string,
  change: { readonly roles?: Role[]; readonly personId?: string | null; readonly version: number },
): Promise<void> {
  await tx.manager.update(Membership, { tenantId: tx.tenantId, id }, change)
}

export async function deleteMembership(tx: TenantTx, id: string): Promise<void> {
  await tx.manager.delete(Membership, { tenantId: tx.tenantId, id })
}

interface MembershipRow {
  readonly id: string
  readonly account_id: string
  readonly email: string
  readonly name: string
  readonly person_id: string | null
  readonly roles: Role[]
  readonly version: number
  readonly created_at: Date
}

/** Members in the order of their names, as many as the page holds and one more. */
export async function loadMembersPage(
  tx: TenantTx,
  page: Page,
  search: string,
): Promise<{ readonly rows: Membership[]; readonly totalCount: number }> {
  const matches = `tenant_id = $1 AND ($2 = '' OR strpos(lower(name), $2) > 0 OR strpos(email, $2) > 0)`
  const needle = search.trim().toLowerCase()
  const [name = "", id = ""] = page.after ?? []
  const rows = await tx.query<MembershipRow>(
    `SELECT id, account_id, email, name, person_id, roles, version, created_at FROM membership
     WHERE ${matches} AND ($3 OR (lower(name) COLLATE "C", id::text COLLATE "C") > ($4, $5))
     ORDER BY lower(name) COLLATE "C", id::text COLLATE "C" LIMIT $6`,
    [tx.tenantId, needle, page.after === undefined, name, id, page.limit + 1],
  )
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM membership WHERE ${matches}`,
    [tx.tenantId, needle],
  )
  return { rows: rows.map((row) => membershipOf(tx, row)), totalCount: count?.total ?? 0 }
}

function membershipOf(tx: TenantTx, row: MembershipRow): Membership {
  const { account_id: accountId, person_id: personId, created_at: createdAt, ...rest } = row
  return { ...rest, tenantId: tx.tenantId, accountId, personId, createdAt }
}
