import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { observationView } from "./observation.queries.ts"
import { deleteObservation, loadObservation } from "./observation.store.ts"
import type { ObservationView } from "./observation.view.ts"

export async function dropObservation(ctx: Ctx, observationId: string): Promise<Result<ObservationView>> {
  const { accountId } = sessionPrincipalOf(ctx)
  const id = fromGlobalId(observationId, "Observation")
  if (id === undefined) return refused(unknownId("observation", "id"))
  return ctx.db.write(async (tx) => {
    const own = { accountId, id }
    const dropped = await loadObservation(tx, own)
    if (!dropped) return refused(unknownId("observation", "id"))
    await deleteObservation(tx, own)
    return ok(observationView(dropped))
  })
}
