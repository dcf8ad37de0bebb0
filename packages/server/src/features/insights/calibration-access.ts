import { can } from "@rung/domain/access/permission"
import type { SessionPrincipal } from "@rung/domain/access/principal"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { participantsOf, type StoredSession } from "./calibration.store.ts"
import { type Onlooker, onlookerOf } from "./calibration-onlooker.store.ts"

/** A session as somebody sees it: who they are, and whether they sit in it. */
export interface SessionSeen {
  readonly session: StoredSession
  readonly onlooker: Onlooker
  readonly participates: boolean
}

/** Refuses whoever could sit in no session, whichever it is. */
export function calibratingPrincipal(ctx: Pick<Ctx, "principal">): SessionPrincipal {
  const principal = principalOf(ctx)
  if (principal.kind !== "PERSON_SESSION") throw new Fault("FORBIDDEN")
  if (!can(principal, "calibration:read", { participates: true })) throw new Fault("FORBIDDEN")
  return principal
}

/** Sessions of one cycle as the caller sees them; those they may not read are left out. */
export async function seenSessions(
  tx: TenantTx,
  principal: SessionPrincipal,
  sessions: readonly StoredSession[],
): Promise<readonly SessionSeen[]> {
  const [first] = sessions
  if (!first) return []
  const onlooker = await onlookerOf(tx, { accountId: principal.accountId, cycleId: first.cycleId })
  if (!onlooker) return []
  const members = await participantsOf(
    tx,
    sessions.map(({ id }) => id),
  )
  return sessions.flatMap((session) => {
    const participates = members.some(
      ({ sessionId, membershipId }) => sessionId === session.id && membershipId === onlooker.membershipId,
    )
    return can(principal, "calibration:read", { participates }) ? [{ session, onlooker, participates }] : []
  })
}

/** One session as the caller sees it; nothing where it does not exist or they may not read it. */
export async function seenSession(
  tx: TenantTx,
  principal: SessionPrincipal,
  session: StoredSession | undefined,
): Promise<SessionSeen | undefined> {
  const [seen] = session ? await seenSessions(tx, principal, [session]) : []
  return seen
}
