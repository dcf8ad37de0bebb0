import type { Logger } from "pino"
import type { Database } from "./platform/db/database.ts"
import type { Ctx as PlatformCtx } from "./platform/graphql/ctx.ts"

/** Everything `app.ts` has built, as resolvers and jobs find it. */
export interface Parts {
  readonly log: Logger
  readonly database: Database
  readonly clock: () => Date
  /** Origin of links in mails and of the console. */
  readonly publicUrl: string
  /** Set in demo mode only: the sign-in page then offers the demo personas. */
  readonly demo: boolean
  /** Bearer token that may create tenants. */
  readonly operatorToken: string | undefined
}

/** The context every resolver gets. */
export type Ctx = PlatformCtx<Parts>
