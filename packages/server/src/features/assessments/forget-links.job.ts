import type { Parts } from "../../parts.ts"
import { eachTenant } from "../../platform/jobs/each-tenant.ts"
import type { Job } from "../../platform/jobs/job.ts"
import { forgetLinks } from "./form-link.store.ts"

/** Deletes links and sessions of forms that have had their time, and which days anybody was reminded on. */
export const forgetFormLinks: Job<Parts> = {
  task: "forget-form-links",
  of: "nobody",
  every: "47 * * * *",
  run: ({ parts: { database, clock } }) =>
    eachTenant(database, (db) => db.write((tx) => forgetLinks(tx, clock()))),
}
