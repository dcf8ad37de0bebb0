import type { Population } from "@rung/domain/cycles/cycle"
import type { OpeningDay } from "@rung/domain/cycles/open-cycle"
import type { Placement } from "@rung/domain/expectations/expectations-of"
import type { Day } from "@rung/domain/kit/day"
import { hybridShareOf, layerOf } from "@rung/domain/layers/derive-layers"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { loadSettings } from "../access/tenant.store.ts"
import type { Contract } from "../expectations/contract.entity.ts"
import { latestContract } from "../expectations/contract.store.ts"
import { derivedOrg } from "../layers/derived-org.queries.ts"
import type { DerivedOrg } from "../layers/derived-org.store.ts"
import { loadAway } from "../org/person.store.ts"
import { loadAssessors, loadPeopleOfUnits } from "./assessor.store.ts"

/** What a tenant has today for opening a cycle, and where it was read from. */
export interface TenantOpeningDay {
  readonly day: OpeningDay
  readonly org: DerivedOrg
  readonly contract: Contract | null
}

/** The choices of a cycle that what is loaded depends on; everybody and nobody named unless told. */
export interface OpeningChoices {
  readonly population?: Population
  /** The stored cycle, whose assessors were named. */
  readonly cycleId?: string | undefined
}

export async function loadOpeningDay(
  tx: TenantTx,
  today: Day,
  { population, cycleId }: OpeningChoices = {},
): Promise<TenantOpeningDay> {
  const org = await derivedOrg(tx, today)
  const contract = await latestContract(tx)
  const { perspectiveWeights, kDecision, kDevelopment } = await loadSettings(tx)
  const day: OpeningDay = {
    today,
    forest: org.forest,
    placements: placementsOf(org),
    excludedWorkerTypes: org.rules.excludedWorkerTypes,
    away: await loadAway(tx),
    contract: contract?.body,
    perspectiveWeights,
    kDecision,
    kDevelopment,
    inUnits: population?.units && (await loadPeopleOfUnits(tx, population.units)),
    assessors: cycleId === undefined ? undefined : await loadAssessors(tx, cycleId),
  }
  return { day, org, contract }
}

function placementsOf(org: DerivedOrg): ReadonlyMap<string, Placement> {
  return new Map(
    org.forest.nodes.map(({ id }, index) => [
      id,
      { layer: layerOf(org, index), hybridShare: hybridShareOf(org, index) ?? null },
    ]),
  )
}
