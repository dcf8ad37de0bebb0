import type { ThreadParts } from "./parts.ts"
import type { JobOfTenant } from "./platform/jobs/job.ts"

/** The jobs that run in a thread of their own, apart from the others, whose files a thread need not load. */
export const threadJobs: readonly JobOfTenant<ThreadParts>[] = []
