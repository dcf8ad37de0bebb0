import { serveThread } from "./platform/jobs/serve-thread.ts"
import { importJobs } from "./thread-jobs.ts"

await serveThread({
  works: [async () => ({ jobs: importJobs, entities: [] }), () => import("./thread-forms.ts")],
  parts: (built) => ({ ...built, clock: () => new Date() }),
})
