import type { Day } from "@rung/domain/kit/day"
import type { TenantDb } from "../../platform/db/database.ts"
import { lockOrg, readOrg } from "../org/org.store.ts"
import { rederivePlacements } from "./rederive.ts"

/** The day that each tenant's placements were last seen to hold for, so that most requests ask nothing. */
const seen = new Map<string, Day>()

/**
 * Makes placements hold for today when the day has changed since they were derived: planned lines and expiries
 * then take effect. Every read of placements calls it first; after the first read of a day it costs nothing.
 */
export async function ensureDerived({
  db,
  today,
}: {
  readonly db: TenantDb
  readonly today: Day
}): Promise<void> {
  if (seen.get(db.tenantId) === today) return
  const { derivedOn } = await db.read(readOrg)
  if (derivedOn !== today) {
    await db.write(async (tx) => {
      const locked = await lockOrg(tx)
      if (locked.derivedOn !== today) await rederivePlacements(tx, today)
    })
  }
  seen.set(db.tenantId, today)
}
