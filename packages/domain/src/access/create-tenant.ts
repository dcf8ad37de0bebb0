import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { isEmail, normaliseEmail } from "./email.ts"

const LONGEST_SLUG = 40

export interface CreateTenantCommand {
  readonly name: string
  readonly adminEmail: string
}

export interface NewTenant {
  readonly name: string
  /** Names the tenant in addresses: lower-case ASCII letters, digits and single hyphens. */
  readonly slug: string
  readonly adminEmail: string
}

/**
 * A new tenant and its first administrator. Refusals: `TENANT_NAME_LENGTH` (2 to 80 characters),
 * `EMAIL_INVALID`. A slug that is taken gets the next free number.
 */
export function createTenant(
  command: CreateTenantCommand,
  takenSlugs: ReadonlySet<string>,
): Result<NewTenant> {
  const name = tidyName(command.name)
  const adminEmail = normaliseEmail(command.adminEmail)
  const problems: Problem[] = [...tenantNameProblems(name)]
  if (!isEmail(adminEmail)) {
    problems.push(problem("EMAIL_INVALID", "Write an address like name@company.com.", "adminEmail"))
  }
  return okUnless(problems, () => ({ name, slug: freeSlug(slugOf(name), takenSlugs), adminEmail }))
}

/** A name in one spelling: NFC, trimmed, one space between words. */
export function tidyName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/gu, " ")
}

/** What stands against a tidied tenant name. */
export function tenantNameProblems(name: string): readonly Problem[] {
  const length = [...name].length
  if (length >= 2 && length <= 80 && !/\p{Cc}/u.test(name)) return []
  return [problem("TENANT_NAME_LENGTH", "Give the company a name of 2 to 80 characters.", "name")]
}

/** The slug a name suggests; `company` when it has no Latin letter or digit. */
export function slugOf(name: string): string {
  const ascii = name.replaceAll("ß", "ss").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  const words = ascii.replace(/['’]/g, "").split(/[^a-z0-9]+/)
  const slug = words.filter(Boolean).join("-").slice(0, LONGEST_SLUG).replace(/-$/, "")
  return slug === "" ? "company" : slug
}

function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`
  return free
}
