import type { Role, TokenScope } from "./roles.ts"

/** Somebody signed in: an account acting through its membership in one tenant. */
export interface SessionPrincipal {
  readonly kind: "PERSON_SESSION"
  readonly tenantId: string
  readonly accountId: string
  /** Absent for a membership without a place in the org, such as an outside auditor's. */
  readonly personId?: string
  readonly roles: readonly Role[]
  /** Person of the executive they prepare for today; absent for nearly everybody. */
  readonly preparesFor?: string
}

/** A script acting with an API token of one tenant; it is nobody's manager and nobody's rater. */
export interface TokenPrincipal {
  readonly kind: "TOKEN"
  readonly tenantId: string
  readonly tokenId: string
  readonly scopes: readonly TokenScope[]
}

/** Whoever holds the operator token of the installation; stands outside every tenant and sees none. */
export interface OperatorPrincipal {
  readonly kind: "OPERATOR"
}

/** Whoever opened the mailed link of one form: its rater, for this form and nothing else. */
export interface FormLinkPrincipal {
  readonly kind: "FORM_LINK"
  readonly tenantId: string
  readonly sessionId: string
  /** Row id of the one Assessment it opens. */
  readonly formId: string
  readonly raterId: string
}

export type Principal = SessionPrincipal | TokenPrincipal | OperatorPrincipal | FormLinkPrincipal
