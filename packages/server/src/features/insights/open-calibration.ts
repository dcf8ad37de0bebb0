import { openCalibration as decide } from "@rung/domain/insights/calibration-session"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { ThreadCtx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import type { Membership } from "../access/membership.entity.ts"
import { loadMembership } from "../access/membership.store.ts"
import type { OrgUseCase } from "../cycles/beside-others.ts"
import { lockCycle } from "../cycles/cycle.store.ts"
import { countParticipants } from "../cycles/participant.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import type { OpenCalibrationInput } from "./calibration.input.ts"
import { sessionView } from "./calibration.queries.ts"
import { insertSession, loadSession, sessionsOfCycle } from "./calibration.store.ts"
import type { CalibrationSessionView } from "./calibration.view.ts"
import { calibratingPrincipal, seenSession } from "./calibration-access.ts"
import { onlookerOf } from "./calibration-onlooker.store.ts"
import { ratersOfLayer } from "./calibration-raters.ts"
import { insertRaters } from "./calibration-ratings.store.ts"

/** Opens a session and works out, once, what is known of the raters of its people. */
export async function openCalibration(
  ctx: ThreadCtx,
  input: OpenCalibrationInput,
): Promise<Result<CalibrationSessionView>> {
  const principal = calibratingPrincipal(ctx)
  const cycleId = fromGlobalId(input.cycleId, "Cycle")
  const { layer } = input
  await ensureDerived(ctx)
  return ctx.db.write(async (tx) => {
    const cycle = cycleId === undefined ? null : await lockCycle(tx, cycleId)
    if (!cycle) return refused(unknownId("cycle", "cycleId"))
    const counts = await countParticipants(tx, cycle.id)
    const decided = decide(
      {
        cycle: cycle.state,
        people: counts.find((count) => count.layer === layer)?.people ?? 0,
        exists: (await sessionsOfCycle(tx, cycle.id)).some((session) => session.layer === layer),
        members: await membersNamed(tx, input.participants),
      },
      layer,
    )
    if (!decided.ok) return decided
    const asked = { cycleId: cycle.id, layer, participants: decided.value }
    const onlooker = found(await onlookerOf(tx, { accountId: principal.accountId, cycleId: cycle.id }))
    const id = newId()
    const taken = await insertSession(tx, { ...asked, id, openedBy: onlooker.name, openedAt: ctx.now })
    if (taken) return refused(taken)
    await insertRaters(tx, id, await ratersOfLayer(tx, asked))
    await recordAudit(tx, {
      actor: principal,
      at: ctx.now,
      action: "calibration:open",
      subject: `CalibrationSession:${id}`,
      detail: { cycleId: cycle.id, layer, participants: decided.value },
    })
    const seen = found(await seenSession(tx, principal, await loadSession(tx, id)))
    return ok(await sessionView(tx, principal, seen))
  })
}

export const openCalibrationCase: OrgUseCase<OpenCalibrationInput, Result<CalibrationSessionView>> = {
  name: "openCalibration",
  writes: true,
  run: openCalibration,
}

async function membersNamed(tx: TenantTx, ids: readonly string[]): Promise<(Membership | null)[]> {
  const members: (Membership | null)[] = []
  for (const globalId of ids) {
    const id = fromGlobalId(globalId, "Membership")
    members.push(id === undefined ? null : await loadMembership(tx, id))
  }
  return members
}
