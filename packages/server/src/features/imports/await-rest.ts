import { setTimeout as pause } from "node:timers/promises"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { isRunning, loadState } from "./import-run.store.ts"
import { loadOrgImport } from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"
import { orgImportView } from "./org-import-views.ts"

const WAIT = 10
const LONGEST_WAIT = 25

/** Milliseconds between two looks where nothing is heard of. */
const LOOKS_EVERY = 1_000

/** Why nobody is waited for that long (`WAIT_OUT_OF_RANGE`). */
export function waitProblems(waitSeconds: number | null | undefined): readonly Problem[] {
  const seconds = waitSeconds ?? WAIT
  if (seconds >= 0 && seconds <= LONGEST_WAIT) return []
  return [problem("WAIT_OUT_OF_RANGE", `Wait for 0 to ${LONGEST_WAIT} seconds.`, "waitSeconds")]
}

/** The import when its job has come to rest, or as it stands when that takes longer than somebody would wait. */
export async function awaitRest(
  ctx: Ctx,
  importId: string,
  waitSeconds: number | null | undefined,
): Promise<Result<OrgImportView>> {
  await rest(ctx, importId, (waitSeconds ?? WAIT) * 1000)
  const row = await ctx.db.read((tx) => loadOrgImport(tx, importId))
  return row ? ok(orgImportView(row)) : refused(unknownId("import", "planId"))
}

async function rest({ db, parts }: Ctx, importId: string, milliseconds: number): Promise<void> {
  const isResting = async () => {
    const state = await db.read((tx) => loadState(tx, importId))
    return state === undefined || !isRunning(state)
  }
  const changes = parts.live.changes(db.tenantId, importId)
  const until = Date.now() + milliseconds
  try {
    let heard = changes.next()
    for (let left = milliseconds; left > 0; left = until - Date.now()) {
      if (await isResting()) return
      const look = pause(Math.min(left, LOOKS_EVERY), false, { ref: false })
      const isHeard = await Promise.race([heard.then(() => true), look])
      if (isHeard) heard = changes.next()
    }
  } finally {
    void changes.return()
  }
}
