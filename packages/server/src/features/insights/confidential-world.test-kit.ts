import type { ConfidentialPerspective } from "@rung/domain/insights/release-answers"
import pg from "pg"
import { newId } from "../../platform/db/id.ts"
import { rowIdOf } from "../../testing/company.ts"
import type { TestServer, TestTenant } from "../../testing/test-server.ts"
import {
  type Planted,
  type PlantedForm,
  plantCycle,
  plantOrg,
  release,
  type World,
} from "./world.test-kit.ts"

/** A submitted confidential form. */
export interface SealedForm {
  readonly perspective: ConfidentialPerspective
  readonly subject: string
  readonly rater: string
  readonly values: Readonly<Record<string, number>>
  /** Of the first competency; confirmed by its writer. */
  readonly comment?: string
}

/** Span of every manager of ICs, by the manager of managers above. */
const SPANS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Max: { Abe: 8, Bea: 5, Cal: 2 },
  Mia: { Dee: 6, Eli: 4, Fay: 7 },
  Nora: { Gus: 5, Hal: 6, Kim: 1 },
}
const ABOVE: Readonly<Record<string, string>> = { Max: "Ingrid", Mia: "Ingrid", Nora: "Olaf" }
export const M1 = Object.values(SPANS).flatMap((spans) => Object.keys(spans))
export const M2 = Object.keys(SPANS)
const ASKED = {
  UPWARD: { M1: ["B1", "B2", "B3", "B4", "B5"], M2: ["C1", "C3", "C4", "C5"] },
  SKIP: { M1: [], M2: ["C2", "C4"] },
  PEER: { M1: ["B1", "B6"], M2: [] },
} as const

/** 59 people: a head, two executives, three managers of managers, nine managers of ICs. */
export const PEOPLE: readonly Planted[] = [
  { name: "Ruth" },
  { name: "Ingrid", above: "Ruth", unit: "Operations" },
  { name: "Olaf", above: "Ruth", unit: "Sales" },
  ...M2.map((name) => ({ name, above: ABOVE[name] ?? "", unit: `Unit of ${name}` })),
  ...Object.entries(SPANS).flatMap(([above, spans]) =>
    Object.keys(spans).map((name) => ({ name, above, unit: `Unit of ${above}` })),
  ),
  ...Object.entries(SPANS).flatMap(([m2, spans]) =>
    Object.entries(spans).flatMap(([above, span]) =>
      Array.from({ length: span }, (_, index) => ({
        name: `${above} ${index}`,
        above,
        unit: `Unit of ${m2}`,
      })),
    ),
  ),
]

/** The same numbers every time, 1 to 5, seldom at the ends. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return [1, 2, 2, 3, 3, 3, 4, 4, 4, 5][Math.floor((state / 2 ** 32) * 10)] ?? 3
  }
}

/** Everybody below answers about everybody above, and every manager of ICs about every other. */
export function answersOfAll(next: () => number, people: readonly Planted[] = PEOPLE): readonly SealedForm[] {
  const below = (name: string) => people.filter(({ above }) => above === name).map((person) => person.name)
  const form = (
    perspective: ConfidentialPerspective,
    subject: string,
    rater: string,
    codes: readonly string[],
  ): SealedForm => ({
    perspective,
    subject,
    rater,
    values: Object.fromEntries(codes.map((code) => [code, next()])),
    ...(perspective === "UPWARD" ? { comment: `Said of ${subject} by ${rater}` } : {}),
  })
  return [
    ...M1.flatMap((subject) =>
      below(subject).map((rater) => form("UPWARD", subject, rater, ASKED.UPWARD.M1)),
    ),
    ...M2.flatMap((subject) =>
      below(subject).map((rater) => form("UPWARD", subject, rater, ASKED.UPWARD.M2)),
    ),
    ...M2.flatMap((subject) =>
      below(subject)
        .flatMap(below)
        .map((rater) => form("SKIP", subject, rater, ASKED.SKIP.M2)),
    ),
    ...M1.flatMap((subject) =>
      M1.filter((rater) => rater !== subject).map((rater) => form("PEER", subject, rater, ASKED.PEER.M1)),
    ),
  ]
}

/** Their managers and themselves, on everything their layer needs. */
function attributed(fromAbove: number): readonly PlantedForm[] {
  return PEOPLE.flatMap(({ name, above }) => {
    const codes = M1.includes(name)
      ? ["B1", "B2", "B3", "B4", "B5", "B6"]
      : M2.includes(name)
        ? ["C1", "C2", "C3", "C4", "C5"]
        : []
    if (codes.length === 0 || !above) return []
    const ratings = (value: number) => Object.fromEntries(codes.map((code) => [code, value]))
    return [
      { subject: name, rater: above, ratings: ratings(fromAbove) },
      { subject: name, rater: name, ratings: ratings(4) },
    ]
  })
}

export interface SealedWorld {
  readonly tenant: TestTenant
  readonly world: World
}

export async function plantSealedWorld(server: TestServer): Promise<SealedWorld> {
  const tenant = await server.newTenant()
  return { tenant, world: await plantOrg(tenant, PEOPLE) }
}

export interface Answered {
  readonly name: string
  readonly forms: readonly SealedForm[]
  /** What every manager says of everything; 3 unless told. */
  readonly fromAbove?: number
}

/** A cycle of all perspectives with these answers, closed and released; its global id. */
export async function releaseAnswers(
  server: TestServer,
  sealed: SealedWorld,
  answered: Answered,
): Promise<string> {
  const cycleId = await plantAnswers(server, sealed, answered)
  await release(sealed.tenant, cycleId)
  return cycleId
}

/** An open cycle of all perspectives with these answers; its global id. */
export async function plantAnswers(
  server: TestServer,
  { tenant, world }: SealedWorld,
  { name, forms, fromAbove = 3 }: Answered,
): Promise<string> {
  const cycleId = await plantCycle(tenant, { name, world, forms: attributed(fromAbove) })
  await seal(server.urlOf("owner"), { tenantId: tenant.id, cycleId: rowIdOf(cycleId), world, forms })
  return cycleId
}

interface Sealing {
  readonly tenantId: string
  readonly cycleId: string
  readonly world: World
  readonly forms: readonly SealedForm[]
}

/** As the owner of the database: forms, and what lies under seal. */
async function seal(ownerUrl: string, { tenantId, cycleId, world, forms }: Sealing): Promise<void> {
  const rows = forms.map(({ perspective, subject, rater, values, comment }) => ({
    id: newId(),
    perspective,
    subject: world.idOf(subject),
    rater: world.idOf(rater),
    items: Object.keys(values),
    answers: Object.entries(values).map(([code, value], index) => ({
      code,
      value,
      comment: index === 0 ? (comment ?? null) : null,
    })),
  }))
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("SELECT set_config('rung.tenant_id', $1, false)", [tenantId])
    await client.query(
      `UPDATE cycle SET perspectives = '{MANAGER,SELF,UPWARD,SKIP,PEER}' WHERE tenant_id = $1 AND id = $2`,
      [tenantId, cycleId],
    )
    const from =
      "FROM json_to_recordset($2) AS f (id uuid, perspective text, subject uuid, rater uuid, items json, answers json)"
    await client.query(
      `INSERT INTO assessment (tenant_id, id, cycle_id, subject_id, rater_id, perspective, state, items, terms_version)
       SELECT $1, id, $3, subject, rater, perspective, 'SUBMITTED', ARRAY(SELECT json_array_elements_text(items)), 1 ${from}`,
      [tenantId, JSON.stringify(rows), cycleId],
    )
    await client.query(
      `INSERT INTO sealed.answer (tenant_id, assessment_id, competency, value, comment, confirmed)
       SELECT $1, f.id, a.code, a.value, a.comment, a.comment IS NOT NULL ${from},
         json_to_recordset(f.answers) AS a (code text, value smallint, comment text)`,
      [tenantId, JSON.stringify(rows)],
    )
  } finally {
    await client.end()
  }
}
