import type { Parts } from "../../parts.ts"
import { eachTenant } from "../../platform/jobs/each-tenant.ts"
import type { Job } from "../../platform/jobs/job.ts"
import { forgetImports } from "./forget-imports.store.ts"

const DAY = 24 * 3_600_000
/** Days for which rows that were sent wait to be planned. */
const RECEIVING = 7
/** Days for which the rows of an import that came to nothing are kept, to be amended. */
const GIVEN_UP = 30
/** Days for which it is known to whom an import did what: a little longer than it may be reverted. */
const WRITTEN = 31

/** Forgets the rows and changes of imports that nobody needs any more: who, when, how many and why stay. */
export const forgetOldImports: Job<Parts> = {
  task: "forget-imports",
  of: "nobody",
  every: "47 * * * *",
  run: async ({ parts: { database, clock } }) => {
    const now = clock()
    const daysAgo = (days: number) => new Date(now.getTime() - days * DAY)
    const times = {
      now,
      receivingBefore: daysAgo(RECEIVING),
      givenUpBefore: daysAgo(GIVEN_UP),
      writtenBefore: daysAgo(WRITTEN),
    }
    await eachTenant(database, (db) => db.write((tx) => forgetImports(tx, times)))
  },
}
