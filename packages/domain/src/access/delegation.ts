import { addDays, type Day } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import type { Principal } from "./principal.ts"
import type { Role } from "./roles.ts"

/** The most days a delegation runs, so that none is forgotten. */
export const DELEGATION_DAYS = 366

/** From its first day to its last, both included. */
export interface DelegationPeriod {
  readonly from: Day
  readonly until: Day
}

export interface DelegationFacts {
  readonly today: Day
  /** Account of whoever names. */
  readonly executiveId: string
  /** The member named, if the person is one. */
  readonly delegate: { readonly accountId: string; readonly roles: readonly Role[] } | undefined
  /** Whether they prepare for somebody already. */
  readonly isTaken: boolean
}

/**
 * Who prepares for an executive from now on. Refusals: `DELEGATE_NO_MEMBER`, `DELEGATE_SELF`, `DELEGATE_READS_BOARDS`
 * (ADMIN and EXEC read boards by their own role), `DELEGATE_TAKEN` (one executive at a time), `DELEGATION_PAST` and
 * `DELEGATION_PERIOD` (the last day is not before the first, and at most 366 days after it).
 */
export function nameDelegate(
  { from, until }: DelegationPeriod,
  { today, executiveId, delegate, isTaken }: DelegationFacts,
): Result<DelegationPeriod & { readonly delegateId: string }> {
  const problems: Problem[] = []
  const refuse = (code: string, fix: string, path: string) => problems.push(problem(code, fix, path))
  const isSelf = delegate?.accountId === executiveId
  if (!delegate)
    refuse("DELEGATE_NO_MEMBER", say`Ask an administrator to invite this person first.`, "personId")
  if (isSelf) refuse("DELEGATE_SELF", say`Choose somebody else: this is you.`, "personId")
  if (delegate && !isSelf && readsBoards(delegate.roles))
    refuse("DELEGATE_READS_BOARDS", say`Choose somebody else: this person reads boards already.`, "personId")
  if (isTaken)
    refuse(
      "DELEGATE_TAKEN",
      say`Choose somebody else: this person prepares for one executive now.`,
      "personId",
    )
  if (from < today) refuse("DELEGATION_PAST", say`Begin today or later.`, "from")
  if (until < from || until > addDays(from, DELEGATION_DAYS))
    refuse("DELEGATION_PERIOD", say`Choose a last day within a year of the first.`, "until")
  return okUnless(problems, () => ({ from, until, delegateId: delegate?.accountId ?? "" }))
}

/** Whether a delegation that nobody has ended counts on a day. */
export function isInForce({ from, until }: DelegationPeriod, day: Day): boolean {
  return from <= day && day <= until
}

/** As which person somebody reads boards by place: their own, else the executive's they prepare for. */
export function boardPerson(principal: Principal): string | undefined {
  if (principal.kind !== "PERSON_SESSION") return undefined
  const { roles, personId, preparesFor } = principal
  return roles.includes("EXEC") ? personId : (preparesFor ?? personId)
}

function readsBoards(roles: readonly Role[]): boolean {
  return roles.includes("EXEC") || roles.includes("ADMIN")
}
