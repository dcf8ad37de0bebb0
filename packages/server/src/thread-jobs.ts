import { applyOrgImportJob } from "./features/imports/apply-org-import.job.ts"
import { planOrgImportJob } from "./features/imports/plan-org-import.job.ts"
import { revertOrgImportJob } from "./features/imports/revert-org-import.job.ts"
import type { ThreadParts } from "./parts.ts"
import type { JobOfTenant } from "./platform/jobs/job.ts"

/** The jobs that run in a thread of their own, apart from the others, whose files a thread need not load. */
export const threadJobs: readonly JobOfTenant<ThreadParts>[] = [
  planOrgImportJob,
  applyOrgImportJob,
  revertOrgImportJob,
]
