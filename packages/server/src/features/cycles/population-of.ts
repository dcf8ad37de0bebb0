import type { Population } from "@rung/domain/cycles/cycle"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { loadPerson } from "../org/person.store.ts"
import type { PopulationInput } from "./cycle.input.ts"

/** The population chosen, with the person's id in the tenant; refuses an id that names nobody here. */
export async function populationOf(
  tx: TenantTx,
  { subtreeOf, layers, units }: PopulationInput,
): Promise<Result<Population>> {
  const chosen = { ...(layers ? { layers } : {}), ...(units ? { units } : {}) }
  if (subtreeOf === null || subtreeOf === undefined) return ok(chosen)
  const id = fromGlobalId(subtreeOf, "Person")
  const person = id === undefined ? null : await loadPerson(tx, id)
  if (!person) return refused(unknownId("person", "population", "subtreeOf"))
  return ok({ ...chosen, subtreeOf: person.id })
}
