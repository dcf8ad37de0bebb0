import { importJob } from "./import-job.ts"
import { failPlan } from "./import-work.store.ts"
import { workOutPlan } from "./work-out-plan.ts"

/** Works out what an import would do. */
export const planOrgImportJob = importJob({
  task: "plan-org-import",
  state: "PLANNING",
  work: workOutPlan,
  fail: failPlan,
})
