import type { FastifyReply, FastifyRequest } from "fastify"
import type { HttpExchange } from "../graphql/ctx.ts"

/** `__Host-`: only this host, only over TLS or loopback, never readable by scripts. */
export const SESSION_COOKIE = "__Host-rung"

export function exchangeOf(request: FastifyRequest, reply: FastifyReply): HttpExchange {
  return {
    address: request.ip,
    userAgent: (request.headers["user-agent"] ?? "").slice(0, 300),
    cookie: cookieOf(request.headers.cookie),
    bearer: bearerOf(request.headers.authorization),
    setSessionCookie: (value, expiresAt) => {
      reply.header(
        "set-cookie",
        `${SESSION_COOKIE}=${value}; ${COOKIE_RULES}; Expires=${expiresAt.toUTCString()}`,
      )
    },
    clearSessionCookie: () => {
      reply.header("set-cookie", `${SESSION_COOKIE}=; ${COOKIE_RULES}; Max-Age=0`)
    },
  }
}

const COOKIE_RULES = "Path=/; Secure; HttpOnly; SameSite=Lax"

function cookieOf(header: string | undefined): string | undefined {
  const entry = header?.split(";").find((part) => part.trim().startsWith(`${SESSION_COOKIE}=`))
  const value = entry?.slice(entry.indexOf("=") + 1).trim()
  return value === "" ? undefined : value
}

function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer ([\w.~+/-]{1,300}=*)$/i.exec(header ?? "")?.[1]
}
