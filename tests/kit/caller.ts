/** Whatever a server answers with. */
// biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
export type Json = any

export type Variables = Record<string, unknown>

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The answer as JSON, if it is any. */
  readonly json: Json
}

/** Milliseconds; what is streamed in tests comes to an end. */
const ANSWERS_WITHIN = 300_000

export interface CallerOptions {
  readonly origin: string
  /** The session's cookie, as a browser would send it. */
  readonly cookie?: string | undefined
  readonly bearer?: string | undefined
  /** Further headers on every request. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Somebody at the other end of a real connection. */
export class Caller {
  readonly #options: CallerOptions

  constructor(options: CallerOptions) {
    this.#options = options
  }

  with(headers: Readonly<Record<string, string>>): Caller {
    return new Caller({ ...this.#options, headers: { ...this.#options.headers, ...headers } })
  }

  /** The same somebody, at another server. */
  at(origin: string): Caller {
    return new Caller({ ...this.#options, origin })
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Reply> {
    const { origin, cookie, bearer, headers } = this.#options
    const response = await fetch(new URL(path, origin), {
      ...init,
      headers: {
        ...(cookie === undefined ? {} : { cookie }),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...headers,
        ...init.headers,
      },
    })
    const text = await response.text()
    const isJson = response.headers.get("content-type")?.includes("json") ?? false
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    }
  }

  /** Sends an operation and answers with whatever came of it: of a subscription, the first of its answers. */
  async execute(query: string, variables: Variables = {}): Promise<Reply> {
    const isStreamed = query.startsWith("subscription")
    const reply = await this.fetch(isStreamed ? "/graphql/stream" : "/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(isStreamed ? { accept: "text/event-stream" } : {}),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(ANSWERS_WITHIN),
    })
    const first = /^data: (\{.*)$/m.exec(reply.text)?.[1]
    return isStreamed && first !== undefined ? { ...reply, json: JSON.parse(first) } : reply
  }

  /** Sends an operation that must go through and answers its data; a mutation's problems are failures too. */
  async run(query: string, variables: Variables = {}): Promise<Json> {
    const { json, text } = await this.execute(query, variables)
    if (!json?.data || json.errors)
      throw new Error(`${query.slice(0, 120)} … answered ${text.slice(0, 1_000)}`)
    for (const payload of Object.values<Json>(json.data)) {
      if (payload?.problems?.length > 0) {
        throw new Error(`${query.slice(0, 120)} … was refused: ${JSON.stringify(payload.problems)}`)
      }
    }
    return json.data
  }

  /** Sends an operation that signs somebody in and answers that somebody. */
  async signingIn(query: string, variables: Variables): Promise<Caller> {
    const reply = await this.execute(query, variables)
    const cookie = reply.headers.getSetCookie()[0]?.split(";")[0]
    if (!cookie) throw new Error(`Nobody was signed in: ${reply.text}`)
    return new Caller({ origin: this.#options.origin, cookie })
  }
}
