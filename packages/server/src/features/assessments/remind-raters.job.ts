import { remindsOn } from "@rung/domain/cycles/reminders"
import type { Parts } from "../../parts.ts"
import { dayIn } from "../../platform/clock.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { eachTenant } from "../../platform/jobs/each-tenant.ts"
import type { Job } from "../../platform/jobs/job.ts"
import { recordAudit } from "../access/audit.store.ts"
import { loadSettings } from "../access/tenant.store.ts"
import { askForDigests, loadOpenCycles, reminderPlans } from "./reminder.store.ts"

/** Before this hour of the tenant's day nobody is mailed. */
const FIRST_HOUR = 8

/** Looks each hour where a day has come on which raters are to be reminded; a later hour finds nobody left. */
export const remindRatersDaily: Job<Parts> = {
  task: "remind-raters-daily",
  of: "nobody",
  every: "27 * * * *",
  run: ({ parts: { database, clock } }) =>
    eachTenant(database, (db) => db.write((tx) => remindToday(tx, clock()))),
}

async function remindToday(tx: TenantTx, now: Date): Promise<void> {
  const { timeZone } = await loadSettings(tx)
  if (hourIn(timeZone, now) < FIRST_HOUR) return
  const today = dayIn(timeZone, now)
  const cycles = await loadOpenCycles(tx)
  const ids = cycles.map(({ id }) => id)
  const plans = ids.length === 0 ? new Map() : await reminderPlans(tx, ids)
  const due = cycles.filter((cycle) => {
    const plan = plans.get(cycle.id)
    return plan && remindsOn({ cycle, openedOn: dayIn(timeZone, cycle.openedAt), plan }, today)
  })
  if (due.length === 0) return
  const { mailed } = await askForDigests(
    tx,
    due.map(({ id }) => id),
    today,
  )
  if (mailed === 0) return
  for (const { id } of due) {
    const subject = `Cycle:${id}`
    await recordAudit(tx, { actor: "system", at: now, action: "cycle:remind", subject, detail: { mailed } })
  }
}

function hourIn(timeZone: string, instant: Date): number {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" })
  return Number(format.format(instant))
}
