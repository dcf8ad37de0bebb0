import type { SessionPrincipal } from "@rung/domain/access/principal"
import type { Role, TokenScope } from "@rung/domain/access/roles"
import type { Parts } from "../../parts.ts"
import { verifiedTenant } from "../../platform/db/verified-tenant.ts"
import { secretHash } from "../../platform/login/secret.ts"
import type { Caller } from "../../request-context.ts"
import { noteTokenUse } from "./api-token.store.ts"

interface MemberRow {
  readonly person_id: string | null
  readonly roles: Role[]
  readonly time_zone: string
}

/** An account acting in a tenant with the roles it holds there now; nothing when it is no member. */
export async function callerInTenant(
  parts: Parts,
  accountId: string,
  tenantId: string,
): Promise<(Caller & { readonly principal: SessionPrincipal }) | undefined> {
  const [member] = await parts.database.entry<MemberRow & Record<string, unknown>>(
    "SELECT person_id, roles, time_zone FROM entry.member_of($1, $2)",
    [accountId, tenantId],
  )
  if (!member) return undefined
  const { person_id: personId, roles, time_zone: timeZone } = member
  const principal = { kind: "PERSON_SESSION", tenantId, accountId, roles } as const
  return {
    principal: personId === null ? principal : { ...principal, personId },
    tenant: { id: verifiedTenant(tenantId), timeZone },
  }
}

interface BearerRow {
  readonly tenant_id: string
  readonly token_id: string
  readonly scopes: TokenScope[]
  readonly expires_at: Date
  readonly last_used_at: Date | null
  readonly time_zone: string
}

/** Milliseconds: the use of a token is written down at most this often. */
const NOTED_EVERY = 60_000

/** A script with a token that is neither revoked nor expired. */
export async function callerByToken(parts: Parts, token: string): Promise<Caller | undefined> {
  const now = parts.clock()
  const [bearer] = await parts.database.entry<BearerRow & Record<string, unknown>>(
    "SELECT tenant_id, token_id, scopes, expires_at, last_used_at, time_zone FROM entry.bearer_of($1)",
    [secretHash(token)],
  )
  if (!bearer || bearer.expires_at <= now) return undefined
  const id = verifiedTenant(bearer.tenant_id)
  if (now.getTime() - (bearer.last_used_at?.getTime() ?? 0) >= NOTED_EVERY) {
    await parts.database.tenant(id).write((tx) => noteTokenUse(tx, bearer.token_id, now))
  }
  return {
    principal: { kind: "TOKEN", tenantId: id, tokenId: bearer.token_id, scopes: bearer.scopes },
    tenant: { id, timeZone: bearer.time_zone },
  }
}
