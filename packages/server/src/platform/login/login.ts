import type { Pool } from "pg"
import { z } from "zod"
import { constraintOf } from "../db/constraint.ts"
import { quietPool } from "../postgres/quiet-pool.ts"
import { type AuthLibrary, openAuthLibrary } from "./auth-library.ts"
import {
  type Account,
  type LoginPort,
  type LoginSession,
  type NewAccount,
  type NewSession,
  type OpenedSession,
  RESET_CODE_LIFE,
  SESSION_LIFE,
} from "./login-port.ts"
import { hashPassword, matchesHash } from "./password-hash.ts"
import { newSecret, secretHash } from "./secret.ts"

export interface LoginOptions {
  /** Connections of the role that sees the schema `login` and nothing else. */
  readonly pool: Pool
  /** Signs what the library signs; nothing of it leaves the server. */
  readonly secret: string
}

/** Connections for sign-in, its own and few: sign-in must not starve the rest, nor be starved. */
export function openLoginPool(url: string): Pool {
  return quietPool({ connectionString: url, max: 4, application_name: "rung-login" })
}

/** Sign-in by better-auth, which keeps hashes only: of passwords, of session cookies, of reset codes. */
export async function openLogin({ pool, secret }: LoginOptions): Promise<LoginPort> {
  const library = await openAuthLibrary(pool, secret)
  return { ...accountsOf(library), ...sessionsOf(library), ...resetCodesOf(library), close: () => pool.end() }
}

const CREDENTIAL = "credential"

type Accounts = Pick<
  LoginPort,
  "createAccount" | "accountByEmail" | "accountById" | "checkPassword" | "setPassword"
>

function accountsOf({ internalAdapter }: AuthLibrary): Accounts {
  const byEmail = async (email: string) => {
    const found = await internalAdapter.findUserByEmail(email)
    return found ? accountOf(found.user) : undefined
  }
  const setPassword = async (accountId: string, password: string) => {
    const hash = await hashPassword(password)
    if (await internalAdapter.findCredentialAccount(accountId)) {
      await internalAdapter.updatePassword(accountId, hash)
    } else {
      const credential = { userId: accountId, accountId, providerId: CREDENTIAL, password: hash }
      await internalAdapter.createAccount(credential)
    }
  }
  return {
    accountByEmail: byEmail,
    accountById: async (id) => {
      const found = await internalAdapter.findUserById(id)
      return found ? accountOf(found) : undefined
    },
    createAccount: async ({ email, name, password }: NewAccount) => {
      try {
        const created = await internalAdapter.createUser(
          { email, name, emailVerified: true },
          { method: "email-password" },
        )
        await setPassword(created.id, password)
        return accountOf(created)
      } catch (error) {
        if (constraintOf(error) === "account_email_taken") return undefined
        throw error
      }
    },
    checkPassword: async (email, password) => {
      const account = await byEmail(email)
      const credential = await internalAdapter.findCredentialAccount(account?.id ?? NOBODY)
      return (await matchesHash(password, credential?.password ?? undefined)) ? account : undefined
    },
    setPassword,
  }
}

/** Asked for when there is no account, so that the database works as long. */
const NOBODY = "00000000-0000-0000-0000-000000000000"

const storedAccount = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  lastTenantId: z.string().nullish(),
})

function accountOf(stored: object): Account {
  const { id, email, name, lastTenantId } = storedAccount.parse(stored)
  return { id, email, name, lastTenantId: lastTenantId ?? undefined }
}

type Sessions = Pick<
  LoginPort,
  | "openSession"
  | "session"
  | "sessions"
  | "moveSession"
  | "endSession"
  | "endSessions"
  | "forgetEndedSessions"
>

function sessionsOf({ adapter, internalAdapter }: AuthLibrary): Sessions {
  const byCookie = async (cookie: string) => {
    const where = [{ field: "token", value: tokenOf(cookie) }]
    const stored = await adapter.findOne<object>({ model: "session", where })
    return stored ? sessionOf(stored) : undefined
  }
  const live = async (accountId: string, now: Date) => {
    const stored = await internalAdapter.listSessions(accountId)
    return stored
      .map((each) => ({ token: each.token, ...sessionOf(each) }))
      .filter((each) => isLive(each, now))
  }
  return {
    openSession: async ({ accountId, tenantId, address, device, now }: NewSession) => {
      const cookie = newSecret()
      const kept = { ipAddress: address, userAgent: device, tenantId, lastSeenAt: now }
      const times = { expiresAt: endOf(now, now), createdAt: now, updatedAt: now }
      const whole = { ...kept, ...times, token: tokenOf(cookie) }
      const stored = await internalAdapter.createSession(accountId, false, whole, true)
      await internalAdapter.updateUser(accountId, { lastTenantId: tenantId })
      return opened(sessionOf(stored), cookie)
    },
    session: async (cookie, now) => {
      const session = await byCookie(cookie)
      if (!session || !isLive(session, now)) return undefined
      if (now.getTime() - session.lastSeenAt.getTime() < NOTED_EVERY) return session
      const seen = { lastSeenAt: now, expiresAt: endOf(session.createdAt, now) }
      await internalAdapter.updateSession(tokenOf(cookie), seen)
      return { ...session, ...seen }
    },
    sessions: async (accountId, now) => {
      const sessions = (await live(accountId, now)).map(({ token: _, ...session }) => session)
      return sessions.sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime())
    },
    moveSession: async (cookie, tenantId) => {
      const next = newSecret()
      const moved = await internalAdapter.updateSession(tokenOf(cookie), { token: tokenOf(next), tenantId })
      if (!moved) return undefined
      const session = sessionOf(moved)
      await internalAdapter.updateUser(session.accountId, { lastTenantId: tenantId })
      return opened(session, next)
    },
    endSession: async (accountId, sessionId) => {
      const where = [
        { field: "userId", value: accountId },
        { field: "id", value: sessionId },
      ]
      return (await adapter.deleteMany({ model: "session", where })) > 0
    },
    endSessions: async (accountId, exceptSessionId) => {
      const stored = await internalAdapter.listSessions(accountId)
      const ending = stored.filter(({ id }) => id !== exceptSessionId).map(({ token }) => token)
      if (ending.length > 0) await internalAdapter.deleteSessions(ending)
    },
    forgetEndedSessions: (now) =>
      adapter.deleteMany({
        model: "session",
        where: [{ field: "expiresAt", operator: "lte", value: now }],
      }),
  }
}

/** Milliseconds: the use of a session is written down at most this often. */
const NOTED_EVERY = 60_000

const storedSession = z.object({
  id: z.string(),
  userId: z.string(),
  tenantId: z.string().nullish(),
  ipAddress: z.string().nullish(),
  userAgent: z.string().nullish(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  expiresAt: z.date(),
})

function sessionOf(stored: object): LoginSession {
  const { userId, tenantId, ipAddress, userAgent, ...session } = storedSession.parse(stored)
  return {
    ...session,
    accountId: userId,
    tenantId: tenantId ?? undefined,
    address: ipAddress ?? "",
    device: userAgent ?? "",
  }
}

function opened(session: LoginSession, cookie: string): OpenedSession {
  return { session, cookie, cookieExpiresAt: new Date(session.createdAt.getTime() + SESSION_LIFE.absolute) }
}

function endOf(createdAt: Date, lastSeenAt: Date): Date {
  const [idle, absolute] = [
    lastSeenAt.getTime() + SESSION_LIFE.idle,
    createdAt.getTime() + SESSION_LIFE.absolute,
  ]
  return new Date(Math.min(idle, absolute))
}

function isLive({ expiresAt }: LoginSession, now: Date): boolean {
  return now < expiresAt
}

function tokenOf(cookie: string): string {
  return secretHash(cookie).toString("base64url")
}

type ResetCodes = Pick<LoginPort, "createResetCode" | "resetCodeOwner" | "takeResetCode">

function resetCodesOf({ internalAdapter }: AuthLibrary): ResetCodes {
  return {
    createResetCode: async (accountId, now) => {
      const code = newSecret()
      const expiresAt = new Date(now.getTime() + RESET_CODE_LIFE)
      await internalAdapter.createVerificationValue({
        identifier: code,
        value: `${accountId} ${expiresAt.toISOString()}`,
        // The library forgets codes by the machine's clock; whether one is in time is decided by ours.
        expiresAt: new Date(Math.max(expiresAt.getTime(), Date.now() + RESET_CODE_LIFE)),
      })
      return code
    },
    resetCodeOwner: async (code, now) => ownerOf(await internalAdapter.findVerificationValue(code), now),
    takeResetCode: async (code, now) => ownerOf(await internalAdapter.consumeVerificationValue(code), now),
  }
}

function ownerOf(stored: { readonly value: string } | null, now: Date): string | undefined {
  const [accountId, expiresAt = ""] = stored?.value.split(" ") ?? []
  return now < new Date(expiresAt) ? accountId : undefined
}
