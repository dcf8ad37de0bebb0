import { serverAudits } from "graphql-http"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { LIMITS } from "../../packages/server/src/platform/graphql/limits.ts"
import { testServer } from "../../packages/server/src/testing/test-server.ts"

const server = await testServer()
let url = ""

beforeAll(async () => {
  const origin = await server.app.http.listen({ port: 0, host: "127.0.0.1" })
  url = `${origin}/graphql`
})
afterAll(() => server.app.http.close())

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  readonly json: any
}

async function send(body: unknown, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
    ...init,
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

const messages = ({ json }: Answer): string[] =>
  json.errors.map((error: { message: string }) => error.message)

describe("GraphQL over HTTP", () => {
  /** What the audit says MAY or SHOULD be, and we do not do on purpose; any other remark fails. */
  const DECLINED: Readonly<Record<string, "notice" | "warn">> = {
    // A GET without the header that only a page of ours can set is how another site would ask.
    "5A70": "notice",
    D6D5: "notice",
    "6A70": "notice",
    // Old clients that accept plain JSON only are told by the status too that nothing was run.
    "572B": "warn",
    FDE2: "warn",
    "7B9B": "warn",
  }

  test.each(
    serverAudits({ url: () => url, fetchFn: fetch }).map((audit) => [audit.id, audit.name, audit] as const),
  )("%s %s", async (id, _name, audit) => {
    const result = await audit.fn()
    const { status } = result
    const reason = "reason" in result ? result.reason : ""
    const remark = { status, reason: DECLINED[id] ? "" : reason }
    expect(remark).toEqual({ status: DECLINED[id] ?? "ok", reason: "" })
  })
})

describe("what one operation may ask for", () => {
  const refused = async (query: string, hint: RegExp) => {
    const answer = await send({ query })
    expect(answer.status).toBe(400)
    expect(answer.json.data).toBeUndefined()
    expect(messages(answer).join(" ")).toMatch(hint)
  }

  test("is bounded in tokens", () => refused(`{ ${"__typename ".repeat(LIMITS.tokens)} }`, /tokens/))

  test("is bounded in depth", async () => {
    const deep = (levels: number) => `${"{ ofType ".repeat(levels)}{ name }${" }".repeat(levels)}`
    await refused(`{ welcome { demo } __schema { types { fields { type ${deep(14)} } } } }`, /deep/)
  })

  test("is bounded in depth through fragments too", async () => {
    const chain = Array.from(
      { length: 20 },
      (_, at) => `fragment f${at} on __Type { ofType { ...f${at + 1} } }`,
    )
    await refused(
      `{ welcome { demo } __type(name: "Query") { ...f0 } } ${chain.join(" ")} fragment f20 on __Type { name }`,
      /deep/,
    )
  })

  test("is bounded in aliases", async () => {
    const aliases = Array.from({ length: LIMITS.aliases + 1 }, (_, at) => `a${at}: demo`).join(" ")
    await refused(`{ welcome { ${aliases} } }`, /aliases/)
  })

  test("counts aliases however often a fragment is spread", async () => {
    const fragment = "fragment f on Welcome { a: demo b: demo c: demo d: demo e: demo f: demo }"
    const roots = Array.from({ length: 6 }, (_, at) => `w${at}: welcome { ...f }`).join(" ")
    await refused(`{ ${roots} } ${fragment}`, /aliases/)
  })

  test("is bounded in root fields", async () => {
    await refused(
      `{ ${"__typename ".repeat(0)}${Array.from({ length: LIMITS.rootFields + 1 }, () => "welcome { demo }").join(" ")} }`,
      /root fields/,
    )
  })

  test("is bounded in root fields through fragments too", async () => {
    const spread = Array.from({ length: LIMITS.rootFields + 1 }, () => "welcome { demo }").join(" ")
    await refused(`{ ...all } fragment all on Query { ${spread} }`, /root fields/)
  })

  test("does not grow with itself", () =>
    refused("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", /fragment/i))

  test("is one operation: there are no batches", async () => {
    const answer = await send([{ query: "{ __typename }" }, { query: "{ __typename }" }])
    expect(answer.status).toBe(400)
    expect(answer.text).not.toContain('"data"')
  })

  test("is honest work for an honest client", async () => {
    expect(
      (await send({ query: "{ welcome { demo firstRun personas { name } } viewer { name } }" })).status,
    ).toBe(200)
  })
})

describe("another site", () => {
  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])(
    "cannot post an operation as %j",
    async (type) => {
      const answer = await send(
        { query: "mutation { signOut { problems { code } } }" },
        {
          headers: { "content-type": type, origin: "https://evil.example" },
        },
      )
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(answer.text).not.toContain('signOut":')
    },
  )

  test("cannot send a mutation by GET, whatever its headers", async () => {
    const query = encodeURIComponent("mutation { signOut { problems { code } } }")
    const response = await fetch(`${url}?query=${query}`, { headers: { "apollo-require-preflight": "1" } })
    expect(response.status).toBe(405)
    expect(await response.text()).not.toContain('"data"')
  })

  test("is given no leave to read or to send cookies", async () => {
    const preflight = await fetch(url, {
      method: "OPTIONS",
      headers: {
        origin: "https://evil.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    })
    const answer = await send(
      { query: "{ __typename }" },
      {
        headers: { "content-type": "application/json", origin: "https://evil.example" },
      },
    )
    for (const headers of [preflight.headers, answer.headers]) {
      expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([])
    }
    expect(preflight.status).toBeGreaterThanOrEqual(400)
  })
})

describe("every answer", () => {
  const PATHS = ["/graphql", "/healthz", "/readyz", "/nowhere", "/uploads"]

  test.each(PATHS)("of %s tells browsers to be strict", async (path) => {
    const response = await fetch(new URL(path, url))
    const csp = response.headers.get("content-security-policy") ?? ""
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(csp).toContain(rule)
    }
    expect(csp).not.toMatch(/unsafe|\*|https?:/)
    expect(response.headers.get("x-content-type-options")).toBe("nosniff")
    expect(response.headers.get("x-frame-options")).toBe("DENY")
    expect(response.headers.get("referrer-policy")).toBe("no-referrer")
    expect(response.headers.get("x-powered-by")).toBeNull()
  })

  test("of the API is kept by no cache", async () => {
    const answer = await send({ query: "{ viewer { name } }" })
    expect(answer.headers.get("cache-control")).toContain("no-store")
  })
})

describe("an error", () => {
  test("that was not meant for the caller says nothing of itself", async () => {
    // A text with a NUL is no text to PostgreSQL, which then complains in its own words.
    const answer = await send({
      query: "query ($t: String!) { invitation(token: $t) { email } }",
      variables: { t: "\u0000" },
    })
    expect(answer.text).not.toMatch(/postgres|invalid byte|sql|stack|node_modules|\.ts/i)
  })

  test("of the server's making carries no stack, whatever is asked", async () => {
    const answer = await send({ query: "{ nothingLikeThis }" })
    expect(answer.status).toBe(400)
    expect(answer.text).not.toMatch(/stacktrace|node_modules|\bat \w+ \(/)
  })

  test("for want of a session is 401 and says how to get one", async () => {
    const answer = await send({ query: "{ settings { name } }" })
    expect(answer.status).toBe(401)
    expect(answer.json.errors[0].extensions).toEqual({ code: "UNAUTHENTICATED" })
  })

  test.each(["Bearer nonsense-nonsense", "Bearer ", "Basic YTpi", `Bearer ${"x".repeat(5_000)}`])(
    "for a token like %.24s is the same",
    async (authorization) => {
      const answer = await send(
        { query: "{ settings { name } }" },
        {
          headers: { "content-type": "application/json", authorization },
        },
      )
      expect(answer.json.errors[0].extensions).toEqual({ code: "UNAUTHENTICATED" })
    },
  )
})
