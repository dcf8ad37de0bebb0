import { betterAuth } from "better-auth"
import type { Pool } from "pg"
import { newId } from "../db/id.ts"

const stamps = { createdAt: "created_at", updatedAt: "updated_at" }

/**
 * The sign-in library over our schema `login`. Only its store of accounts, credentials, sessions and codes is
 * used: its HTTP handler is served nowhere, so its routes, cookies and limits do not exist here.
 */
export async function openAuthLibrary(pool: Pool, secret: string) {
  const library = betterAuth({
    database: pool,
    secret,
    baseURL: "http://localhost",
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: false },
    advanced: { database: { generateId: newId } },
    user: {
      modelName: "login.account",
      fields: { emailVerified: "email_verified", ...stamps },
      additionalFields: {
        lastTenantId: { type: "string", fieldName: "last_tenant_id", required: false, input: false },
      },
    },
    account: {
      modelName: "login.credential",
      fields: {
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...stamps,
      },
    },
    session: {
      modelName: "login.session",
      fields: {
        userId: "user_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...stamps,
      },
      additionalFields: {
        tenantId: { type: "string", fieldName: "tenant_id", required: false, input: false },
        lastSeenAt: { type: "date", fieldName: "last_seen_at", required: true, input: false },
      },
    },
    verification: {
      modelName: "login.reset_code",
      fields: { expiresAt: "expires_at", ...stamps },
      storeIdentifier: "hashed",
    },
  })
  return library.$context
}

export type AuthLibrary = Awaited<ReturnType<typeof openAuthLibrary>>
