import { TOKEN_SCOPES } from "@rung/domain/access/roles"
import { Caller, type Json } from "../kit/caller.ts"
import { onDatabase } from "../kit/database.ts"
import { type ImportRun, runImport } from "./import-run.ts"
import { orgCsv } from "./org-csv.ts"
import { answerEverything } from "./seed-answers.ts"
import type { Stage } from "./stage.ts"

export type Size = "quick" | "usual" | "full"

const PEOPLE = 10_000
const MANY_PEOPLE = 100_000
const SMALL_TENANTS = 20
const SMALL_PEOPLE = { quick: 20, usual: 500, full: 500 } as const

export const ADMIN_PASSWORD = "seven tall ships at anchor"

export interface Tenant {
  readonly id: string
  readonly bearer: string
  /** A script with a token. */
  readonly api: Caller
  /** Its administrator, signed in. */
  readonly admin: Caller
  readonly adminEmail: string
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
  /** Of the large tenant: both attributed views of everybody, released. */
  readonly cycleId: string
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
  const cycleId = await runCycle(stage, tenant)
  const changing = await buildChanging(stage, size)
  return { size, tenant, imported, changing, neighbour, cycleId }
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
        password: ADMIN_PASSWORD,
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
  return { id: row!.id, bearer, api: new Caller({ origin, bearer }), admin, adminEmail: email }
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

async function importOrg({ ours }: Stage, tenant: Tenant, people: number): Promise<ImportRun> {
  const run = await runImport(ours, tenant, { csv: orgCsv(people), mode: "FULL", people })
  if (run.counts.create === people) return run
  throw new Error(`Of ${people} people the plan creates ${run.counts.create}.`)
}

/** A cycle of everybody from both attributed views: opened, answered, released. */
export async function runCycle(stage: Stage, { id: tenantId, api }: Tenant): Promise<string> {
  const draft = await createCycle(api, { name: "Bench", perspectives: ["MANAGER", "SELF"] })
  const opened = await takeStep(api, "openCycle", draft)
  await answerEverything(stage.urlOf("owner"), tenantId)
  await takeStep(api, "releaseCycle", await takeStep(api, "closeCycle", opened))
  return draft.id
}

/** A cycle as steps name it. */
interface CycleNow {
  readonly id: string
  readonly version: number
}

export function createCycle(
  api: Caller,
  asked: { readonly name: string; readonly perspectives: readonly string[]; readonly population?: object },
): Promise<CycleNow> {
  const input = { ...asked, opensOn: dayFromNow(0), closesOn: dayFromNow(30) }
  return change(api, { mutation: "createCycle", type: "CreateCycleInput", input })
}

export function takeStep(api: Caller, mutation: string, { id, version }: CycleNow): Promise<CycleNow> {
  return change(api, { mutation, type: "CycleStepInput", input: { cycleId: id, version } })
}

async function change(
  api: Caller,
  { mutation, type, input }: { readonly mutation: string; readonly type: string; readonly input: object },
): Promise<CycleNow> {
  const done = await api.run(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { cycle { id version } problems { message } } }`,
    { input },
  )
  const { cycle, problems }: Json = done[mutation]
  if (!cycle) throw new Error(`${mutation}: ${JSON.stringify(problems)}`)
  return cycle
}
