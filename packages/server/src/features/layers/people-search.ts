import { can } from "@rung/domain/access/permission"
import type { Principal } from "@rung/domain/access/principal"
import type { Layer } from "@rung/domain/layers/layer"
import { bitOf } from "@rung/domain/layers/layer-flag"
import { Fault, found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import type { PersonFilter } from "./layer-rules.input.ts"

/** Which people are looked for; all conditions must hold. */
export interface PeopleSearch {
  /** Begin of a name, last name or title; undefined: everybody. */
  readonly begin: string | undefined
  /** Whether addresses are searched too. */
  readonly byEmail: boolean
  readonly layers: readonly Layer[] | undefined
  readonly unit: string | undefined
  /** Flag set of which at least one must be there. */
  readonly flags: number | undefined
  /** Row id of the place whose subtree counts. */
  readonly withinId: string | undefined
}

interface Asked {
  readonly search: string | null | undefined
  readonly filter: PersonFilter | null | undefined
}

/** Reads what is asked; marks that say something private of others are for those who may read of everybody. */
export function peopleSearch(principal: Principal, { search, filter }: Asked): PeopleSearch {
  const all = can(principal, "layer:read-detail", { relation: "OTHER" })
  const flags = filter?.flags ?? undefined
  if (!all && flags?.some((flag) => flag === "OVERRIDDEN" || flag === "NOT_COUNTED"))
    throw new Fault("FORBIDDEN")
  const within = filter?.within ?? undefined
  return {
    begin: search?.trim().slice(0, 200) || undefined,
    byEmail: can(principal, "person:read-details", { relation: "OTHER" }),
    layers: filter?.layers ?? undefined,
    unit: filter?.unit ?? undefined,
    flags: flags?.reduce((bits, flag) => bits | bitOf(flag), 0),
    withinId: within === undefined ? undefined : found(fromGlobalId(within, "Person", "Position")),
  }
}
