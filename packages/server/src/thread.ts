import { serveThread } from "./platform/jobs/serve-thread.ts"
import { threadJobs } from "./thread-jobs.ts"

await serveThread({ jobs: threadJobs, parts: (built) => ({ ...built, clock: () => new Date() }) })
