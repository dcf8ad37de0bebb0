import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto"

/** A secret of 256 random bits, as text that is safe in a cookie, a header and a link. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url")
}

/** What is stored of a secret. It has 256 bits, so a plain hash cannot be turned back. */
export function secretHash(secret: string): Buffer {
  return createHash("sha256").update(secret).digest()
}

/** Whether two secrets are one, in a time that says nothing about where they differ. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(secretHash(one), secretHash(other))
}

/** A key for one purpose, from a secret that only its holder has; tells nothing of the secret or of other keys. */
export function keyFrom(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(purpose).digest("base64url")
}
