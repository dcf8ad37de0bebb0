import { can } from "@rung/domain/access/permission"
import type { SessionPrincipal } from "@rung/domain/access/principal"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId, toGlobalId } from "../../platform/graphql/global-id.ts"
import { loadCycle } from "../cycles/cycle.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { loadSession, participantsOf, sessionsOfCycle } from "./calibration.store.ts"
import type { CalibrationSessionView } from "./calibration.view.ts"
import { calibratingPrincipal, type SessionSeen, seenSession, seenSessions } from "./calibration-access.ts"

/** Sessions of a cycle: every one for ADMIN, for EXEC those they sit in. */
export async function calibrationSessions(
  ctx: Ctx,
  cycle: string,
): Promise<readonly CalibrationSessionView[]> {
  const principal = calibratingPrincipal(ctx)
  const cycleId = found(fromGlobalId(cycle, "Cycle"))
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    found(await loadCycle(tx, cycleId))
    const seen = await seenSessions(tx, principal, await sessionsOfCycle(tx, cycleId))
    return sessionViews(tx, principal, seen)
  })
}

export async function calibrationSession(ctx: Ctx, id: string): Promise<CalibrationSessionView> {
  const principal = calibratingPrincipal(ctx)
  const sessionId = found(fromGlobalId(id, "CalibrationSession"))
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const seen = found(await seenSession(tx, principal, await loadSession(tx, sessionId)))
    return sessionView(tx, principal, seen)
  })
}

/** One session as the API shows it. */
export async function sessionView(
  tx: TenantTx,
  principal: SessionPrincipal,
  seen: SessionSeen,
): Promise<CalibrationSessionView> {
  const [view] = await sessionViews(tx, principal, [seen])
  return found(view)
}

async function sessionViews(
  tx: TenantTx,
  principal: SessionPrincipal,
  all: readonly SessionSeen[],
): Promise<readonly CalibrationSessionView[]> {
  const members = await participantsOf(
    tx,
    all.map(({ session }) => session.id),
  )
  return all.map((seen) => {
    const { session, participates } = seen
    const { id, cycleName, layer, state, openedAt, closedAt, version, cycle } = session
    const isOpen = state === "OPEN" && cycle === "CALIBRATING"
    return {
      seen,
      id: toGlobalId("CalibrationSession", id),
      cycleId: toGlobalId("Cycle", session.cycleId),
      cycleName,
      layer,
      state,
      openedAt,
      closedAt,
      version,
      participants: members
        .filter(({ sessionId }) => sessionId === id)
        .map(({ membershipId, name }) => ({ membershipId: toGlobalId("Membership", membershipId), name })),
      canMove: isOpen && can(principal, "calibration:move", { participates }),
      canClose: isOpen && can(principal, "calibration:close"),
    }
  })
}
