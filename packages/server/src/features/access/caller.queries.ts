import { isInForce } from "@rung/domain/access/delegation"
import type { SessionPrincipal } from "@rung/domain/access/principal"
import type { Role, TokenScope } from "@rung/domain/access/roles"
import type { Day } from "@rung/domain/kit/day"
import type { Ctx, Parts } from "../../parts.ts"
import { dayIn } from "../../platform/clock.ts"
import type { TenantDb } from "../../platform/db/database.ts"
import { verifiedTenant } from "../../platform/db/verified-tenant.ts"
import { secretHash } from "../../platform/login/secret.ts"
import type { Caller } from "../../request-context.ts"
import { noteTokenUse } from "./api-token.store.ts"

interface MemberRow {
  readonly person_id: string | null
  readonly roles: Role[]
  readonly time_zone: string
  readonly prepares_for: string | null
  readonly prepares_from: Day | null
  readonly prepares_until: Day | null
}

/** An account acting in a tenant with the roles it holds there now; nothing when it is no member. */
export async function callerInTenant(
  parts: Parts,
  accountId: string,
  tenantId: string,
): Promise<(Caller & { readonly principal: SessionPrincipal }) | undefined> {
  const [member] = await parts.database.entry<MemberRow & Record<string, unknown>>(
    "SELECT person_id, roles, time_zone, prepares_for, prepares_from, prepares_until FROM entry.member_of($1, $2)",
    [accountId, tenantId],
  )
  if (!member) return undefined
  const { person_id: personId, roles, time_zone: timeZone } = member
  const preparesFor = executiveOf(member, dayIn(timeZone, parts.clock()))
  return {
    principal: {
      kind: "PERSON_SESSION",
      tenantId,
      accountId,
      roles,
      ...(personId === null ? {} : { personId }),
      ...(preparesFor === undefined ? {} : { preparesFor }),
    },
    tenant: { id: verifiedTenant(tenantId), timeZone },
  }
}

/** The person somebody prepares for on a day. */
function executiveOf(member: MemberRow, today: Day): string | undefined {
  const { prepares_for: personId, prepares_from: from, prepares_until: until } = member
  if (personId === null || from === null || until === null) return undefined
  return isInForce({ from, until }, today) ? personId : undefined
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

/** Cookies of sessions that a form's link has opened begin with it, so that none is looked up among the others. */
const FORM_COOKIE = "form-"

export function isFormCookie(cookie: string): boolean {
  return cookie.startsWith(FORM_COOKIE)
}

/** What a browser sends back after it has opened a form's link. */
export function formCookie(secret: string): string {
  return `${FORM_COOKIE}${secret}`
}

interface FormRow {
  readonly tenant_id: string
  readonly session_id: string
  readonly assessment_id: string
  readonly rater_id: string
  readonly expires_at: Date
  readonly time_zone: string
}

/** The rater who has opened the link of a form that can still be answered. */
export async function callerByForm(parts: Parts, cookie: string): Promise<Caller | undefined> {
  const [form] = await parts.database.entry<FormRow & Record<string, unknown>>(
    "SELECT tenant_id, session_id, assessment_id, rater_id, expires_at, time_zone FROM entry.form_of($1)",
    [secretHash(cookie.slice(FORM_COOKIE.length))],
  )
  if (!form || form.expires_at <= parts.clock()) return undefined
  const { tenant_id, session_id: sessionId, assessment_id: formId, rater_id: raterId, time_zone } = form
  const id = verifiedTenant(tenant_id)
  return {
    principal: { kind: "FORM_LINK", tenantId: id, sessionId, formId, raterId },
    tenant: { id, timeZone: time_zone },
  }
}

/** Transactions of the tenant whose form a link opens, or opened once; nothing for a code that never was one. */
export async function tenantOfFormLink(
  { parts }: Pick<Ctx, "parts">,
  token: string,
): Promise<TenantDb | undefined> {
  const [row] = await parts.database.entry<{ id: string | null }>(
    "SELECT entry.tenant_of_secret($1, 'FORM_LINK') AS id",
    [secretHash(token)],
  )
  return row?.id ? parts.database.tenant(verifiedTenant(row.id)) : undefined
}
