import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { LaunchCheckKind, LaunchCheckView } from "./coverage-plan.view.ts"
import { participantView } from "./cycle-progress.queries.ts"
import { firstByName, withoutAccount } from "./rater.store.ts"

const SHOWN = 50

export interface Checked extends Readonly<Record<Exclude<LaunchCheckKind, "NO_ACCOUNT">, readonly string[]>> {
  /** Everybody who would be asked. */
  readonly raterIds: readonly string[]
}

/** What to look at before a cycle opens: how many, and the first by name. */
export async function launchChecks(tx: TenantTx, checked: Checked): Promise<readonly LaunchCheckView[]> {
  const { NO_MANAGER, NO_RATER, BELOW_K, FULL } = checked
  const NO_ACCOUNT = await withoutAccount(tx, checked.raterIds)
  const byKind = { NO_MANAGER, NO_RATER, BELOW_K, NO_ACCOUNT, FULL }
  const kinds: readonly LaunchCheckKind[] = ["NO_MANAGER", "NO_RATER", "BELOW_K", "NO_ACCOUNT", "FULL"]
  const checks: LaunchCheckView[] = []
  for (const kind of kinds) {
    const ids = byKind[kind]
    const people = ids.length === 0 ? [] : await firstByName(tx, ids, SHOWN)
    checks.push({ kind, count: ids.length, people: people.map(participantView) })
  }
  return checks
}
