import type { ApolloServer } from "@apollo/server"
import type { Principal } from "@rung/domain/access/principal"
import { silentExchange } from "../demo/silent-exchange.ts"
import type { Ctx, Parts } from "../parts.ts"
import type { VerifiedTenantId } from "../platform/db/verified-tenant.ts"
import { contextOf } from "../request-context.ts"

export type Variables = Record<string, unknown>
// biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
export type Answer = Record<string, any>

export interface ActorOptions {
  readonly apollo: ApolloServer<Ctx>
  readonly parts: Parts
  readonly principal: Principal | undefined
  readonly tenantId: VerifiedTenantId | undefined
  /** The tenant's; UTC unless told. */
  readonly timeZone?: string | undefined
}

/** Somebody who sends operations; sign-in itself is skipped, everything after it is real. */
export class Actor {
  readonly #options: ActorOptions
  readonly principal: Principal | undefined

  constructor(options: ActorOptions) {
    this.#options = options
    this.principal = options.principal
  }

  /** Runs an operation and answers its data; throws when there was any error. */
  async run(query: string, variables: Variables = {}): Promise<Answer> {
    const { data, errors } = await this.execute(query, variables)
    if (errors?.length) throw new Error(JSON.stringify(errors))
    if (!data) throw new Error("There was neither data nor an error.")
    return data
  }

  /** Runs an operation that should fail and answers the code of its first error, or nothing. */
  async fault(query: string, variables: Variables = {}): Promise<string | undefined> {
    const { errors } = await this.execute(query, variables)
    const code = errors?.[0]?.extensions?.code
    return code === undefined ? undefined : String(code)
  }

  async execute(query: string, variables: Variables = {}) {
    const { apollo, parts, principal, tenantId, timeZone = "UTC" } = this.#options
    const caller = principal && {
      principal,
      tenant: tenantId === undefined ? undefined : { id: tenantId, timeZone },
    }
    const answer = await apollo.executeOperation(
      { query, variables },
      { contextValue: contextOf(parts, caller, silentExchange()) },
    )
    if (answer.body.kind !== "single") throw new Error("An answer in parts was not expected.")
    const { data, errors } = answer.body.singleResult
    return { data: data as Answer | null | undefined, errors }
  }
}
