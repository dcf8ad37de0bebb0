import {
  type CorrectionAnswer,
  answerCorrection as decide,
} from "@rung/domain/insights/after-release-response"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { addToResult } from "./respond.ts"
import type { AnswerCorrectionInput } from "./result-response.input.ts"
import { insertResponse } from "./result-response.store.ts"

export function answerCorrection(
  ctx: Ctx,
  { cycleId, personId, text, version }: AnswerCorrectionInput,
): Promise<Result<CorrectionAnswer>> {
  const asked = { cycleId: fromGlobalId(cycleId, "Cycle"), personId: fromGlobalId(personId, "Person") }
  return addToResult<CorrectionAnswer>(ctx, asked, {
    action: "result:answer-correction",
    decide: (stand) => decide(stand, { text, version }),
    save: (tx, key, added) => insertResponse(tx, key, { added: { ...added, kind: "ANSWER" }, now: ctx.now }),
    detail: ({ answers }) => ({ version: answers }),
  })
}
