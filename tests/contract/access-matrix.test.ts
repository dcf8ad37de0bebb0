import { TOKEN_SCOPES } from "@rung/domain/access/roles"
import { afterAll, beforeAll, expect, test } from "vitest"
import { testServer } from "../../packages/server/src/testing/test-server.ts"
import { caseOf, refusalsIn, unknownLike, withValueAt } from "../kit/attack.ts"
import { Caller, type Reply, type Variables } from "../kit/caller.ts"
import { argumentPaths, documentsFor, type RootField, rootFields } from "../kit/schema.ts"
import { buildWorld, type World } from "../kit/world.ts"
import { ACCESS, type ActorName, type Line } from "./access-matrix.ts"

// A1: every root field by everybody, over HTTP, against one table.

const server = await testServer()
let world: World
let actors: ReadonlyMap<ActorName, Caller>

beforeAll(async () => {
  world = await buildWorld(server, await server.app.http.listen({ port: 0, host: "127.0.0.1" }))
  const { visitor, operator, b } = world
  const scripts = new Map<ActorName, Caller>()
  for (const scope of TOKEN_SCOPES) scripts.set(scope, await script(scope))
  actors = new Map([
    ["VISITOR", visitor],
    ["ADMIN", b.as.ADMIN],
    ["EXEC", b.as.EXEC],
    ["MEMBER", b.as.MEMBER],
    ["AUDITOR", b.as.AUDITOR],
    ...scripts,
    ["OPERATOR", operator],
  ])
})
afterAll(() => server.app.http.close())

async function script(scope: string): Promise<Caller> {
  const { createApiToken } = await world.b.as.ADMIN.run(
    "mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { bearer problems { code message } } }",
    { input: { name: `Only ${scope}`, scopes: [scope], expiresOn: "2027-05-01" } },
  )
  return new Caller({ origin: world.origin, bearer: createApiToken.bearer })
}

type Outcome = "ALLOWED" | "HIDDEN" | "FORBIDDEN" | "UNAUTHENTICATED"

function outcomeOf(reply: Reply): Outcome {
  const [code] = refusalsIn(reply)
  if (code === "FORBIDDEN" || code === "UNAUTHENTICATED") return code
  return code === "NOT_FOUND" ? "HIDDEN" : "ALLOWED"
}

function expected({ allowed, hidden = [] }: Line, name: ActorName): readonly Outcome[] {
  // The operator stands outside every tenant: what is a tenant's knows nobody by that token.
  if (name === "OPERATOR" && !allowed.includes(name)) return ["FORBIDDEN", "UNAUTHENTICATED"]
  if (allowed.includes(name)) return ["ALLOWED"]
  if (hidden.includes(name)) return ["HIDDEN"]
  return [name === "VISITOR" ? "UNAUTHENTICATED" : "FORBIDDEN"]
}

/** Whoever may change something is sent to what does not exist, so that nothing changes for the lines after. */
function harmless(field: RootField, variables: Variables): Variables {
  const paths = field.operation !== "mutation" ? [] : argumentPaths(field.field, "ID")
  const args = paths.reduce(
    (sum, path) => withValueAt(sum, path, unknownLike(world.b.ids["Person:root"])),
    variables,
  )
  return caseOf(field).endsSession ? { tenant: "no-such-tenant" } : args
}

const last: RootField["name"] = "Mutation.signOut"
const fields = [...rootFields].sort((a, b) => Number(a.name === last) - Number(b.name === last))

test.each(fields.map((field) => [field.name, field] as const))(
  "%s is for whom the matrix says",
  async (name, field) => {
    const line = ACCESS[name]
    if (!line) throw new Error(`${name} has no line: say in tests/contract/access-matrix.ts who may call it.`)
    const own = caseOf(field).args(world.b)
    const [document = ""] = documentsFor(field)
    const found: Record<string, Outcome> = {}
    const wrong: string[] = []
    const refusedFirst = [...actors].sort(
      ([a], [b]) => Number(line.allowed.includes(a)) - Number(line.allowed.includes(b)),
    )
    for (const [actor, caller] of refusedFirst) {
      const isAllowed = line.allowed.includes(actor)
      const reply = await caller.execute(document, isAllowed ? harmless(field, own) : own)
      const outcome = outcomeOf(reply)
      found[actor] = isAllowed && field.operation === "mutation" && outcome === "HIDDEN" ? "ALLOWED" : outcome
      if (!expected(line, actor).includes(found[actor]))
        wrong.push(`${actor}: ${found[actor]}, not ${expected(line, actor)}`)
      // Who is refused is told nothing: neither by data nor by another status.
      if (!isAllowed) expect(reply.text, actor).not.toContain(world.b.canary)
    }
    expect(wrong).toEqual([])
  },
)

test("the matrix has no line for a field that is gone", () => {
  const names = rootFields.map(({ name }) => name)
  expect(Object.keys(ACCESS).filter((name) => !names.some((each) => each === name))).toEqual([])
})
