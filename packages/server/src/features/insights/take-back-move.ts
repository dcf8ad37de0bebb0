import { takeBackMove as decide, type MoveStand } from "@rung/domain/insights/calibration-move"
import { ok, type Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { loadMove, type MoveRow, setTakenBack } from "./band-move.store.ts"
import type { TakeBackMoveInput } from "./calibration.input.ts"
import { setSessionVersion } from "./calibration.store.ts"
import type { SessionSeen } from "./calibration-access.ts"
import { type Changed, changeSession, standOf } from "./calibration-change.ts"
import { standingOf } from "./calibration-onlooker.store.ts"
import { calibrationPerson } from "./calibration-people.queries.ts"
import type { CalibrationPersonView } from "./calibration-person.view.ts"

/** Takes the standing move of somebody back; answers them as they are shown then. */
export function takeBackMove(
  ctx: Ctx,
  input: TakeBackMoveInput,
): Promise<Result<Changed<CalibrationPersonView | null>>> {
  const id = fromGlobalId(input.moveId, "BandMove")
  return changeSession(ctx, {
    needs: "calibration:move",
    action: "calibration:take-back",
    named: "moveId",
    sessionId: async (tx) => (id === undefined ? undefined : (await loadMove(tx, id))?.sessionId),
    change: async (tx, seen) => {
      // Once more, with the session locked: it may have been taken back meanwhile.
      const move = id === undefined ? undefined : await loadMove(tx, id)
      const decided = decide(standOf(seen), move && moveStand(seen, move), input)
      if (!decided.ok || id === undefined || !move) return decided.ok ? ok(null) : decided
      const { reason, version } = decided.value
      await setTakenBack(tx, id, { reason, version, by: seen.onlooker.membershipId, at: ctx.now })
      await setSessionVersion(tx, seen.session.id, version)
      return ok(await calibrationPerson(tx, seen, move.personId))
    },
    detail: () => ({ moveId: id, version: input.version + 1 }),
  })
}

function moveStand({ onlooker }: SessionSeen, { personId, stands }: MoveRow): MoveStand {
  return { standing: standingOf(onlooker, personId), stands }
}
