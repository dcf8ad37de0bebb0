import { TOKEN_SCOPES } from "@rung/domain/access/roles"
import { Caller, type Json } from "../kit/caller.ts"
import { onDatabase } from "../kit/database.ts"
import { orgCsv } from "./org-csv.ts"
import type { Usage } from "./probe.ts"
import { answerEverything } from "./seed-answers.ts"
import type { Stage } from "./stage.ts"

export type Size = "quick" | "usual" | "full"

const PEOPLE = 10_000
const SMALL_TENANTS = 20
const SMALL_PEOPLE = { quick: 20, usual: 500, full: 500 } as const

export interface Tenant {
  readonly id: string
  readonly bearer: string
  readonly api: Caller
}

/** A file taken into the org, from its first byte to the last commit. */
export interface ImportRun {
  readonly people: number
  readonly csv: string
  /** Seconds. */
  readonly uploading: number
  readonly planning: number
  readonly applying: number
  readonly usage: Usage
}

/** A step of a cycle, and what the server's process used for it. */
export interface StepRun {
  readonly seconds: number
  readonly usage: Usage
}

export interface World {
  readonly size: Size
  readonly tenant: Tenant
  readonly imported: ImportRun
  readonly largeImport: ImportRun | undefined
  readonly cycleId: string
  readonly opening: StepRun
  readonly release: StepRun
}

/** Builds the world through the API; only the answers of the cycle are written as one set, by the owner's role. */
export async function buildWorld(stage: Stage, size: Size): Promise<World> {
  say(`${SMALL_TENANTS} tenants of ${SMALL_PEOPLE[size]} people`)
  for (let at = 1; at <= SMALL_TENANTS; at += 1) {
    await importOrg(stage, await foundTenant(stage, `Small ${at}`), SMALL_PEOPLE[size])
  }
  say(`a tenant of ${PEOPLE} people`)
  const tenant = await foundTenant(stage, "Large")
  const imported = await importOrg(stage, tenant, PEOPLE)
  say("a cycle of all of them: opened, answered, released")
  const cycle = await runCycle(stage, tenant)
  if (size === "full") say("a tenant of 100,000 people")
  const largeImport =
    size === "full" ? await importOrg(stage, await foundTenant(stage, "Larger"), 100_000) : undefined
  await onDatabase(stage.urlOf("owner"), "VACUUM ANALYZE")
  return { size, tenant, imported, largeImport, ...cycle }
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

async function importOrg({ ours }: Stage, { api }: Tenant, people: number): Promise<ImportRun> {
  const csv = orgCsv(people)
  await ours.usage()
  const [uploading, uploadId] = await timed(async () => {
    const reply = await api.fetch("/uploads?filename=people.csv", {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: csv,
    })
    if (reply.status !== 201) throw new Error(`The upload was refused: ${reply.text}`)
    return reply.json.uploadId ?? reply.json.id
  })
  const [planning, { planOrgImport }] = await timed(() =>
    api.run(
      "mutation ($input: PlanOrgImportInput!) { planOrgImport(input: $input) { orgImport { id planHash counts { create } stops { code number } } problems { message } } }",
      { input: { uploadId, mode: "FULL" } },
    ),
  )
  const { id, planHash, counts, stops } = planOrgImport.orgImport
  if (counts.create !== people) throw new Error(`Of ${people} people the plan creates ${counts.create}.`)
  const [applying] = await timed(() =>
    api.run(
      "mutation ($id: ID!, $hash: String!, $said: [ImportConfirmationInput!]) { applyOrgImport(planId: $id, planHash: $hash, confirmations: $said) { orgImport { state } problems { message } } }",
      { id, hash: planHash, said: stops.map(({ code, number }: Json) => ({ code, number })) },
    ),
  )
  return { people, csv, uploading, planning, applying, usage: await ours.usage() }
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

/** Seconds, and what came of it. */
export async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begun = performance.now()
  const value = await work()
  return [(performance.now() - begun) / 1_000, value]
}
