import { repairForms as decideRepair } from "@rung/domain/assessments/route-forms"
import type { FormChange } from "@rung/domain/assessments/routed-form"
import { dayIn } from "../../platform/clock.ts"
import type { TenantDb } from "../../platform/db/database.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { recordAudit } from "../access/audit.store.ts"
import { loadSettings } from "../access/tenant.store.ts"
import { cycleBody, lockCycle } from "../cycles/cycle.store.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { derivedOrg } from "../layers/derived-org.queries.ts"
import { loadAssessors } from "./assessor.store.ts"
import { insertForms } from "./assign-forms.store.ts"
import { cyclesToMend, hasOpenCycle, markMended } from "./mended.store.ts"
import {
  loadRoster,
  loadStandingForms,
  removeMoved,
  tellReasons,
  withdrawForms,
} from "./repair-forms.store.ts"
import { loadRoutingDay } from "./routing-source.store.ts"

export interface Repairing {
  readonly db: TenantDb
  readonly at: Date
}

/** Lets the forms of every open cycle follow the org of today, each cycle in a transaction of its own. */
export async function repairForms({ db, at }: Repairing): Promise<void> {
  // Most changes of an org come while no cycle is open: then nobody derives a large one for nothing.
  const ids = await db.read(async (tx) =>
    (await hasOpenCycle(tx)) ? cyclesToMend(tx, await orgToday(tx, at)) : [],
  )
  for (const id of ids) await db.write((tx) => repairCycle(tx, id, at))
}

/** Holds the raters of the cycle back until it is done; nothing is done for a cycle that follows the org already. */
async function repairCycle(tx: TenantTx, cycleId: string, at: Date): Promise<void> {
  const cycle = await lockCycle(tx, cycleId)
  if (cycle?.state !== "OPEN" || cycle.contractId === null) return
  const org = await orgToday(tx, at)
  if (!(await cyclesToMend(tx, org)).includes(cycleId)) return
  const contract = await loadContract(tx, { id: cycle.contractId })
  if (!contract) throw new Error("An open cycle is pinned to no contract.")
  const { changes, withoutManagerView } = decideRepair({
    ...(await loadRoutingDay(tx, org)),
    roster: await loadRoster(tx, cycleId),
    contract: contract.body,
    perspectives: cycleBody(cycle).perspectives,
    assessors: await loadAssessors(tx, cycleId),
    forms: await loadStandingForms(tx, cycleId),
  })
  const withdrawn = changes.filter((change) => change.kind === "WITHDRAW")
  const moved = changes.filter((change) => change.kind === "REASSIGN")
  const added = changes.flatMap((change) => (change.kind === "ADD" ? [change.form] : []))
  await withdrawForms(tx, withdrawn, at)
  await removeMoved(tx, moved)
  await insertForms(tx, cycleId, [...moved.map(({ to }) => to), ...added])
  await tellReasons(tx, changes.filter(isKept))
  await markMended(tx, cycleId, org)
  if (withdrawn.length + moved.length + added.length === 0) return
  await recordAudit(tx, {
    actor: "system",
    at,
    action: "cycle:repair-forms",
    subject: `Cycle:${cycleId}`,
    detail: {
      added: added.length,
      reassigned: moved.length,
      withdrawn: withdrawn.length,
      withoutRater: withoutManagerView.length,
      orgVersion: org.version,
    },
  })
}

async function orgToday(tx: TenantTx, at: Date) {
  const { timeZone } = await loadSettings(tx)
  return derivedOrg(tx, dayIn(timeZone, at))
}

function isKept(change: FormChange): change is FormChange & { readonly kind: "KEEP" } {
  return change.kind === "KEEP"
}
