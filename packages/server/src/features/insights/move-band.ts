import { moveBand as decide, type MoveSubject } from "@rung/domain/insights/calibration-move"
import { ok, type Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { insertMove } from "./band-move.store.ts"
import type { MoveBandInput } from "./calibration.input.ts"
import { setSessionVersion } from "./calibration.store.ts"
import type { SessionSeen } from "./calibration-access.ts"
import { type Changed, changeSession, standOf } from "./calibration-change.ts"
import { standingOf } from "./calibration-onlooker.store.ts"
import { calibrationPerson, viewsNamed } from "./calibration-people.queries.ts"
import { isInSession } from "./calibration-people.store.ts"
import type { CalibrationPersonView } from "./calibration-person.view.ts"

/** Sets the band shown of somebody; answers them as they are shown then. */
export function moveBand(
  ctx: Ctx,
  input: MoveBandInput,
): Promise<Result<Changed<CalibrationPersonView | null>>> {
  const personId = fromGlobalId(input.personId, "Person")
  return changeSession(ctx, {
    needs: "calibration:move",
    action: "calibration:move",
    named: "sessionId",
    sessionId: async () => fromGlobalId(input.sessionId, "CalibrationSession"),
    change: async (tx, seen) => {
      const subject = personId === undefined ? undefined : await moveSubject(tx, seen, personId)
      const decided = decide(standOf(seen), subject, input)
      if (!decided.ok || personId === undefined || !subject) return decided.ok ? ok(null) : decided
      const { session, onlooker } = seen
      await insertMove(tx, {
        ...decided.value,
        id: newId(),
        sessionId: session.id,
        cycleId: session.cycleId,
        personId,
        computed: subject.computed,
        movedBy: onlooker.membershipId,
        movedAt: ctx.now,
      })
      await setSessionVersion(tx, session.id, decided.value.version)
      return ok(await calibrationPerson(tx, seen, personId))
    },
    detail: () => ({ personId, version: input.version + 1 }),
  })
}

/** Somebody as the session shows them; of whom the mover may not see, how they stand and nothing else. */
async function moveSubject(
  tx: TenantTx,
  seen: SessionSeen,
  personId: string,
): Promise<MoveSubject | undefined> {
  if (!(await isInSession(tx, seen, personId))) return undefined
  const standing = standingOf(seen.onlooker, personId)
  const person = standing === "OTHER" ? await calibrationPerson(tx, seen, personId) : null
  if (!person) return standing === "OTHER" ? undefined : hidden(standing)
  const { computedBand: computed, shownBand: shown, floorBreaches: breaches } = person
  return { standing, computed, shown, breaches, views: viewsNamed(person) }
}

function hidden(standing: MoveSubject["standing"]): MoveSubject {
  const nothing = "NOT_ENOUGH_EVIDENCE"
  return { standing, computed: nothing, shown: nothing, breaches: [], views: [] }
}
