import { getHeapStatistics } from "node:v8"
import { parentPort, workerData } from "node:worker_threads"
import { type Logger, pino } from "pino"
import { z } from "zod"
import { type Database, type EntityClass, openDatabase } from "../db/database.ts"
import { openSealedAnswers, type SealedAnswers } from "../db/sealed-answers.ts"
import { verifiedTenant } from "../db/verified-tenant.ts"
import type { Ctx } from "../graphql/ctx.ts"
import { databaseFault } from "../graphql/database-fault.ts"
import { Fault } from "../graphql/fault.ts"
import { giveMemoryBack } from "../jobs/collect-garbage.ts"
import { stepAside } from "../jobs/step-aside.ts"
import type { Call, CallMessage, CallSetup } from "./thread-call.ts"

/** What a use case in a thread knows of the request. */
export type CallCtx<Parts> = Pick<Ctx<Parts>, "principal" | "db" | "today" | "now" | "parts">

/** A use case that may run in a thread. */
export interface CallableUseCase<Parts, Input, Value> {
  readonly name: string
  run(ctx: CallCtx<Parts>, input: Input): Promise<Value>
}

export interface ServeCallsOptions<Parts> {
  readonly useCases: readonly CallableUseCase<Parts, never, unknown>[]
  readonly entities: EntityClass[]
  /** What the use cases find, built once for the thread's life. */
  readonly parts: (built: {
    readonly database: Database
    readonly sealed: SealedAnswers
    readonly log: Logger
  }) => Parts
}

/** Bytes that no small call fills: a thread that waits for its next one does not keep them. */
const LARGE_HEAP = 96 * 1_048_576

/** One call at a time, which may look something up beside its transaction. */
const POOL = 2

const setupOf: z.ZodType<CallSetup> = z.object({
  appUrl: z.string(),
  sealedUrl: z.string(),
  logLevel: z.string(),
})

/** Does use cases in a thread, as its process asks. */
export async function serveCalls<Parts>(options: ServeCallsOptions<Parts>): Promise<void> {
  const port = parentPort
  if (!port) throw new Error("This is no thread.")
  stepAside()
  const { appUrl, sealedUrl, logLevel } = setupOf.parse(workerData)
  const say = (message: CallMessage<unknown>) => port.postMessage(message)
  const log = pino({ level: logLevel, base: null }, { write: (line) => say({ kind: "log", line }) })
  const { entities, useCases } = options
  const database = await openDatabase({ url: appUrl, entities, poolSize: POOL, name: "rung-thread" })
  const parts = options.parts({ database, sealed: openSealedAnswers(sealedUrl), log })
  port.on("message", async ({ name, tenantId, input, ...asked }: Call<never>) => {
    try {
      const useCase = useCases.find((each) => each.name === name)
      if (!useCase) throw new Error(`No use case ${name} runs in a thread.`)
      const db = database.tenant(verifiedTenant(tenantId))
      say({ kind: "done", value: await useCase.run({ ...asked, db, parts }, input) })
    } catch (error) {
      say(failureOf(error))
    }
    if (getHeapStatistics().total_heap_size > LARGE_HEAP) giveMemoryBack()
  })
}

/** What can be sent between threads of an error: a fault as it is, of a bug its words. */
function failureOf(error: unknown): CallMessage<unknown> {
  const fault = error instanceof Fault ? error : databaseFault(error)
  if (fault) return { kind: "fault", code: fault.code, message: fault.message }
  if (!(error instanceof Error)) return { kind: "failed", error: new Error(String(error)) }
  const copy = new Error(error.message)
  if (error.stack !== undefined) copy.stack = error.stack
  return { kind: "failed", error: copy }
}
