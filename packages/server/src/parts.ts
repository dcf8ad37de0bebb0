import type { Logger } from "pino"
import type { ReleaseCheck, ReleaseStep } from "./features/cycles/release-step.ts"
import type { Database } from "./platform/db/database.ts"
import type { SealedAnswers } from "./platform/db/sealed-answers.ts"
import type { TenantTx } from "./platform/db/tenant-tx.ts"
import type { Ctx as PlatformCtx } from "./platform/graphql/ctx.ts"
import type { Live } from "./platform/live/live.ts"
import type { LoginPort } from "./platform/login/login-port.ts"
import type { Throttle } from "./platform/login/throttle.ts"
import type { Mailer } from "./platform/mail/mailer.ts"
import type { CallThreads } from "./platform/threads/call-threads.ts"
import type { CallCtx } from "./platform/threads/serve-calls.ts"

/** Everything `app.ts` has built, as resolvers and jobs find it. */
export interface Parts {
  readonly log: Logger
  readonly database: Database
  /** Confidential answers, for release control and nobody else: see `tests/isolation/sealed.test.ts`. */
  readonly sealed: SealedAnswers
  readonly clock: () => Date
  /** Origin of links in mails and of the console. */
  readonly publicUrl: string
  /** File that threads for jobs begin with; absent where nothing is built, and jobs then run beside everything else. */
  readonly threadEntry?: string | undefined
  /** Does use cases that compute for long, apart from everything else; absent where nothing is built. */
  readonly callThreads?: CallThreads | undefined
  /** Set in demo mode only: the sign-in page then offers the demo personas. */
  readonly demo: boolean
  /** Bearer token that may create tenants. */
  readonly operatorToken: string | undefined
  /** Opens the keys of ladder mirrors, in their owners' sessions and nowhere else; it lies outside the database. */
  readonly mirrorKey: Buffer
  readonly login: LoginPort
  /** Hears what other servers and the workers have changed. */
  readonly live: Live
  readonly throttle: Throttle
  readonly mailer: Mailer
  /** What each feature writes into a new tenant, in order, within the transaction that creates it. */
  readonly tenantSetUp: readonly ((tx: TenantTx, now: Date) => Promise<void>)[]
  /** What closing a cycle does besides changing its state, in this order and in its transaction. */
  readonly closeSteps: readonly ReleaseStep[]
  /** What stands against a release besides the cycle's state. */
  readonly releaseChecks: readonly ReleaseCheck[]
  /** What a release does besides changing the cycle's state, in this order and in its transaction. */
  readonly releaseSteps: readonly ReleaseStep[]
}

/** What of it jobs have that run in a thread: what can be built there once more. */
export type ThreadParts = Pick<Parts, "log" | "database" | "clock">

/** The context every resolver gets. */
export type Ctx = PlatformCtx<Parts>

/** The context of use cases that may run in a thread. */
export type ThreadCtx = CallCtx<Pick<Parts, "sealed" | "closeSteps" | "releaseChecks" | "releaseSteps">>
