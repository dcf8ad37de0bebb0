import { applyOrgImportJob } from "./features/imports/apply-org-import.job.ts"
import { planOrgImportJob } from "./features/imports/plan-org-import.job.ts"
import { revertOrgImportJob } from "./features/imports/revert-org-import.job.ts"
import type { ThreadParts } from "./parts.ts"
import type { JobOfTenant } from "./platform/jobs/job.ts"

/** What somebody who imports waits for: in a thread of its own, whose files load nothing that they do not need. */
export const importJobs: readonly JobOfTenant<ThreadParts>[] = [
  planOrgImportJob,
  applyOrgImportJob,
  revertOrgImportJob,
]
