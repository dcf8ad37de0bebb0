import { attachObservation as decide } from "@rung/domain/assessments/observation"
import { type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { answered, answerForm } from "./answer-form.ts"
import type { AssessmentView } from "./assessment.view.ts"
import { closingAt } from "./closing-at.ts"
import type { AttachObservationInput } from "./observation.input.ts"
import { loadObservation, markAttached } from "./observation.store.ts"

export async function attachObservation(
  ctx: Ctx,
  { observationId, assessmentId, version, competency }: AttachObservationInput,
): Promise<Result<AssessmentView>> {
  const { accountId } = sessionPrincipalOf(ctx)
  const id = fromGlobalId(observationId, "Observation")
  const own = id === undefined ? undefined : { accountId, id }
  const observation = own && (await ctx.db.read((tx) => loadObservation(tx, own)))
  if (!own || !observation) return refused(unknownId("observation", "observationId"))
  return answerForm(ctx, {
    assessmentId,
    by: "RATER",
    closing: closingAt,
    decide: ({ assessment }, time, closing) =>
      answered(decide(assessment, { observation, competency, version, closing }, time)),
    beside: (tx, form) => markAttached(tx, own, { assessmentId: form.id, competency }),
    isDraft: true,
  })
}
