import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { Following } from "../../platform/live/following.ts"
import { isRunning, loadState } from "./import-run.store.ts"

/** One value for each change of an import, the last when it has come to rest. */
export function importChanges({ db, parts }: Ctx, globalId: string): Following {
  const importId = found(fromGlobalId(globalId, "OrgImport"))
  return new Following(parts.live.changes(db.tenantId, importId), async () => {
    const state = await db.read((tx) => loadState(tx, importId))
    return state !== undefined && isRunning(state)
  })
}
