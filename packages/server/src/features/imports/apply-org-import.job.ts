import { importJob } from "./import-job.ts"
import { endRun } from "./import-run.store.ts"
import { writePlan } from "./write-plan.ts"

/** Writes a plan to the org; one that could not be written is a plan as before. */
export const applyOrgImportJob = importJob({
  task: "apply-org-import",
  state: "APPLYING",
  work: writePlan,
  fail: (tx, key, why) => endRun(tx, { ...key, ...why, state: "PLANNED" }),
})
