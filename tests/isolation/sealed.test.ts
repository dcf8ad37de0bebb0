import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { rootGuards } from "../../packages/server/src/testing/guard-metadata.ts"
import { testServer } from "../../packages/server/src/testing/test-server.ts"
import { caseOf, refusalsIn, typeIn, withValueAt } from "../kit/attack.ts"
import type { Caller, Json, Variables } from "../kit/caller.ts"
import { onDatabase, tenantTables } from "../kit/database.ts"
import { argumentPaths, documentsFor, type RootField, rootFields } from "../kit/schema.ts"
import { buildWorld, ID_NAMES, type Side, UNDER_SEAL, type World } from "../kit/world.ts"

// P1, as far as one answer goes: whatever anybody asks, a confidential comment is nowhere to be read, and every
// answer is the same to the letter whatever values lie under seal.

const lines: string[] = []
const server = await testServer({ logTo: { write: (line) => void lines.push(line) } })
const ownerUrl = server.urlOf("owner")
let world: World
let side: Side
let viewers: ReadonlyMap<string, Caller>

beforeAll(async () => {
  world = await buildWorld(server, await server.app.http.listen({ port: 0, host: "127.0.0.1" }))
  side = world.b
  viewers = new Map([
    ["its subject", side.as.MEMBER],
    ["an executive, and somebody above", side.as.EXEC],
    ["an administrator", side.as.ADMIN],
    ["an auditor", side.as.AUDITOR],
    ["a script with every scope", side.token],
    ["somebody from another tenant", world.a.as.ADMIN],
    ["a visitor", world.visitor],
  ])
})
afterAll(() => server.app.http.close())

/** Every valid call of a field, with each id of the side's own where one of its type is asked for. */
function callsOf(field: RootField): readonly Variables[] {
  const { args, also = [] } = caseOf(field)
  return [args, ...also].flatMap((make) => {
    const own = make(side)
    const others = argumentPaths(field.field, "ID").flatMap((path) => {
      const kind = typeOfValueAt(own, path)
      return ID_NAMES.filter((name) => field.name === "Query.node" || name.startsWith(`${kind}:`)).map(
        (name) => withValueAt(own, path, side.ids[name]),
      )
    })
    return [own, ...others]
  })
}

function typeOfValueAt(variables: Variables, path: readonly string[]): string | undefined {
  const value = path.reduce<Json>((at, name) => (name === "*" ? at?.[0] : at?.[name]), variables)
  return typeof value === "string" ? typeIn(value) : undefined
}

/** All that the API answers to somebody who only reads, each answer by what was asked; instants left out. */
async function everythingFor(caller: Caller): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>()
  for (const field of rootFields.filter(({ operation }) => operation === "query")) {
    for (const variables of callsOf(field)) {
      for (const document of documentsAbout(field, variables)) {
        const { text } = await caller.execute(document, variables)
        seen.set(`${field.name} ${JSON.stringify(variables)}`, text.replace(CHANGING, '"<now>"'))
      }
    }
  }
  return seen
}

/** A node is asked for as what it is, and everything else in all ways there are. */
function documentsAbout(field: RootField, variables: Variables): readonly string[] {
  const documents = documentsFor(field)
  if (field.name !== "Query.node") return documents
  return documents.filter((document) => document.includes(`... on ${typeIn(String(variables.id))} `))
}

/** Instants differ between any two calls. */
const CHANGING = /"\d{4}-\d\d-\d\dT[\d:.]+Z"/g

async function everything(): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const all = await Promise.all(
    [...viewers].map(async ([who, caller]) => [who, await everythingFor(caller)] as const),
  )
  return new Map(all)
}

/** Where the word under seal is seen, if anywhere. */
function sightings(all: Awaited<ReturnType<typeof everything>>): readonly string[] {
  return [...all].flatMap(([who, seen]) =>
    [...seen].filter(([, text]) => text.includes(UNDER_SEAL)).map(([asked]) => `${who}: ${asked}`),
  )
}

/** Turns every value under seal round, past the application. */
async function turnValues(): Promise<void> {
  const setting = { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [side.tenantId] }
  const turned = await onDatabase(
    ownerUrl,
    setting,
    "UPDATE sealed.answer SET value = 6 - value, comment = comment || ' turned' RETURNING value",
  )
  expect(turned.length).toBeGreaterThan(7)
}

async function draftOfClerk(): Promise<Json> {
  const { assessment } = await side.clerk.run(
    "query ($id: ID!) { assessment(id: $id) { items { answer { value note } } } }",
    { id: side.ids["Assessment:confidential"] },
  )
  return assessment.items.map(({ answer }: Json) => answer)
}

describe("whoever came by the link of a form", () => {
  const guards = rootGuards()
  const closed = rootFields.filter(({ name }) => !["public", "form"].includes(String(guards.get(name)?.[0])))

  test("is refused every field but that form's, and what is open to everybody", async () => {
    const open = rootFields.filter(({ name }) => guards.get(name)?.[0] === "form").map(({ name }) => name)
    expect(open.sort()).toEqual([
      "Mutation.declineAssessment",
      "Mutation.saveDraft",
      "Mutation.submitAssessment",
      "Query.assessment",
      "Query.contractTranslations",
    ])
    for (const field of closed) {
      const [document = ""] = documentsFor(field)
      const reply = await side.holder.execute(document, caseOf(field).args(side))
      expect([field.name, ...new Set(refusalsIn(reply))]).toEqual([field.name, "FORBIDDEN"])
    }
  })

  test("reads that form, and no other of the same rater or of anybody", async () => {
    const forms = ID_NAMES.filter((name) => name.startsWith("Assessment:"))
    for (const name of forms) {
      const reply = await side.holder.execute("query ($id: ID!) { assessment(id: $id) { isMine } }", {
        id: side.ids[name],
      })
      expect([name, ...refusalsIn(reply)]).toEqual(
        name === "Assessment:confidential" ? [name] : [name, "NOT_FOUND"],
      )
    }
  })
})

describe("what lies under seal", () => {
  test("is read by its writer before it is handed in, so that the word is really there", async () => {
    const draft = await draftOfClerk()
    expect(draft).toHaveLength(5)
    for (const { note } of draft) expect(note).toContain(UNDER_SEAL)
  })

  test("shows in no answer to anybody else, neither while the cycle is open nor after its release", async () => {
    const step = async (mutation: string, version: number) => {
      const input = { cycleId: side.ids["Cycle:open"], version }
      await side.as.ADMIN.run(
        `mutation ($input: CycleStepInput!) { ${mutation}(input: $input) { problems { code message } } }`,
        { input },
      )
    }
    // The first use of a token is noted down, and shown from then on.
    await side.token.run("{ viewer { name } }")
    const release = async () => {
      await step("closeCycle", 2)
      await step("releaseCycle", 3)
    }
    for (const advance of [undefined, release]) {
      await advance?.()
      const before = await everything()
      expect(sightings(before)).toEqual([])
      await turnValues()
      const after = await everything()
      for (const [who, seen] of before) {
        expect(seen.size).toBeGreaterThan(80)
        for (const [asked, text] of seen) {
          // A what-if is noted down, so the log grows while it is read.
          if (!asked.startsWith("Query.auditLog"))
            expect(after.get(who)?.get(asked), `${who}: ${asked}`).toBe(text)
        }
      }
    }
  }, 180_000)

  test("comes into no log, no mail, and no table but its own", async () => {
    await server.runJobs()
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => line.includes(UNDER_SEAL))).toEqual([])
    expect(server.mails.filter((mail) => JSON.stringify(mail).includes(UNDER_SEAL))).toEqual([])
    const setting = { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [side.tenantId] }
    const holding: string[] = []
    for (const table of await tenantTables(ownerUrl)) {
      const text = `SELECT count(*)::int AS rows FROM ${table} t WHERE t::text LIKE $1`
      const [found] = await onDatabase<{ rows: number }>(ownerUrl, setting, {
        text,
        values: [`%${UNDER_SEAL}%`],
      })
      if (found?.rows !== 0) holding.push(table)
    }
    expect(holding).toEqual(["sealed.answer"])
    const queued = await onDatabase<{ jobs: string }>(
      server.urlOf("worker"),
      "SELECT coalesce(string_agg(j::text, ' '), '') AS jobs FROM jobs._private_jobs j",
    )
    expect(queued[0]?.jobs).not.toContain(UNDER_SEAL)
  })
})

test("nothing of the server names the connection of release control but where it is made and release control", () => {
  const root = join(import.meta.dirname, "../../packages/server/src")
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/\.(test|test-kit)\.ts$/.test(file))
    .filter((file) =>
      /\bsealed\.read\b|\bSealedTx\b|parts\.sealed\b|\bsealedUrl\b/.test(
        readFileSync(join(root, file), "utf8"),
      ),
    )
  const allowed =
    /^(app|start|testing\/test-server|platform\/db\/sealed-answers|platform\/threads\/[a-z-]+|features\/insights\/release[a-z-]*(\.store)?)\.ts$/
  expect(files.filter((file) => !allowed.test(file))).toEqual([])
})
