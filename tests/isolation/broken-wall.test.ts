import { beforeAll, describe, expect, inject, test, vi } from "vitest"
import { type FreshDatabase, freshDatabase } from "../../packages/server/src/testing/fresh-database.ts"
import { testServer } from "../../packages/server/src/testing/test-server.ts"
import { type AttackReport, attack, type Breach } from "../kit/attack.ts"
import { onDatabase } from "../kit/database.ts"
import { type RootName, rootFields } from "../kit/schema.ts"
import {
  both,
  breakPolicies,
  dropPolicy,
  letEverythingThrough,
  letEveryWriteThrough,
  letThroughWhenUnset,
  type Rewrite,
  rewriteStatements,
  unforce,
  withoutPredicates,
  withoutSetting,
  withSettingLeftOver,
  writingInto,
} from "../kit/weaken.ts"
import { buildWorld, type World, worldAt } from "../kit/world.ts"

// T9: the wall broken on purpose, each way in turn, in a copy of the world; then the attack of
// `twin-tenant-attack` is run over HTTP, the very same function, and has to report what got through.
//
// There are two walls: row-level security in the database, and `tenant_id = $1` in every statement. Each holds by
// itself, so breaking one alone must change nothing that a caller can see: with the statements' conditions gone and
// row-level security standing, the whole attack stays clean, which is the proof that the database's wall is real
// and not a second guess; with row-level security gone and the conditions standing it stays clean too, which is
// the proof that no statement relies on it. With row-level security broken in any way and the conditions gone,
// the attack must read and change A's rows; were it silent, it would prove nothing when the walls stand.
// A third kind of break goes around both: a server that believes a caller about who they are.

const trusting = vi.hoisted(() => ({ header: undefined as string | undefined }))
vi.mock("../../packages/server/src/features/access/authenticate.ts", async (importOriginal) => {
  const real =
    await importOriginal<typeof import("../../packages/server/src/features/access/authenticate.ts")>()
  const authenticate: typeof real.authenticate = async (parts, http) => {
    const caller = await real.authenticate(parts, http)
    if (trusting.header === undefined || !caller?.tenant || !http.userAgent.startsWith(trusting.header))
      return caller
    const id = http.userAgent.slice(trusting.header.length) as typeof caller.tenant.id
    return { ...caller, tenant: { ...caller.tenant, id } }
  }
  return { ...real, authenticate }
})

const source: FreshDatabase = await freshDatabase()
const first = await testServer({ database: source })
let world: World

beforeAll(async () => {
  world = await buildWorld(first, await first.app.http.listen({ port: 0, host: "127.0.0.1" }))
  // Copies are made of databases that nobody is connected to.
  await first.close()
})

interface Broken {
  /** What the owner does to the copy. */
  readonly prepare?: (ownerUrl: string) => Promise<void>
  /** Whom the server connects as. */
  readonly connectAs?: (database: FreshDatabase) => string
  /** What becomes of its statements. */
  readonly rewrite?: Rewrite
  readonly fields?: readonly RootName[]
  /** Done before the attack, against the broken server. */
  readonly before?: (there: World) => Promise<void>
}

interface Outcome extends AttackReport {
  /** Whether B can still read what is its own: an attack on a server that answers nobody proves nothing. */
  readonly seesItsOwn: boolean
  readonly kinds: readonly Breach["kind"][]
}

/** Reads by id and by list, and changes that need no version. */
const FEW: readonly RootName[] = [
  "Query.members",
  "Query.invitations",
  "Query.person",
  "Query.cycle",
  "Query.orgImportPlan",
  "Mutation.revokeInvitation",
  "Mutation.revokeApiToken",
  "Mutation.cancelOrgImport",
]

async function attackBroken({ prepare, connectAs, rewrite, fields = FEW, before }: Broken): Promise<Outcome> {
  const database = await freshDatabase(source)
  const ownerUrl = database.urlOf("owner")
  await prepare?.(ownerUrl)
  const server = await testServer({ database, ...(connectAs ? { appUrl: connectAs(database) } : {}) })
  const restore = rewrite ? rewriteStatements(rewrite) : () => undefined
  try {
    const there = worldAt(world, await server.app.http.listen({ port: 0, host: "127.0.0.1" }))
    await before?.(there)
    const report = await attack(there, ownerUrl, {
      fields: rootFields.filter(({ name }) => fields.includes(name)),
      attackers: new Map([["ADMIN", there.b.as.ADMIN]]),
      everyType: false,
    })
    const own = await there.b.as.ADMIN.execute("{ people(first: 5) { edges { node { name } } } }")
    const kinds = [...new Set(report.breaches.map(({ kind }) => kind))].sort()
    return { ...report, kinds, seesItsOwn: own.text.includes(there.b.canary) }
  } finally {
    restore()
    await server.close()
  }
}

/** Every way to break row-level security that leaves a server running, and who may do it. */
const WAYS: Readonly<Record<string, Broken>> = {
  "every policy dropped and row-level security switched off": {
    prepare: (url) => breakPolicies(url, dropPolicy),
  },
  "policies that let everything through": {
    prepare: (url) => breakPolicies(url, letEverythingThrough),
  },
  "row-level security not forced, and the server connected as the owner": {
    prepare: (url) => breakPolicies(url, unforce),
    connectAs: ({ urlOf }) => urlOf("owner"),
  },
  "policies that let everything through without a tenant, and a server that sets none": {
    prepare: (url) => breakPolicies(url, letThroughWhenUnset),
    rewrite: withoutSetting,
  },
}
const ALL: readonly RootName[] = rootFields.map(({ name }) => name)

/** Refusals by the database in the middle of an attack tell nothing of A; they only say that the server is broken. */
const leaks = ({ breaches }: AttackReport) => breaches.filter(({ kind }) => kind !== "PROVES_NOTHING")

describe("one wall broken, the other standing", () => {
  test("row-level security alone holds, with every condition on the tenant gone from every statement", async () => {
    const outcome = await attackBroken({ rewrite: withoutPredicates, fields: ALL })
    expect(leaks(outcome)).toEqual([])
    expect(outcome.seesItsOwn).toBe(true)
    expect(outcome.requests).toBeGreaterThan(500)
  })

  test("the statements' conditions alone hold, with row-level security switched off on every table", async () => {
    const outcome = await attackBroken({ prepare: (url) => breakPolicies(url, dropPolicy), fields: ALL })
    expect(leaks(outcome)).toEqual([])
    expect(outcome.seesItsOwn).toBe(true)
  })

  test.each(Object.entries(WAYS))("conditions hold, with %s", async (_way, way) => {
    const outcome = await attackBroken(way)
    expect(leaks(outcome)).toEqual([])
    expect(outcome.seesItsOwn).toBe(true)
  })
})

describe("both walls broken", () => {
  test.each(Object.entries(WAYS))("the attack reads and changes A's rows, with %s", async (_way, way) => {
    const rewrite = way.rewrite ? both(way.rewrite, withoutPredicates) : withoutPredicates
    const outcome = await attackBroken({ ...way, rewrite })
    expect(outcome.kinds).toEqual(expect.arrayContaining(["CHANGES", "READS", "TELLS_APART"]))
  })

  test.each([
    ["membership", "Mutation.changeRoles"],
    ["invitation", "Mutation.revokeInvitation"],
    ["api_token", "Mutation.revokeApiToken"],
    ["cycle", "Query.cycle"],
    ["org_import", "Query.orgImportPlan"],
  ] as const)("the attack sees one policy missing: that of %s", async (table, field) => {
    const outcome = await attackBroken({
      prepare: (url) => breakPolicies(url, dropPolicy, [table]),
      rewrite: withoutPredicates,
      fields: [field],
    })
    expect(outcome.kinds).toContain(field.startsWith("Query") ? "READS" : "CHANGES")
  })

  test("the attack reads A's rows on a connection that A's tenant was left on", async () => {
    const outcome = await attackBroken({
      rewrite: both(withSettingLeftOver(), withoutPredicates),
      before: async ({ a }) => {
        const ask = () => a.as.ADMIN.execute("{ people(first: 1) { totalCount } }")
        await Promise.all(Array.from({ length: 24 }, ask))
      },
    })
    expect(outcome.kinds).toContain("READS")
  })

  test("the attack sees the server connected as one who passes every policy", async (context) => {
    const { adminUrl } = inject("postgres")
    const [admin] = await onDatabase<{ super: boolean }>(
      adminUrl,
      "SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user",
    )
    // Only a superuser can make such a role; the owner of unforced tables above stands for it elsewhere.
    if (!admin?.super)
      return context.skip("DATABASE_URL's user is no superuser: nobody here could give BYPASSRLS away")
    const app = decodeURIComponent(new URL(source.urlOf("app")).username)
    const name = `${app}_climber`
    await onDatabase(adminUrl, `CREATE ROLE "${name}" LOGIN BYPASSRLS PASSWORD 'climbs' IN ROLE "${app}"`)
    try {
      const connectAs = ({ urlOf }: FreshDatabase) => {
        const url = new URL(urlOf("app"))
        url.username = name
        url.password = "climbs"
        return url.href
      }
      const alone = await attackBroken({ connectAs })
      expect(leaks(alone)).toEqual([])
      const outcome = await attackBroken({ connectAs, rewrite: withoutPredicates })
      expect(outcome.kinds).toEqual(expect.arrayContaining(["CHANGES", "READS"]))
    } finally {
      await onDatabase(adminUrl, `DROP ROLE "${name}"`)
    }
  })
})

describe("the setting skipped", () => {
  test("shows nobody anything, and so the attack's own look at B fails", async () => {
    const outcome = await attackBroken({ rewrite: both(withoutSetting, withoutPredicates) })
    expect(leaks(outcome)).toEqual([])
    expect(outcome.seesItsOwn).toBe(false)
  })
})

describe("a store that writes under the wrong tenant", () => {
  const wrong = (): Rewrite => writingInto("cycle", { from: world.b.tenantId, to: world.a.tenantId })

  test("is stopped by the policy", async () => {
    const outcome = await attackBroken({ rewrite: wrong(), fields: ["Mutation.createCycle"] })
    expect(outcome.kinds).not.toContain("CHANGES")
    expect(await createsCycle(wrong())).toEqual({ added: 0 })
  })

  test("puts its row among A's where policies do not check what is written", async () => {
    expect(await createsCycle(wrong(), (url) => breakPolicies(url, letEveryWriteThrough))).toEqual({
      added: 1,
    })
  })

  /** B creates a cycle with nothing of A's in its arguments; answers how many A has more. */
  async function createsCycle(
    rewrite: Rewrite,
    prepare?: (url: string) => Promise<void>,
  ): Promise<{ added: number }> {
    let before = 0
    let after = 0
    await attackBroken({
      rewrite,
      fields: [],
      ...(prepare ? { prepare } : {}),
      before: async (there) => {
        const count = async () =>
          (await there.a.as.ADMIN.run("{ cycles(first: 50) { totalCount } }")).cycles.totalCount
        before = await count()
        const input = {
          name: "Stray",
          opensOn: "2026-11-22",
          closesOn: "2026-12-22",
          perspectives: ["MANAGER"],
        }
        await there.b.as.ADMIN.execute(
          "mutation ($input: CreateCycleInput!) { createCycle(input: $input) { cycle { id } problems { code } } }",
          { input },
        )
        after = await count()
      },
    })
    return { added: after - before }
  }
})

describe("a server that believes a caller about the tenant", () => {
  test("is seen by the attack, with both walls standing", async () => {
    trusting.header = "tenant "
    try {
      const outcome = await attackBroken({})
      expect(leaks(outcome)).toEqual([])
      const dressed = await attackTrusting()
      expect(dressed.breaches.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["READS", "CHANGES"]))
    } finally {
      trusting.header = undefined
    }
  })

  async function attackTrusting(): Promise<AttackReport> {
    let report: AttackReport = { breaches: [], requests: 0 }
    const database = await freshDatabase(source)
    const server = await testServer({ database })
    try {
      const there = worldAt(world, await server.app.http.listen({ port: 0, host: "127.0.0.1" }))
      const liar = there.b.as.ADMIN.with({ "user-agent": `tenant ${there.a.tenantId}` })
      report = await attack(there, database.urlOf("owner"), {
        fields: rootFields.filter(({ name }) => FEW.includes(name)),
        attackers: new Map([["ADMIN", liar]]),
      })
    } finally {
      await server.close()
    }
    return report
  }
})
