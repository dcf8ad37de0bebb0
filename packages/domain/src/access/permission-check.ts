import type { Principal } from "./principal.ts"
import type { Role, TokenScope } from "./roles.ts"

/**
 * Why something is not allowed, most telling first. `NOT_RELEASED` and `SUBMIT_FIRST` are said only to
 * somebody who would be allowed later, so neither tells an outsider anything.
 */
export const DENIALS = [
  "SUBMIT_FIRST",
  "NOT_RELEASED",
  "SCOPE_MISSING",
  "NOT_ALLOWED",
  "SESSION_ONLY",
] as const

export type Denial = (typeof DENIALS)[number]

/** How the viewer stands to a person; `ABOVE` means anywhere above in the solid line, through vacancies. */
export const RELATIONS = ["SELF", "ABOVE", "OTHER"] as const

export type Relation = (typeof RELATIONS)[number]

/** Looks at a principal and what an action is about; answers nothing when it is allowed. */
export type Check<S extends readonly unknown[]> = (principal: Principal, ...subject: S) => Denial | undefined

/** Allowed for a session that holds one of the roles. */
export function roles(...allowed: readonly Role[]): Check<[]> {
  return session((held) => held.some((role) => allowed.includes(role)))
}

/** Allowed for a token that carries the scope. */
export function scope(needed: TokenScope): Check<[]> {
  return (principal) => {
    if (principal.kind !== "TOKEN") return "NOT_ALLOWED"
    return principal.scopes.includes(needed) ? undefined : "SCOPE_MISSING"
  }
}

/** Allowed for a session when the condition on the subject holds; `otherwise` names the refusal. */
export function when<S extends readonly unknown[]>(
  holds: (...subject: S) => boolean,
  otherwise: Denial = "NOT_ALLOWED",
): Check<S> {
  return (principal, ...subject) => {
    const refusal = isSession(principal)
    if (refusal) return refusal
    return holds(...subject) ? undefined : otherwise
  }
}

/** Allowed for the holder of a form's link when the condition on the subject holds. */
export function formLink<S extends readonly unknown[]>(holds: (...subject: S) => boolean): Check<S> {
  return (principal, ...subject) =>
    principal.kind === "FORM_LINK" && holds(...subject) ? undefined : "NOT_ALLOWED"
}

/** A condition on the subject that binds sessions and tokens alike. */
export function provided<S extends readonly unknown[]>(
  holds: (...subject: S) => boolean,
  otherwise: Denial = "NOT_ALLOWED",
): Check<S> {
  return (_principal, ...subject) => (holds(...subject) ? undefined : otherwise)
}

/** Allowed for the operator of the installation alone. */
export function operator(principal: Principal): Denial | undefined {
  return principal.kind === "OPERATOR" ? undefined : "NOT_ALLOWED"
}

/** Allowed as soon as one check allows it; otherwise the most telling refusal. */
export function anyOf<S extends readonly unknown[]>(...checks: readonly Check<S>[]): Check<S> {
  return (principal, ...subject) => {
    const denials = checks.map((check) => check(principal, ...subject))
    if (denials.includes(undefined)) return undefined
    return DENIALS.find((denial) => denials.includes(denial)) ?? "NOT_ALLOWED"
  }
}

/** Allowed when every check allows it; otherwise the first refusal, so put who before when. */
export function allOf<S extends readonly unknown[]>(...checks: readonly Check<S>[]): Check<S> {
  return (principal, ...subject) => {
    for (const check of checks) {
      const denial = check(principal, ...subject)
      if (denial) return denial
    }
    return undefined
  }
}

/** Allowed for whoever prepares for an executive today. */
export function preparer(principal: Principal): Denial | undefined {
  if (principal.kind !== "PERSON_SESSION") return "SESSION_ONLY"
  return principal.roles.length > 0 && principal.preparesFor !== undefined ? undefined : "NOT_ALLOWED"
}

function session(holds: (held: readonly Role[]) => boolean): Check<[]> {
  return (principal) => {
    if (principal.kind !== "PERSON_SESSION") return "SESSION_ONLY"
    return holds(principal.roles) ? undefined : "NOT_ALLOWED"
  }
}

/** A membership without any role stands for a removed member and may do nothing. */
function isSession(principal: Principal): Denial | undefined {
  if (principal.kind !== "PERSON_SESSION") return "SESSION_ONLY"
  return principal.roles.length > 0 ? undefined : "NOT_ALLOWED"
}
