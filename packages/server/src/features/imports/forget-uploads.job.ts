import type { Parts } from "../../parts.ts"
import { eachTenant } from "../../platform/jobs/each-tenant.ts"
import type { Job } from "../../platform/jobs/job.ts"
import { forgetUploads } from "./upload.store.ts"

const DAY = 24 * 3_600_000
/** Days an upload may take, and days it is kept for planning once it is whole. */
const TO_COME_IN = 1
const TO_BE_PLANNED = 30

/** Deletes files that never came in whole, and the content of those nobody needs any more. */
export const forgetOldUploads: Job<Parts> = {
  task: "forget-uploads",
  of: "nobody",
  every: "37 * * * *",
  run: async ({ parts: { database, clock } }) => {
    const now = clock().getTime()
    const unfinishedBefore = new Date(now - TO_COME_IN * DAY)
    const wholeBefore = new Date(now - TO_BE_PLANNED * DAY)
    await eachTenant(database, (db) => db.write((tx) => forgetUploads(tx, { unfinishedBefore, wholeBefore })))
  },
}
