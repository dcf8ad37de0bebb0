import type { Parts, ThreadParts } from "../../parts.ts"
import { eachTenant } from "../../platform/jobs/each-tenant.ts"
import { enqueue } from "../../platform/jobs/enqueue.ts"
import type { Job, JobOfTenant } from "../../platform/jobs/job.ts"
import { ORG_CHANGED } from "../org/org.store.ts"
import { hasOpenCycle } from "./mended.store.ts"
import { repairForms } from "./repair-forms.ts"

/** Lets the forms of open cycles follow the org; comes with each of its changes. */
export const repairFormsJob: JobOfTenant<ThreadParts> = {
  task: ORG_CHANGED,
  of: "tenant",
  inThread: true,
  run: ({ db, parts: { clock } }) => repairForms({ db, at: clock() }),
}

/** Asks for the same each hour: somewhere a day begins, on which 60 days may be reached and planned changes hold. */
export const repairFormsDaily: Job<Parts> = {
  task: "repair-forms-daily",
  of: "nobody",
  every: "7 * * * *",
  run: ({ parts: { database } }) =>
    eachTenant(database, (db) =>
      db.write(async (tx) => {
        if (await hasOpenCycle(tx)) await enqueue(tx, ORG_CHANGED, {})
      }),
    ),
}
