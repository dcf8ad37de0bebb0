import { applyOrgImport } from "../features/imports/apply-org-import.ts"
import { orgImportById } from "../features/imports/org-import.queries.ts"
import type { OrgImportView } from "../features/imports/org-import.view.ts"
import type { OrgImportRowInput } from "../features/imports/org-import-row.input.ts"
import { planOrgImport } from "../features/imports/plan-org-import.ts"
import type { Ctx } from "../parts.ts"
import { openDatabase } from "../platform/db/database.ts"
import { runDueJobs } from "../platform/jobs/worker.ts"
import { importJobs } from "../thread-jobs.ts"
import { accepted } from "./demo-stage.ts"

/** Imports files on days of the past, before any worker runs: it does the jobs of imports itself, and no other. */
export interface DemoImporter {
  take(ctx: Ctx, rows: readonly OrgImportRowInput[]): Promise<void>
  close(): Promise<void>
}

export async function openImporter(workerUrl: string): Promise<DemoImporter> {
  const database = await openDatabase({ url: workerUrl, entities: [], poolSize: 2 })
  const rested = async (ctx: Ctx, asked: OrgImportView): Promise<OrgImportView> => {
    await runDueJobs({
      workerUrl,
      jobs: importJobs,
      parts: { ...ctx.parts, database, clock: () => ctx.now },
      concurrency: 1,
    })
    const done = await orgImportById(ctx, asked.id)
    if (done && done.problems.length === 0) return done
    throw new Error(`The demo company was refused: ${JSON.stringify(done?.problems)}`)
  }
  return {
    take: async (ctx, rows) => {
      const { today: effectiveOn } = ctx
      const input = { rows: [...rows], sourceName: `northgate-${effectiveOn}.csv`, effectiveOn }
      const plan = await rested(ctx, accepted(await planOrgImport(ctx, input, 0)))
      const confirmations = plan.stops.map(({ code, number }) => ({ code, number }))
      const { id: planId, planHash } = plan
      const asked = { planId, planHash: planHash ?? "", confirmations, waitSeconds: 0 }
      await rested(ctx, accepted(await applyOrgImport(ctx, asked)))
    },
    close: database.close,
  }
}
