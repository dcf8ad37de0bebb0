import { acknowledgeResult as decide } from "@rung/domain/insights/after-release-response"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { respond } from "./respond.ts"
import type { AcknowledgeResultInput } from "./result-response.input.ts"
import { insertAcknowledgement } from "./result-response.store.ts"

export function acknowledgeResult(ctx: Ctx, { cycleId }: AcknowledgeResultInput): Promise<Result<null>> {
  return respond(ctx, cycleId, {
    action: "result:acknowledge",
    decide,
    save: (tx, key) => insertAcknowledgement(tx, key, ctx.now),
  })
}
