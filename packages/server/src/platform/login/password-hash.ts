import { hash, verify } from "@node-rs/argon2"
import { normalisePassword } from "@rung/domain/access/check-password"

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), COST)
}

let nobodys: Promise<string> | undefined

/** Whether a password has this hash. Without a hash it works as long, and the answer is no. */
export async function matchesHash(password: string, stored: string | undefined): Promise<boolean> {
  nobodys ??= hash("nobody signs in with this", COST)
  const matches = await verify(stored ?? (await nobodys), normalisePassword(password).slice(0, 1024))
  return matches && stored !== undefined
}
