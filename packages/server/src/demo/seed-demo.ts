import type { SessionPrincipal } from "@rung/domain/access/principal"
import { addDays, type Day } from "@rung/domain/kit/day"
import { createTenant } from "../features/access/create-tenant.ts"
import { DEMO_PASSWORD, DEMO_PERSONAS } from "../features/access/demo-personas.ts"
import { ensureDemoMember } from "../features/access/ensure-demo-member.ts"
import type { OrgImportRowInput } from "../features/imports/org-import-row.input.ts"
import { ensureDerived } from "../features/layers/ensure-derived.ts"
import type { Parts } from "../parts.ts"
import { dayIn } from "../platform/clock.ts"
import { type VerifiedTenantId, verifiedTenant } from "../platform/db/verified-tenant.ts"
import { acceptDemoInvitation, demoTenantId, hasOpenCycle, peopleByEmail } from "./demo.store.ts"
import { openImporter } from "./demo-imports.ts"
import { accepted, type DemoStage, demoStage, pastContext } from "./demo-stage.ts"
import { type DemoPerson, SNAPSHOT_AGES, snapshotOn, withHistory } from "./northgate-history.ts"
import { northgateOrg } from "./northgate-org.ts"
import { seedCycles } from "./seed-cycles.ts"

export const DEMO_SLUG = "northgate"

const ADMINISTRATOR = "admin@northgate.test"

export type DemoState = "ABSENT" | "UNFINISHED" | "THERE"

/** Whether the demo company is there, whole. A start that was killed leaves it unfinished. */
export async function demoState(parts: Parts): Promise<DemoState> {
  const id = await demoTenantId(parts.database, DEMO_SLUG)
  if (id === undefined) return "ABSENT"
  const finished = await parts.database.tenant(verifiedTenant(id)).read(hasOpenCycle)
  return finished ? "THERE" : "UNFINISHED"
}

/** Makes Northgate: five org files over four years, two released cycles and an open one, through the use cases. */
export async function seedDemo(parts: Parts, workerUrl: string): Promise<void> {
  const today = dayIn("UTC", parts.clock())
  const tenantId = await createDemoTenant(parts, addDays(today, -(SNAPSHOT_AGES[0] + 1)))
  const administratorId = await administratorAccount(parts)
  const stage = demoStage(parts, { tenantId, today, administratorId })
  const people = withHistory(northgateOrg(), today)
  const importer = await openImporter(workerUrl)
  try {
    for (const age of SNAPSHOT_AGES) {
      const day = addDays(today, -age)
      await importer.take(stage.on(day), rowsOf(people, day))
    }
  } finally {
    await importer.close()
  }
  await joinPersonas(stage)
  await seedCycles(stage)
  await ensureDerived(stage.on(today))
}

async function createDemoTenant(parts: Parts, day: Day): Promise<VerifiedTenantId> {
  // The personas join by themselves below; nobody is to find an invitation in the outbox.
  const quiet = { ...parts, mailer: { local: true, send: async () => undefined, close: () => undefined } }
  const operator = pastContext(quiet, day, { principal: { kind: "OPERATOR" }, tenant: undefined })
  accepted(await createTenant(operator, { name: "Northgate", adminEmail: ADMINISTRATOR }))
  const id = await demoTenantId(parts.database, DEMO_SLUG)
  if (id === undefined) throw new Error("The demo company was not created.")
  return verifiedTenant(id)
}

function rowsOf(people: readonly DemoPerson[], day: Day): readonly OrgImportRowInput[] {
  return snapshotOn(people, day).map((person) => ({
    employeeId: person.employeeId,
    name: person.vacant ? null : person.name,
    email: person.email ?? null,
    title: person.title,
    unit: person.unit,
    workerType: person.workerType,
    managerRef: person.managerId ?? null,
    startDate: person.vacant ? null : person.startDate,
    vacancy: person.vacant,
  }))
}

const ROLES_OF: Readonly<Record<string, SessionPrincipal["roles"]>> = {
  "admin@northgate.test": ["ADMIN", "MEMBER"],
  "ceo@northgate.test": ["EXEC", "MEMBER"],
  "exec@northgate.test": ["EXEC", "MEMBER"],
}

/** Exists before the company does, so that what is done in its name is its own. */
async function administratorAccount({ login }: Parts): Promise<string> {
  const persona = DEMO_PERSONAS.find(({ email }) => email === ADMINISTRATOR)
  const account =
    (await login.accountByEmail(ADMINISTRATOR)) ??
    (persona && (await login.createAccount({ ...persona, password: DEMO_PASSWORD })))
  if (!account) throw new Error(`${ADMINISTRATOR} got no account.`)
  return account.id
}

async function joinPersonas(stage: DemoStage): Promise<void> {
  const ctx = stage.on(stage.today)
  const people = await ctx.db.read(peopleByEmail)
  await ctx.db.write((tx) => acceptDemoInvitation(tx, ADMINISTRATOR, ctx.now))
  for (const { email, name } of DEMO_PERSONAS) {
    const roles = ROLES_OF[email] ?? ["MEMBER"]
    await ensureDemoMember(ctx, { email, name, roles, personId: people.get(email) ?? null })
  }
}
