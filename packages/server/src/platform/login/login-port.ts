/**
 * Accounts, their passwords and their sessions: all that the rest of Rung knows of sign-in. Other ways to prove
 * who one is (single sign-on, passkeys) join behind it and end in the same `openSession`.
 */
export interface LoginPort {
  /** A new account with a password; nothing when the address has one already. */
  createAccount(account: NewAccount): Promise<Account | undefined>
  accountByEmail(email: string): Promise<Account | undefined>
  accountById(accountId: string): Promise<Account | undefined>
  /** The account of these credentials. Takes the same time whether the address, the password or neither is right. */
  checkPassword(email: string, password: string): Promise<Account | undefined>
  setPassword(accountId: string, password: string): Promise<void>

  /** A new session under a new secret; the secret is only ever in the answer. */
  openSession(session: NewSession): Promise<OpenedSession>
  /** The live session of a cookie; noting its use moves its end. */
  session(cookie: string, now: Date): Promise<LoginSession | undefined>
  /** Live sessions of an account, last used first. */
  sessions(accountId: string, now: Date): Promise<LoginSession[]>
  /** Takes a session to another tenant, under a new secret; the old cookie opens nothing any more. */
  moveSession(cookie: string, tenantId: string): Promise<OpenedSession | undefined>
  /** Ends one of the account's sessions; answers whether there was one. */
  endSession(accountId: string, sessionId: string): Promise<boolean>
  /** Ends all sessions of an account, but for one if it is named. */
  endSessions(accountId: string, exceptSessionId?: string): Promise<void>
  /** Deletes the sessions of all accounts that have run out; answers how many there were. */
  forgetEndedSessions(now: Date): Promise<number>

  /** A code that lets its holder set a new password: once, for an hour. */
  createResetCode(accountId: string, now: Date): Promise<string>
  /** Whose a code is, without using it up; nothing when it does not work. */
  resetCodeOwner(code: string, now: Date): Promise<string | undefined>
  /** Uses a code up and answers whose it was. */
  takeResetCode(code: string, now: Date): Promise<string | undefined>
  close(): Promise<void>
}

export interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  /** The tenant it entered last. */
  readonly lastTenantId: string | undefined
}

export interface NewAccount {
  /** In its normalised spelling. */
  readonly email: string
  readonly name: string
  readonly password: string
}

export interface NewSession {
  readonly accountId: string
  readonly tenantId: string
  readonly address: string
  readonly device: string
  readonly now: Date
}

export interface LoginSession {
  readonly id: string
  readonly accountId: string
  readonly tenantId: string | undefined
  readonly address: string
  readonly device: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
}

export interface OpenedSession {
  readonly session: LoginSession
  /** What the browser is to send back. */
  readonly cookie: string
  /** When the browser may forget it: the session cannot outlive this. */
  readonly cookieExpiresAt: Date
}

const HOUR = 3_600_000

/** Milliseconds: a session ends so long after its last use, and at the latest so long after sign-in. */
export const SESSION_LIFE = { idle: 8 * HOUR, absolute: 7 * 24 * HOUR } as const

/** Milliseconds within which a reset code must be used. */
export const RESET_CODE_LIFE = HOUR
