import type { FastifyInstance } from "fastify"
import { SESSION_COOKIE } from "../platform/http/request-meta.ts"
import type { Answer, Variables } from "./actor.ts"

export interface BrowserOptions {
  readonly address?: string
  /** Sends this as a bearer token. */
  readonly bearer?: string
}

/** A browser, or a script, that speaks HTTP to a server: it keeps the cookie it is given. */
export class Browser {
  readonly #http: FastifyInstance
  readonly #options: BrowserOptions
  cookie: string | undefined
  /** The whole last `Set-Cookie` header. */
  setCookie = ""

  constructor(http: FastifyInstance, options: BrowserOptions = {}) {
    this.#http = http
    this.#options = options
  }

  /** Runs an operation and answers its data; throws when there was any error. */
  async run(query: string, variables: Variables = {}): Promise<Answer> {
    const { data, errors } = await this.send(query, variables)
    if (errors) throw new Error(JSON.stringify(errors))
    return data ?? {}
  }

  /** Runs an operation that should fail and answers the code of its first error, or nothing. */
  async fault(query: string, variables: Variables = {}): Promise<string | undefined> {
    const { errors } = await this.send(query, variables)
    return errors?.[0]?.extensions?.code
  }

  async send(query: string, variables: Variables = {}, headers: Headers = {}): Promise<HttpAnswer> {
    const { address, bearer } = this.#options
    const answer = await this.#http.inject({
      method: "POST",
      url: "/graphql",
      payload: { query, variables },
      ...(address === undefined ? {} : { remoteAddress: address }),
      headers: {
        ...headers,
        ...(this.cookie === undefined ? {} : { cookie: `${SESSION_COOKIE}=${this.cookie}` }),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
    })
    this.#keepCookie(String(answer.headers["set-cookie"] ?? ""))
    const replayed = answer.headers["idempotency-replayed"] === "true"
    return { ...answer.json(), status: answer.statusCode, text: answer.body, replayed }
  }

  #keepCookie(header: string): void {
    if (header === "") return
    this.setCookie = header
    this.cookie = new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(header)?.[1]
  }
}

type Headers = Readonly<Record<string, string>>

interface HttpAnswer {
  readonly data?: Answer | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
  readonly status: number
  readonly text: string
  /** Whether it says of itself that it was answered before. */
  readonly replayed: boolean
}
