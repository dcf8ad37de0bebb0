import { type Problem, problem } from "../kit/problem.ts"
import { say } from "../kit/say.ts"
import { normaliseEmail } from "./email.ts"
import { FREQUENT_PASSWORDS } from "./frequent-passwords.ts"

/** Fewest and most characters (code points after NFKC) of a password. */
export const PASSWORD_LENGTH = { least: 12, most: 256 } as const

const REPEATED_UNIT = /^(.{1,4})\1+.{0,3}$/su

/** The spelling of a password that is hashed and compared, so that every keyboard types the same one. */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC")
}

/**
 * What stands against a new password: too short or long, the e-mail address, among the commonest, or one to four
 * characters over and over. No rule on its composition (NIST SP 800-63B, 3.1.1.2). Refusals:
 * `PASSWORD_TOO_SHORT`, `PASSWORD_TOO_LONG`, `PASSWORD_IS_EMAIL`, `PASSWORD_TOO_COMMON`.
 */
export function checkPassword(password: string, email: string): readonly Problem[] {
  const normal = normalisePassword(password)
  const length = [...normal].length
  if (length > PASSWORD_LENGTH.most) return [refuse("PASSWORD_TOO_LONG", say`Use at most 256 characters.`)]
  const problems: Problem[] = []
  if (length < PASSWORD_LENGTH.least)
    problems.push(refuse("PASSWORD_TOO_SHORT", say`Use at least 12 characters.`))
  if (isEmailOrItsName(normal, email)) {
    problems.push(refuse("PASSWORD_IS_EMAIL", say`Choose something other than your e-mail address.`))
  }
  if (FREQUENT_PASSWORDS.has(normal.toLowerCase()) || REPEATED_UNIT.test(normal)) {
    problems.push(refuse("PASSWORD_TOO_COMMON", say`Many people use this password: choose a rarer one.`))
  }
  return problems
}

function isEmailOrItsName(password: string, email: string): boolean {
  const typed = normaliseEmail(password)
  const address = normaliseEmail(email)
  return typed === address || typed === address.split("@")[0]
}

function refuse(code: string, message: string): Problem {
  return problem(code, message, "password")
}
