import { DEFAULT_EVIDENCE } from "@rung/domain/insights/evidence"
import { parseDay } from "@rung/domain/kit/day"
import { newId } from "../../platform/db/id.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { TestTenant } from "../../testing/test-server.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"

/** Somebody of a test's org; whoever is above comes first. */
export interface Planted {
  readonly name: string
  readonly above?: string
  readonly unit?: string
}

/** One rater's submitted form, or with `draft` one that was never submitted. */
export interface PlantedForm {
  readonly subject: string
  readonly rater: string
  readonly ratings: Readonly<Record<string, number>>
  readonly notes?: Readonly<Record<string, string>>
  readonly draft?: boolean
}

export interface World {
  idOf(name: string): string
  globalId(name: string): string
}

/** Puts people into a tenant's org and derives their layers. */
export async function plantOrg(tenant: TestTenant, people: readonly Planted[]): Promise<World> {
  const ids = new Map(people.map(({ name }) => [name, newId()]))
  const idOf = (name: string) => {
    const id = ids.get(name)
    if (!id) throw new Error(`Nobody is called ${name}.`)
    return id
  }
  const rows = people.map(({ name, above, unit }, index) => ({
    id: idOf(name),
    line: newId(),
    ordinal: index,
    name,
    unit: unit ?? null,
    manager: above === undefined ? null : idOf(above),
  }))
  const from = `FROM json_to_recordset($2) AS r (id uuid, line uuid, ordinal integer, name text, unit text, manager uuid)`
  await tenant.db.write(async (tx) => {
    const values = [tenant.id, JSON.stringify(rows)]
    await tx.execute(
      `INSERT INTO org_node (tenant_id, id, kind, ordinal) SELECT $1, id, 'PERSON', ordinal ${from}`,
      values,
    )
    await tx.execute(
      `INSERT INTO person (tenant_id, id, name, unit) SELECT $1, id, name, unit ${from}`,
      values,
    )
    await tx.execute(
      `INSERT INTO reporting_line (tenant_id, id, node_id, manager_id, kind, valid_from)
       SELECT $1, line, id, manager, 'SOLID', '2020-01-01' ${from}`,
      values,
    )
    await tx.execute("UPDATE org SET next_ordinal = $2 WHERE tenant_id = $1", [tenant.id, rows.length])
  })
  const today = parseDay("2026-11-22")
  if (today) await ensureDerived({ db: tenant.db, today })
  return { idOf, globalId: (name) => toGlobalId("Person", idOf(name)) }
}

/** An open cycle over everybody in the org with its answers, ready to be closed; answers its global id. */
export async function plantCycle(
  tenant: TestTenant,
  {
    name,
    world,
    forms,
  }: { readonly name: string; readonly world: World; readonly forms: readonly PlantedForm[] },
): Promise<string> {
  const cycleId = newId()
  const frozen = {
    asOf: "2026-11-22",
    contractVersion: 1,
    perspectiveWeights: DEFAULT_EVIDENCE.perspectiveWeights,
    kDecision: 5,
    kDevelopment: 4,
  }
  await tenant.db.write(async (tx) => {
    await tx.execute(
      `INSERT INTO cycle (tenant_id, id, name, state, opens_on, closes_on, perspectives, population, contract_id,
         frozen, opened_at)
       SELECT $1, $2, $3, 'OPEN', '2026-10-01', '2026-11-01', '{MANAGER,SELF}', '{}',
         (SELECT id FROM contract WHERE tenant_id = $1 AND number = 1), $4, now()`,
      [tenant.id, cycleId, name, JSON.stringify(frozen)],
    )
    await tx.execute(
      `INSERT INTO participant (tenant_id, cycle_id, person_id, manager_id, layer, hybrid_share, path, unit, title)
       SELECT $1, $2, n.node_id, n.acting_manager_id, n.layer, n.hybrid_share, n.path, p.unit, p.title
       FROM placement n JOIN person p ON p.tenant_id = $1 AND p.id = n.node_id WHERE n.tenant_id = $1`,
      [tenant.id, cycleId],
    )
    const rows = forms.map(({ subject, rater, ratings, notes = {}, draft = false }) => ({
      id: newId(),
      subject: world.idOf(subject),
      rater: world.idOf(rater),
      perspective: subject === rater ? "SELF" : "MANAGER",
      state: draft ? "IN_PROGRESS" : "SUBMITTED",
      items: Object.keys(ratings),
      ratings: Object.entries(ratings).map(([code, value]) => ({ code, value, note: notes[code] ?? null })),
    }))
    const from = `FROM json_to_recordset($2) AS f (id uuid, subject uuid, rater uuid, perspective text, state text,
      items json, ratings json)`
    await tx.execute(
      `INSERT INTO assessment (tenant_id, id, cycle_id, subject_id, rater_id, perspective, state, items)
       SELECT $1, id, $3, subject, rater, perspective, state, ARRAY(SELECT json_array_elements_text(items)) ${from}`,
      [tenant.id, JSON.stringify(rows), cycleId],
    )
    await tx.execute(
      `INSERT INTO rating (tenant_id, assessment_id, competency, value, note)
       SELECT $1, f.id, r.code, r.value, r.note ${from},
         json_to_recordset(f.ratings) AS r (code text, value smallint, note text)`,
      [tenant.id, JSON.stringify(rows)],
    )
  })
  return toGlobalId("Cycle", cycleId)
}

/** Closes an open cycle as an administrator. */
export function close(tenant: TestTenant, cycleId: string): Promise<void> {
  return step(tenant, "closeCycle", { cycleId, version: 1 })
}

/** Closes an open cycle and releases it. */
export async function release(tenant: TestTenant, cycleId: string): Promise<void> {
  await close(tenant, cycleId)
  await releaseClosed(tenant, cycleId)
}

export function releaseClosed(tenant: TestTenant, cycleId: string): Promise<void> {
  return step(tenant, "releaseCycle", { cycleId, version: 2 })
}

async function step(tenant: TestTenant, name: string, input: unknown): Promise<void> {
  const answer = await tenant
    .as({ roles: ["ADMIN"] })
    .run(
      `mutation ($input: CycleStepInput!) { ${name}(input: $input) { cycle { state } problems { code } } }`,
      { input },
    )
  const { problems } = answer[name]
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
}
