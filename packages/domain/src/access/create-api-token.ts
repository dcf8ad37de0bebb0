import { addDays, type Day } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { tidyName } from "./create-tenant.ts"
import { TOKEN_SCOPES, type TokenScope } from "./roles.ts"

/** Longest life of an API token, in days: the same day next year is always within it. */
export const TOKEN_DAYS = 366

export interface CreateApiTokenCommand {
  readonly name: string
  readonly scopes: readonly TokenScope[]
  /** First day on which the token no longer works. */
  readonly expiresOn: Day
}

/**
 * A new API token without its secret. Refusals: `TOKEN_NAME_LENGTH` (2 to 80 characters), `SCOPES_EMPTY`,
 * `EXPIRY_PAST` (the token would never work), `EXPIRY_TOO_FAR` (more than a year).
 */
export function createApiToken(command: CreateApiTokenCommand, today: Day): Result<CreateApiTokenCommand> {
  const name = tidyName(command.name)
  const scopes = TOKEN_SCOPES.filter((scope) => command.scopes.includes(scope))
  const problems: Problem[] = []
  const length = [...name].length
  if (length < 2 || length > 80) {
    problems.push(problem("TOKEN_NAME_LENGTH", "Name the token in 2 to 80 characters.", "name"))
  }
  if (scopes.length === 0) problems.push(problem("SCOPES_EMPTY", "Choose at least one scope.", "scopes"))
  if (command.expiresOn <= today) {
    problems.push(problem("EXPIRY_PAST", "Choose an expiry after today.", "expiresOn"))
  }
  if (command.expiresOn > addDays(today, TOKEN_DAYS)) {
    problems.push(problem("EXPIRY_TOO_FAR", "Choose an expiry within a year.", "expiresOn"))
  }
  return okUnless(problems, () => ({ name, scopes, expiresOn: command.expiresOn }))
}
