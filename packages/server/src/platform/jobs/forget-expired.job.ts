import type { Database } from "../db/database.ts"
import { forgetKeysBefore } from "../graphql/idempotency.store.ts"
import { KEPT_FOR } from "../graphql/idempotency.ts"
import type { LoginPort } from "../login/login-port.ts"
import { eachTenant } from "./each-tenant.ts"
import type { Job } from "./job.ts"

interface Parts {
  readonly database: Database
  readonly login: LoginPort
  readonly clock: () => Date
}

/** Deletes what has had its time: the answers kept under idempotency keys, and sessions that have ended. */
export const forgetExpired: Job<Parts> = {
  task: "forget-expired",
  of: "nobody",
  every: "17 * * * *",
  run: async ({ parts: { database, login, clock } }) => {
    const now = clock()
    await login.forgetEndedSessions(now)
    const before = new Date(now.getTime() - KEPT_FOR)
    await eachTenant(database, (db) => db.write((tx) => forgetKeysBefore(tx, before)))
  },
}
