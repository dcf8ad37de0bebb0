import type { Principal } from "@rung/domain/access/principal"
import type { Day } from "@rung/domain/kit/day"
import type { FaultCode } from "../graphql/fault.ts"

/** What a thread for use cases is given when it begins. */
export interface CallSetup {
  readonly appUrl: string
  readonly sealedUrl: string
  readonly logLevel: string
}

/** A use case that a thread is asked for, by whom and when, as the request has it. */
export interface Call<Input> {
  readonly name: string
  /** Proven by the request. */
  readonly tenantId: string
  readonly principal: Principal | undefined
  readonly today: Day
  readonly now: Date
  readonly input: Input
}

/** What a thread says. */
export type CallMessage<Value> =
  | { readonly kind: "log"; readonly line: string }
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "fault"; readonly code: FaultCode; readonly message: string }
  | { readonly kind: "failed"; readonly error: Error }
