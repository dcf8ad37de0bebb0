import { can } from "@rung/domain/access/permission"
import type { SessionPrincipal } from "@rung/domain/access/principal"
import type { SessionStand } from "@rung/domain/insights/calibration-session"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { Fault, found } from "../../platform/graphql/fault.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { sessionView } from "./calibration.queries.ts"
import { loadSession, lockSession } from "./calibration.store.ts"
import type { CalibrationSessionView } from "./calibration.view.ts"
import { calibratingPrincipal, type SessionSeen, seenSession } from "./calibration-access.ts"

/** One change of a session, decided upon with the session locked. */
export interface SessionChange<T> {
  readonly needs: "calibration:move" | "calibration:close"
  /** Field of the input that names what is changed. */
  readonly named: string
  /** Row id of the session, if the input names one. */
  sessionId(tx: TenantTx): Promise<string | undefined>
  /** Decides and saves. */
  change(tx: TenantTx, seen: SessionSeen): Promise<Result<T>>
  /** Particulars for the audit log; never a word of a reason. */
  detail(changed: T): Record<string, unknown>
  readonly action: string
}

/** What was changed, and the session after it. */
export interface Changed<T> {
  readonly value: T
  readonly session: CalibrationSessionView
}

/** Locks a session as its caller sees it, changes and audits: what every change of a session has in common. */
export async function changeSession<T>(ctx: Ctx, step: SessionChange<T>): Promise<Result<Changed<T>>> {
  const principal = calibratingPrincipal(ctx)
  await ensureDerived(ctx)
  return ctx.db.write(async (tx) => {
    const id = await step.sessionId(tx)
    const locked = id === undefined ? undefined : await lockSession(tx, id)
    const seen = await seenSession(tx, principal, locked)
    if (!seen) return refused(unknownId("calibration session", step.named))
    if (!may(principal, step.needs, seen)) throw new Fault("FORBIDDEN")
    const changed = await step.change(tx, seen)
    if (!changed.ok) return changed
    await recordAudit(tx, {
      actor: principal,
      at: ctx.now,
      action: step.action,
      subject: `CalibrationSession:${seen.session.id}`,
      detail: step.detail(changed.value),
    })
    const after = found(await seenSession(tx, principal, await loadSession(tx, seen.session.id)))
    return ok({ value: changed.value, session: await sessionView(tx, principal, after) })
  })
}

/** What the domain decides upon. */
export function standOf({ session }: SessionSeen): SessionStand {
  const { cycle, state, version } = session
  return { cycle, state, version }
}

function may(
  principal: SessionPrincipal,
  needs: SessionChange<never>["needs"],
  { participates }: SessionSeen,
): boolean {
  return needs === "calibration:close" ? can(principal, needs) : can(principal, needs, { participates })
}
