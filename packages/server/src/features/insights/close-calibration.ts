import { closeCalibration as decide } from "@rung/domain/insights/calibration-session"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import type { CloseCalibrationInput } from "./calibration.input.ts"
import { setSessionClosed } from "./calibration.store.ts"
import { type Changed, changeSession, standOf } from "./calibration-change.ts"

export function closeCalibration(
  ctx: Ctx,
  { sessionId, version }: CloseCalibrationInput,
): Promise<Result<Changed<number>>> {
  return changeSession(ctx, {
    needs: "calibration:close",
    action: "calibration:close",
    named: "sessionId",
    sessionId: async () => fromGlobalId(sessionId, "CalibrationSession"),
    change: async (tx, seen) => {
      const decided = decide(standOf(seen), version)
      if (!decided.ok) return decided
      const closed = { version: decided.value, by: seen.onlooker.name, at: ctx.now }
      await setSessionClosed(tx, seen.session.id, closed)
      return decided
    },
    detail: (closed) => ({ version: closed }),
  })
}
