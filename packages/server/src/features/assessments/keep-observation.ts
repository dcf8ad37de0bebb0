import { keepObservation as decide } from "@rung/domain/assessments/observation"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { loadPerson } from "../org/person.store.ts"
import type { KeepObservationInput } from "./observation.input.ts"
import { competenciesInForce, mayObserve, observationView } from "./observation.queries.ts"
import { countObservations, insertObservation, loadObservation } from "./observation.store.ts"
import type { ObservationView } from "./observation.view.ts"

export async function keepObservation(
  ctx: Ctx,
  { personId, seenOn, competency = null, text }: KeepObservationInput,
): Promise<Result<ObservationView>> {
  const principal = sessionPrincipalOf(ctx)
  const { accountId } = principal
  const subjectId = fromGlobalId(personId, "Person")
  if (subjectId === undefined) return refused(unknownId("person", "personId"))
  await ensureDerived(ctx)
  return ctx.db.write(async (tx) => {
    if (!(await loadPerson(tx, subjectId))) return refused(unknownId("person", "personId"))
    if (!(await mayObserve(tx, principal, subjectId))) throw new Fault("FORBIDDEN")
    const kept = await countObservations(tx, { accountId, subjectId })
    const competencies = await competenciesInForce(tx)
    const decision = decide({ seenOn, competency, text }, { today: ctx.today, competencies, kept })
    if (!decision.ok) return decision
    const own = { accountId, id: newId() }
    await insertObservation(tx, { ...own, subjectId, ...decision.value, keptAt: ctx.now })
    const stored = await loadObservation(tx, own)
    return stored ? ok(observationView(stored)) : refused(unknownId("observation", "observationId"))
  })
}
