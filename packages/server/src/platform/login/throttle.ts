import { createHash } from "node:crypto"
import { isIPv6 } from "node:net"
import type { Pool } from "pg"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { Fault } from "../graphql/fault.ts"

/** Stops guessing: counts tries, and throws RATE_LIMITED when there were too many. */
export interface Throttle {
  /** Counts a try of a password before it is checked; `passed` takes it back when it was right. */
  password(account: string, address: string): Promise<{ passed(): Promise<void> }>
  /** Counts a request to mail something to an address that may be anybody's. */
  mail(account: string, address: string): Promise<void>
}

/** How many tries within how many seconds. */
const LIMITS = {
  password: {
    address: { points: 100, duration: 900 },
    pair: { points: 5, duration: 900 },
    // Above what one address can use up, so that nobody is locked out of their account by one stranger.
    account: { points: 50, duration: 3_600 },
  },
  mail: {
    address: { points: 30, duration: 3_600 },
    account: { points: 3, duration: 3_600 },
  },
} as const

/** The counts live in the database, so that servers share them. */
export function openThrottle(pool: Pool): Throttle {
  const limiter = (keyPrefix: string, limit: { points: number; duration: number }) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      schemaName: "login",
      tableName: "throttle",
      tableCreated: true,
      keyPrefix,
      ...limit,
    })
  const password = {
    address: limiter("pw-address", LIMITS.password.address),
    pair: limiter("pw-pair", LIMITS.password.pair),
    account: limiter("pw-account", LIMITS.password.account),
  }
  const mail = {
    address: limiter("mail-address", LIMITS.mail.address),
    account: limiter("mail-account", LIMITS.mail.account),
  }
  return {
    password: async (account, address) => {
      const network = networkOf(address)
      const keys = { address: keyOf(network), pair: keyOf(account, network), account: keyOf(account) }
      await count(password.address, keys.address)
      await count(password.pair, keys.pair)
      await count(password.account, keys.account)
      return {
        passed: async () => {
          await password.address.reward(keys.address)
          await password.pair.delete(keys.pair)
          await password.account.reward(keys.account)
        },
      }
    },
    mail: async (account, address) => {
      await count(mail.address, keyOf(networkOf(address)))
      await count(mail.account, keyOf(account))
    },
  }
}

async function count(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new Fault("RATE_LIMITED")
    throw refusal
  }
}

/** Keys are hashed: the table is no list of who signs in from where. */
function keyOf(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("base64url")
}

/** One household has a whole /64 of IPv6 addresses, so they count as one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = "", tail = ""] = (address.split("%")[0] ?? "").split("::")
  const left = head === "" ? [] : head.split(":")
  const right = tail === "" ? [] : tail.split(":")
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0")
  const groups = [...left, ...zeros, ...right].slice(0, 4)
  return `${groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, "")).join(":")}::/64`
}
