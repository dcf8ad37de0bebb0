import { replyToResult as decide, type Written } from "@rung/domain/insights/after-release-response"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { respond } from "./respond.ts"
import type { ReplyToResultInput } from "./result-response.input.ts"
import { insertResponse } from "./result-response.store.ts"

export function replyToResult(
  ctx: Ctx,
  { cycleId, kind, text, version }: ReplyToResultInput,
): Promise<Result<Written>> {
  return respond(ctx, cycleId, {
    action: kind === "REPLY" ? "result:reply" : "result:file-correction",
    decide: (stand) => decide(stand, { kind, text, version }),
    save: (tx, key, added) => insertResponse(tx, key, { added, now: ctx.now }),
    detail: (added) => ({ version: added.version }),
  })
}
