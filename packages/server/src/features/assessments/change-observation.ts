import { changeObservation as decide } from "@rung/domain/assessments/observation"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import type { ChangeObservationInput } from "./observation.input.ts"
import { competenciesInForce, observationView } from "./observation.queries.ts"
import { loadObservation, updateObservation } from "./observation.store.ts"
import type { ObservationView } from "./observation.view.ts"

export async function changeObservation(
  ctx: Ctx,
  { observationId, version, seenOn, competency = null, text }: ChangeObservationInput,
): Promise<Result<ObservationView>> {
  const { accountId } = sessionPrincipalOf(ctx)
  const id = fromGlobalId(observationId, "Observation")
  if (id === undefined) return refused(unknownId("observation", "observationId"))
  return ctx.db.write(async (tx) => {
    const own = { accountId, id }
    const before = await loadObservation(tx, own)
    if (!before) return refused(unknownId("observation", "observationId"))
    const competencies = await competenciesInForce(tx)
    const change = { version, seenOn, competency, text }
    const decision = decide(before, change, { today: ctx.today, competencies })
    if (!decision.ok) return decision
    if (!(await updateObservation(tx, own, { ...decision.value, version }))) return refused(OVERTAKEN)
    return ok(observationView({ ...before, ...decision.value, version: version + 1 }))
  })
}

const OVERTAKEN = problem(
  "VERSION_CONFLICT",
  "This note was changed elsewhere meanwhile: reload it.",
  "version",
)
