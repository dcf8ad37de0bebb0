import { fail } from "node:assert"
import { randomBytes } from "node:crypto"
import { Client } from "pg"
import { describe, expect, it } from "vitest"
import { openText, sealText } from "../../platform/login/sealed-text.ts"
import { newCompany as companyOfMembers, join } from "../../testing/access-world.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"

const MARKER = "heron-at-dusk-7261"
const lines: string[] = []
const server = await testServer({ logTo: { write: (line) => void lines.push(line) } })
const company = await companyOfMembers(server, "Quay Works", "ada@quay.example")
const mo = await join(server, company, { email: "mo@quay.example" })
const bo = await join(server, company, { email: "bo@quay.example" })

const BODY = `mirror { version savedAt lostTrack choice marks { competency love excel notTried } appetite { like ought }
  rungs { now { layer } next { layer } } } problems { code path }`
const READ = `{ myMirror { ${BODY} } }`
const SAVE = `mutation ($input: SaveMirrorInput!) { saveMirror(input: $input) { ${BODY} } }`
const DELETE = `mutation { deleteMirror { ${BODY} } }`

type Reader = Pick<Actor, "run">
const read = async (who: Reader): Promise<Answer> => (await who.run(READ)).myMirror
const save = async (who: Reader, change: Answer): Promise<Answer> => {
  const input = {
    version: 0,
    marks: [],
    appetite: {},
    lostTrack: MARKER,
    thanked: "",
    withoutTitle: "",
    ...change,
  }
  return (await who.run(SAVE, { input })).saveMirror
}
const ask = async (sql: string, ...values: unknown[]): Promise<Answer[]> => {
  const client = new Client({ connectionString: server.urlOf("owner") })
  await client.connect()
  try {
    const [{ id }] = (await client.query("SELECT id FROM entry.tenant LIMIT 1")).rows
    await client.query("SELECT set_config('rung.tenant_id', $1, false)", [id])
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

describe("a mirror", () => {
  it("is empty at first, is read as it was written, and by its owner alone", async () => {
    expect(await read(mo)).toMatchObject({ mirror: { version: 0, lostTrack: "", marks: [] }, problems: [] })
    const marks = [
      { competency: "B1", love: 5, excel: 4 },
      { competency: "B2", love: 3, notTried: true },
    ]
    expect(await save(mo, { marks, appetite: { like: 4, ought: 2 }, choice: "STAY" })).toMatchObject({
      problems: [],
      mirror: { version: 1, choice: "STAY", lostTrack: MARKER },
    })
    expect((await read(mo)).mirror).toMatchObject({
      version: 1,
      lostTrack: MARKER,
      appetite: { like: 4, ought: 2 },
      marks: [
        { competency: "B1", love: 5, excel: 4, notTried: false },
        { competency: "B2", love: 3, excel: null, notTried: true },
      ],
    })
    for (const other of [company.admin, bo]) {
      expect((await read(other)).mirror).toMatchObject({ version: 0, lostTrack: "" })
    }
  })

  it("is found as text in no table, no log and no mail", async () => {
    const tables = await ask(
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')",
    )
    const holding: string[] = []
    for (const { name } of tables) {
      const [found] = await ask(
        `SELECT count(*)::integer AS count FROM ${name} t WHERE t::text ILIKE '%' || $1 || '%'
        OR t::text ILIKE '%' || encode($1::bytea, 'hex') || '%'`,
        MARKER,
      )
      if (found?.count > 0) holding.push(name)
    }
    expect(tables.length).toBeGreaterThan(20)
    expect(holding).toEqual([])
    expect(lines.filter((line) => line.includes(MARKER))).toEqual([])
    expect(JSON.stringify(server.mails)).not.toContain(MARKER)
  })

  it("stays with its account when its person is given to another member", async () => {
    await ask(
      `UPDATE membership SET person_id = NULL WHERE account_id = (SELECT account_id FROM mirror LIMIT 1)`,
    )
    expect((await read(mo)).mirror).toMatchObject({ lostTrack: MARKER, rungs: null })
  })

  it("is refused to a window that is behind, and with all problems at once", async () => {
    expect((await save(mo, { version: 0 })).problems).toEqual([
      { code: "VERSION_CONFLICT", path: ["version"] },
    ])
    const { problems } = await save(mo, {
      version: 1,
      marks: [{ competency: "ZZ", love: 9 }],
      lostTrack: "x".repeat(4001),
    })
    expect(problems.map(({ code }: Answer) => code)).toEqual([
      "COMPETENCY_UNKNOWN",
      "MIRROR_MARK",
      "MIRROR_TEXT_LENGTH",
    ])
    expect(await save(mo, { version: 1, lostTrack: `${MARKER} again` })).toMatchObject({
      mirror: { version: 2 },
    })
  })

  it("does not open in another's row, nor after tampering, and says so", async () => {
    await save(bo, { lostTrack: "Mine" })
    const [{ wrapped_key: key, sealed } = fail()] = await ask("SELECT * FROM mirror WHERE version = 2")
    await ask("UPDATE mirror SET wrapped_key = $1, sealed = $2 WHERE version = 1", key, sealed)
    expect(await read(bo)).toEqual({ mirror: null, problems: [{ code: "MIRROR_UNREADABLE", path: [] }] })
    expect((await save(bo, { version: 1 })).problems).toEqual([{ code: "MIRROR_UNREADABLE", path: [] }])
    expect((await bo.run(DELETE)).deleteMirror).toMatchObject({ mirror: { version: 0 }, problems: [] })
    expect(await save(bo, { lostTrack: "Anew" })).toMatchObject({ problems: [], mirror: { version: 1 } })
  })

  it("goes with its key when it is deleted", async () => {
    expect((await mo.run(DELETE)).deleteMirror).toMatchObject({ mirror: { version: 0, lostTrack: "" } })
    expect(await ask("SELECT version FROM mirror")).toHaveLength(1)
    expect((await read(mo)).mirror.version).toBe(0)
  })

  it("is nothing for scripts and visitors", async () => {
    const token = (await server.newTenant()).withToken(["CYCLES_MANAGE", "RESULTS_READ", "PEOPLE_MANAGE"])
    for (const document of [READ, DELETE]) {
      expect(await token.fault(document)).toBe("FORBIDDEN")
      expect(await server.visitor.fault(document)).toBe("UNAUTHENTICATED")
    }
  })
})

describe("a sealed text", () => {
  const [key, other] = [randomBytes(32), randomBytes(32)]

  it("opens with its key for whom it is bound to, and in no other way", () => {
    const sealed = sealText(key, MARKER, "mo")
    expect(openText(key, sealed, "mo")).toBe(MARKER)
    expect(openText(other, sealed, "mo")).toBeUndefined()
    expect(openText(key, sealed, "bo")).toBeUndefined()
    const tampered = Buffer.from(sealed.sealed)
    tampered[tampered.length - 1] = (tampered.at(-1) ?? 0) ^ 1
    expect(openText(key, { ...sealed, sealed: tampered }, "mo")).toBeUndefined()
    expect(openText(key, { ...sealed, sealed: Buffer.alloc(3) }, "mo")).toBeUndefined()
  })

  it("looks different each time", () => {
    expect(sealText(key, MARKER, "mo").sealed).not.toEqual(sealText(key, MARKER, "mo").sealed)
  })
})
