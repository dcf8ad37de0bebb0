import { type Problem, problem } from "@rung/domain/kit/problem"
import type { Logger } from "pino"
import { z } from "zod"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { type GaveUp, JobCancelled, type JobOfTenant, type JobRun } from "../../platform/jobs/job.ts"
import { isPassing } from "../../platform/jobs/passing-failure.ts"
import { codeOf } from "../../platform/postgres/connect.ts"
import { isWanted, type RunKey, type RunningState, saveProgress } from "./import-run.store.ts"
import { IMPORT_STEPS, type ImportStep } from "./import-step.ts"
import type { ImportWork } from "./import-work.ts"
import { isCounting, percentOf } from "./step-shares.ts"

/** What an import's job needs of its process: nothing that a thread could not have. */
export interface ImportJobParts {
  readonly clock: () => Date
  readonly log: Logger
}

export interface ImportJobOptions {
  readonly task: string
  /** The state its import is in meanwhile. */
  readonly state: RunningState
  readonly work: (work: ImportWork) => Promise<void>
  /** Lets the import come to rest when it could not be done; nothing happens to one whose run is superseded. */
  readonly fail: (
    tx: TenantTx,
    key: RunKey,
    why: { readonly at: Date; readonly problems: readonly Problem[] },
  ) => Promise<unknown>
}

/** How often a job is taken up: whoever waits for it should hear of its end. */
const TRIES = 5

const payloadOf = z.object({ importId: z.uuid(), run: z.number() })

/** A job of an import: done in a thread, its progress told, given up when nobody wants it any more. */
export function importJob({ task, state, work, fail }: ImportJobOptions): JobOfTenant<ImportJobParts> {
  return {
    task,
    of: "tenant",
    inThread: true,
    tries: TRIES,
    run: async ({ db, parts, payload }, run) => {
      const key = payloadOf.parse(payload)
      try {
        await work({ ...key, db, clock: parts.clock, report: reporter(run) })
      } catch (error) {
        if (error instanceof JobCancelled || isPassing(error)) throw error
        // To try again what is no passing failure comes to the same, and keeps people waiting.
        const requestId = newId()
        parts.log.error({ err: error, task, requestId, ...key }, "An import broke off for good.")
        const problems = [isOfTheData(error) ? NOT_WRITABLE : broken(requestId)]
        await db.write((tx) => fail(tx, key, { at: parts.clock(), problems }))
      }
    },
    watch: async ({ db, parts, payload }, progress) => {
      const key: RunKey = payloadOf.parse(payload)
      const step = IMPORT_STEPS.find((each) => each === progress?.step)
      if (!progress || !step) return (await db.read((tx) => isWanted(tx, key))) ? "GO_ON" : "CANCEL"
      const { attempt, done, total } = progress
      const saved = {
        ...key,
        attempt,
        step,
        percent: percentOf(state, step, { done, total }),
        rowsDone: isCounting(step) ? done : 0,
        rowsTotal: (isCounting(step) && total) || null,
        at: parts.clock(),
      }
      return (await db.write((tx) => saveProgress(tx, saved))) ? "GO_ON" : "CANCEL"
    },
    gaveUp: async ({ db, parts, payload }, why) => {
      if (why.reason === "CANCELLED") return
      const key: RunKey = payloadOf.parse(payload)
      await db.write((tx) => fail(tx, key, { at: parts.clock(), problems: [whyGivenUp(why)] }))
    },
  }
}

function reporter(run: JobRun): ImportWork["report"] {
  return (step: ImportStep, done = 0, total) => {
    if (run.isCancelled()) throw new JobCancelled()
    run.report(step, done, total)
  }
}

/** Whether the data breaks a rule of the database. */
function isOfTheData(error: unknown): boolean {
  return /^(?:22|23)/.test(codeOf(error) ?? "")
}

const NOT_WRITABLE = problem(
  "IMPORT_NOT_WRITABLE",
  "The database refused what the import says, and nothing was written: plan again. If it comes again, tell whoever runs Rung.",
)

/** What nobody foresaw; the number stands in the log beside what broke. */
function broken(requestId: string): Problem {
  return problem(
    "IMPORT_BROKE",
    `Something broke, and nothing was written. Tell whoever runs Rung, and give them this number: ${requestId}.`,
  )
}

function whyGivenUp({ reason }: GaveUp): Problem {
  if (reason === "OUT_OF_MEMORY") {
    return problem(
      "IMPORT_TOO_LARGE",
      "This needs more memory than a job may have: split it into smaller files.",
    )
  }
  return problem(
    "IMPORT_BROKE",
    "Something broke, again and again. Nothing was written: try again, and tell whoever runs Rung.",
  )
}
