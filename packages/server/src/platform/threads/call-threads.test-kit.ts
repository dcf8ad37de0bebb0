import { setTimeout as pause } from "node:timers/promises"
import { getHeapStatistics } from "node:v8"
import { threadId } from "node:worker_threads"
import type { SealedAnswers } from "../db/sealed-answers.ts"
import { Fault } from "../graphql/fault.ts"
import { type CallableUseCase, serveCalls } from "./serve-calls.ts"

// What a thread begins with in the tests of calls.

interface Parts {
  readonly sealed: SealedAnswers
}

const tell: CallableUseCase<Parts, string, unknown> = {
  name: "tell",
  run: async ({ principal, today, now, db, parts }, input) => ({
    asked: { principal, today, now, input },
    tenant: await db.read(async (tx) =>
      tx.query("SELECT $1::text AS id, current_user::text AS role", [tx.tenantId]),
    ),
    sealed: await parts.sealed.read(db.tenantId, (tx) => tx.query("SELECT current_user::text AS role", [])),
    threadId,
  }),
}

const refuse: CallableUseCase<Parts, string, never> = {
  name: "refuse",
  run: () => Promise.reject(new Fault("NOT_FOUND", "Not here.")),
}

const wait: CallableUseCase<Parts, string, unknown> = {
  name: "wait",
  run: ({ db }) =>
    db.write(async (tx) => {
      await tx.query("SET LOCAL statement_timeout = 50")
      await tx.query("SELECT pg_sleep(5)")
    }),
}

const breakDown: CallableUseCase<Parts, string, never> = {
  name: "break",
  run: () => Promise.reject(new Error("on purpose")),
}

/** Never comes to the commit. */
const compute: CallableUseCase<Parts, string, unknown> = {
  name: "compute",
  run: ({ db }) =>
    db.write(async () => {
      for (;;) await pause(1)
    }),
}

const fill: CallableUseCase<Parts, string, never> = {
  name: "fill",
  run: async () => {
    const kept: string[][] = []
    while (getHeapStatistics().used_heap_size < 72 * 1_048_576) {
      kept.push(Array.from({ length: 500 }, (_, place) => `a text of its own ${kept.length} ${place}`))
    }
    await pause(60_000)
    throw new Error(`Nobody saw that ${kept.length} lists filled the memory.`)
  },
}

await serveCalls<Parts>({
  useCases: [tell, refuse, wait, breakDown, compute, fill],
  entities: [],
  parts: ({ sealed }) => ({ sealed }),
})
