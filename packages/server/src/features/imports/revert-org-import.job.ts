import { importJob } from "./import-job.ts"
import { endRun } from "./import-run.store.ts"
import { writeRevert } from "./write-revert.ts"

/** Takes an applied import back; one that could not be taken back is applied as before. */
export const revertOrgImportJob = importJob({
  task: "revert-org-import",
  state: "REVERTING",
  work: writeRevert,
  fail: (tx, key, why) => endRun(tx, { ...key, ...why, state: "APPLIED" }),
})
