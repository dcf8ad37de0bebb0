import { TOKEN_SCOPES } from "@rung/domain/access/roles"
import { Caller, type Json } from "../kit/caller.ts"
import { onDatabase } from "../kit/database.ts"
import { type ImportRun, runImport, timed } from "./import-run.ts"
import { orgCsv } from "./org-csv.ts"
import type { Usage } from "./probe.ts"
import { answerEverything } from "./seed-answers.ts"
import type { Stage } from "./stage.ts"

export type Size = "quick" | "usual" | "full"

const PEOPLE = 10_000
const MANY_PEOPLE = 100_000
const SMALL_TENANTS = 20
const SMALL_PEOPLE = { quick: 20, usual: 500, full: 500 } as const

export interface Tenant {
  readonly id: string
  readonly bearer: string
  readonly api: Caller
}

/** A step of a cycle, and what the server's process used for it. */
export interface StepRun {
  readonly seconds: number
  readonly usage: Usage
}

/** A tenant as it was filled by its first import. */
export interface FirstImport {
  readonly tenant: Tenant
  readonly imported: ImportRun
}

export interface Changing extends FirstImport {
  readonly people: number
}

export interface World {
  readonly size: Size
  readonly tenant: Tenant
  readonly imported: ImportRun
  /** A tenant whose org is imported again and again. */
  readonly changing: Changing
  /** One of the small tenants. */
  readonly neighbour: Tenant
  readonly cycleId: string
  readonly opening: StepRun
  readonly release: StepRun
}

/** Builds the world through the API; only the answers of the cycle are written as one set, by the owner's role. */
export async function buildWorld(stage: Stage, size: Size): Promise<World> {
  say(`${SMALL_TENANTS} tenants of ${SMALL_PEOPLE[size]} people`)
  const neighbour = await foundTenant(stage, "Small 1")
  await importOrg(stage, neighbour, SMALL_PEOPLE[size])
  for (let at = 2; at <= SMALL_TENANTS; at += 1) {
    await importOrg(stage, await foundTenant(stage, `Small ${at}`), SMALL_PEOPLE[size])
  }
  say(`a tenant of ${PEOPLE} people`)
  const tenant = await foundTenant(stage, "Large")
  const imported = await importOrg(stage, tenant, PEOPLE)
  say("a cycle of all of them: opened, answered, released")
  const cycle = await runCycle(stage, tenant)
  const changing = await buildChanging(stage, size)
  return { size, tenant, imported, changing, neighbour, ...cycle }
}

/** A tenant whose org is imported for the first time, and can be again. */
export async function buildChanging(stage: Stage, size: Size): Promise<Changing> {
  const people = size === "quick" ? PEOPLE : MANY_PEOPLE
  say(`a tenant of ${people} people whose org changes`)
  const tenant = await foundTenant(stage, "Changing")
  const imported = await importOrg(stage, tenant, people)
  await onDatabase(stage.urlOf("owner"), "VACUUM ANALYZE")
  return { tenant, people, imported }
}

/** Tells how far the bench is, and after how many seconds. */
export function say(line: string): void {
  process.stderr.write(`${(performance.now() / 1_000).toFixed(0).padStart(4)} s  ${line}\n`)
}

async function foundTenant(stage: Stage, name: string): Promise<Tenant> {
  const { origin } = stage.ours
  const operator = new Caller({ origin, bearer: stage.operatorToken })
  const email = `admin@${name.toLowerCase().replace(" ", "-")}.test`
  const created = await operator.run(
    "mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { slug } invitationLink problems { message } } }",
    { input: { name, adminEmail: email } },
  )
  const { tenant, invitationLink } = created.createTenant
  const admin = await new Caller({ origin }).signingIn(
    "mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { problems { message } } }",
    {
      input: {
        token: new URL(invitationLink).hash.slice(1),
        name: "Ada",
        password: "seven tall ships at anchor",
      },
    },
  )
  const token = await admin.run(
    "mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { bearer problems { message } } }",
    { input: { name: "Bench", scopes: TOKEN_SCOPES, expiresOn: dayFromNow(90) } },
  )
  const { bearer } = token.createApiToken
  const [row] = await onDatabase<{ id: string }>(stage.urlOf("owner"), {
    text: "SELECT id FROM entry.tenant WHERE slug = $1",
    values: [tenant.slug],
  })
  return { id: row!.id, bearer, api: new Caller({ origin, bearer }) }
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

async function importOrg({ ours }: Stage, tenant: Tenant, people: number): Promise<ImportRun> {
  const run = await runImport(ours, tenant, { csv: orgCsv(people), mode: "FULL", people })
  if (run.counts.create === people) return run
  throw new Error(`Of ${people} people the plan creates ${run.counts.create}.`)
}

async function runCycle(stage: Stage, { id: tenantId, api }: Tenant) {
  const step = async (mutation: string, input: object): Promise<Json> => {
    const done = await api.run(
      `mutation ($input: ${mutation === "createCycle" ? "CreateCycleInput" : "CycleStepInput"}!) {
        ${mutation}(input: $input) { cycle { id version } problems { message } } }`,
      { input },
    )
    return done[mutation].cycle
  }
  const measured = async (mutation: string, { id, version }: Json) => {
    await stage.ours.usage()
    const [seconds, cycle] = await timed(() => step(mutation, { cycleId: id, version }))
    return { cycle, run: { seconds, usage: await stage.ours.usage() } }
  }
  const draft = await step("createCycle", {
    name: "Bench",
    opensOn: dayFromNow(0),
    closesOn: dayFromNow(30),
    perspectives: ["MANAGER", "SELF"],
  })
  const opened = await measured("openCycle", draft)
  await answerEverything(stage.urlOf("owner"), tenantId)
  const { cycle: closed } = await measured("closeCycle", opened.cycle)
  const released = await measured("releaseCycle", closed)
  return { cycleId: draft.id as string, opening: opened.run, release: released.run }
}
