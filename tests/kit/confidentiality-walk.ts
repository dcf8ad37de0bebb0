import { TOKEN_SCOPES } from "@rung/domain/access/roles"
import { M2 } from "../../packages/server/src/features/insights/confidential-world.test-kit.ts"
import type { Actor } from "../../packages/server/src/testing/actor.ts"
import { typeIn } from "./attack.ts"
import type { Json, Variables } from "./caller.ts"
import { CYCLES, type CycleName, inLanes, MANAGERS, rowOf, type TwoCycles } from "./confidentiality-world.ts"
import { documentsFor, type RootField, rootFields } from "./schema.ts"

// Everything there is to ask: every query of the schema, with every field of its answer, for every person, scope,
// layer and cycle that an argument may name.

/** One answer to a viewer. */
export interface Seen {
  readonly viewer: string
  readonly field: string
  readonly variables: Variables
  readonly data: Json
  /** The answer with ids and instants left out: two companies alike are answered alike. */
  readonly text: string
}

export const VIEWERS: Readonly<Record<string, (company: TwoCycles) => Actor>> = {
  ...Object.fromEntries(["Abe", "Bea", "Mia"].map((name) => [`subject ${name}`, as("MEMBER", name)])),
  "manager Max": as("EXEC", "Max"),
  "skip manager Ingrid": as("EXEC", "Ingrid"),
  "executive Ruth": as("EXEC", "Ruth"),
  administrator: ({ tenant, members }) =>
    tenant.as({ roles: ["ADMIN"], accountId: members.administrator.account }),
  auditor: ({ tenant }) => tenant.as({ roles: ["AUDITOR"] }),
  "rater Bea 0": as("MEMBER", "Bea 0"),
  "member elsewhere Gus 0": as("MEMBER", "Gus 0"),
  ...Object.fromEntries(
    TOKEN_SCOPES.map((scope) => [`token ${scope}`, ({ tenant }: TwoCycles) => tenant.withToken([scope])]),
  ),
}

function as(role: "MEMBER" | "EXEC", name: string): (company: TwoCycles) => Actor {
  return ({ tenant, world, members }) =>
    tenant.as({
      roles: [role],
      personId: rowOf(world.globalId(name)),
      accountId: name === "Max" || name === "Ingrid" ? members[name].account : ACCOUNT,
    })
}

const ACCOUNT = "00000000-0000-7000-8000-000000000001"

/** Heads and subjects of each kind: shown, hidden, with one report or none shown; a subject's cells are the same for all. */
const OF_EACH_KIND = ["Ruth", "Ingrid", "Max", "Nora", "Abe", "Bea", "Cal", "Kim"]

/** The administrator asks about everybody, others about somebody of each kind. */
export function waysFor(viewer: string, company: TwoCycles): ReturnType<typeof waysOf> {
  const all = waysOf(company)
  return viewer === "administrator" ? all : { ...all, personId: OF_EACH_KIND.map(company.world.globalId) }
}

type Ways = readonly (string | number | undefined | Variables)[]

/** What an argument of this name may be; `undefined` leaves it out. */
export function waysOf({ world, cycles, sessions }: TwoCycles): Readonly<Record<string, Ways>> {
  const people = MANAGERS.map(world.globalId)
  const first = cycles.H1
  const scopes = [
    ...[...MANAGERS.slice(0, 3), ...M2, "Bea"].map((name) => ({ personId: world.globalId(name) })),
    { unit: "Unit of Max" },
  ]
  const why = people
    .filter((_, at) => ["Max", "Abe", "Bea", "Cal"].includes(MANAGERS[at] ?? ""))
    .flatMap((personId) => [
      { personId, subject: "LAYER_SCORE" },
      ...["B1", "C1"].map((competency) => ({ personId, subject: "COMPETENCY", competency })),
    ])
  // Heads of one kind are explained alike: one of each.
  const cells = [...scopes.slice(0, 2), ...scopes.slice(3, 4), ...scopes.slice(-2)].flatMap((scope) =>
    ["B1", "C1"].map((competency) => ({
      scope,
      subject: "CELL",
      competency,
      layer: competency === "B1" ? "M1" : "M2",
    })),
  )
  return {
    // Left out it is the latest that is released.
    cycleId: [undefined, first],
    "Query.calibrationSessions.cycleId": CYCLES.flatMap((name) => cycles[name] ?? []),
    // The list tells those of both cycles.
    "Query.calibrationSession.id": sessions.slice(-2),
    // People by whom they are above: the same whoever heads them.
    "Query.coachingHiringMap.scope": [undefined, ...scopes.slice(0, 1), ...scopes.slice(-2)],
    "Query.peopleBehind.scope": [undefined, ...scopes.slice(0, 1), ...scopes.slice(-2)],
    "Query.layerTimeline.personId": people.slice(2, 7),
    "Query.personReleases.personId": people.slice(2, 7),
    personId: people,
    scope: [undefined, ...scopes],
    layer: ["M1", "M2"],
    input: [
      ...why.map((person) => ({ person })),
      ...why.map((person) => ({ cycleId: first, person })),
      ...cells.map((board) => ({ board })),
      { cycleId: first, population: {} },
    ],
    id: [first, ...people.slice(3, 6)],
    first: [60],
    "Query.orgImports.first": [5],
    "Query.cycles.first": [5],
    // Forms by their ids are tried apart: these are drawn anew in every company.
    "Query.preparedNotes.assessmentId": people.slice(0, 1),
    number: [undefined],
    flag: ["HYBRID"],
    language: ["DE"],
    "Query.passages.from": ["2026-01-01"],
    from: [1],
    to: [undefined],
    "Query.contractDiff.to": [1],
    version: [1],
    token: ["nothing"],
    uploadId: people.slice(0, 1),
    scopeId: people.slice(0, 1),
    parentId: people.slice(0, 3),
  }
}

/** All that somebody is answered; refusals by their code. */
export async function everythingFor(
  viewer: string,
  actor: Actor,
  { company, only, ways = waysFor(viewer, company) }: Everything,
): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for (const field of rootFields) {
    if (field.operation !== "query" || field.field.name === DRAWS) continue
    if (only && !only.includes(field.field.name)) continue
    const calls = callsOf(field, ways).flatMap((variables) =>
      documentsAbout(field, variables).map((document) => ({ variables, document })),
    )
    const answers = new Map<Call, Seen>()
    const ask = async (call: Call) => {
      answers.set(call, await answered(actor, { ...call, viewer, field }))
    }
    const [first, ...others] = calls
    if (!first) continue
    await ask(first)
    // What the scope of a token does not reach it does not reach, whomever it asks about.
    const isOutOfScope = viewer.startsWith("token ") && answers.get(first)?.text.includes('"FORBIDDEN"')
    if (!isOutOfScope) await inLanes(others, ask)
    seen.push(...calls.flatMap((call) => answers.get(call) ?? []))
  }
  return seen
}

export interface Everything {
  readonly company: TwoCycles
  /** Only these fields. */
  readonly only?: readonly string[]
  readonly ways?: Readonly<Record<string, Ways>>
}

/** While a cycle is not released: it by its id, and what is the latest without one; a head and a subject of each kind. */
export function waysBefore(company: TwoCycles, cycle: CycleName): Readonly<Record<string, Ways>> {
  const { cycles, world } = company
  const [head, line, team, small] = ["Ruth", "Max", "Bea", "Cal"].map((name) => world.globalId(name))
  return {
    ...waysOf(company),
    cycleId: [undefined, cycles[cycle]],
    id: [cycles[cycle]],
    personId: [line, team, small],
    scope: [undefined, ...[head, line, team].map((personId) => ({ personId }))],
  }
}

/** What somebody is answered about their own result. */
export function ownResults(name: string, company: TwoCycles): Promise<readonly Seen[]> {
  const ways = { ...waysOf(company), personId: [company.world.globalId(name)] }
  const actor = as("MEMBER", name)(company)
  return everythingFor(`subject ${name}`, actor, { company, only: ["personResult"], ways })
}

interface Call {
  readonly variables: Variables
  readonly document: string
}

async function answered(
  actor: Actor,
  { viewer, field, document, variables }: Call & { readonly viewer: string; readonly field: RootField },
): Promise<Seen> {
  const { data, errors } = await actor.execute(document, variables)
  const codes = errors?.map(({ extensions }) => extensions?.code)
  if (codes?.some((code) => !REFUSALS.includes(String(code))))
    throw new Error(`${viewer} ${field.name} ${JSON.stringify(variables)}: ${JSON.stringify(errors)}`)
  const stable = withoutIds(JSON.stringify({ data, codes }))
  const listsForms = LISTS_FORMS.includes(field.field.name)
  const text = listsForms ? JSON.stringify(inOneOrder(JSON.parse(stable))) : stable
  return { viewer, field: field.field.name, variables, data: data as Json, text }
}

/** A node is asked for as what it is. */
function documentsAbout(field: RootField, { id }: Variables): readonly string[] {
  const documents = documentsFor(field)
  if (field.name !== "Query.node") return documents
  return documents.filter((document) => document.includes(`... on ${typeIn(String(id))} `))
}

/** Draws who would answer by their ids; `sealed.test.ts` asks it of one company with values turned. */
const DRAWS = "coveragePlan"

const REFUSALS = ["FORBIDDEN", "NOT_FOUND", "BAD_USER_INPUT", "UNAUTHENTICATED"]

/** Every way to call a field; what it must be told and nobody knows how fails. */
function callsOf({ name, field }: RootField, ways: Readonly<Record<string, Ways>>): readonly Variables[] {
  let calls: readonly Variables[] = [{}]
  for (const argument of field.args) {
    const isNeeded = String(argument.type).endsWith("!")
    const values = inputsFor(name, argument.name, ways[`${name}.${argument.name}`] ?? ways[argument.name])
    if (!values && isNeeded) throw new Error(`${name} is asked with ${argument.name}: say what to try.`)
    const tried = values ?? [undefined]
    calls = calls.flatMap((call) =>
      tried.map((value) => (value === undefined ? call : { ...call, [argument.name]: value })),
    )
  }
  return calls
}

/** One `input` is not like another. */
function inputsFor(field: string, name: string, values: Ways | undefined): Ways | undefined {
  if (name !== "input") return values
  const isWhy = field === "Query.why"
  return values?.filter(
    (value) => typeof value === "object" && ("person" in value || "board" in value) === isWhy,
  )
}

/** Ids, instants, texts in an order of chance and last digits of sums in such an order differ in any two companies. */
function withoutIds(text: string): string {
  const stable = text
    .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"<now>"')
    .replace(/"texts":(\[[^\]]*\])/g, (_, texts) => `"texts":${JSON.stringify(JSON.parse(texts).sort())}`)
    .replace(/\d+\.\d{11,}/g, (digits) => Number(digits).toFixed(10))
    .replace(/"(cursor|startCursor|endCursor)":"[^"]*"/g, '"$1":"<place>"')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "<row>")
  return stable.replace(/"([\w-]{56,90})"/g, (whole, id) =>
    /^\w+:[0-9a-f-]{36}$/.test(Buffer.from(id, "base64url").toString()) ? '"<id>"' : whole,
  )
}

/** Lists of forms stand in the order of their ids, which are drawn: alike if they hold the same. */
function inOneOrder(value: Json): Json {
  if (Array.isArray(value)) return value.map(inOneOrder).sort(byText)
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOneOrder(inner)]))
}

function byText(a: Json, b: Json): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

const LISTS_FORMS = ["cycle", "cycles", "node"]

/** What was asked, alike in any two companies. */
export function askedIn({ cycles, sessions, world }: TwoCycles): (seen: Seen) => string {
  const names = new Map<string, string>([
    ...MANAGERS.map((name) => [world.globalId(name), name] as const),
    ...CYCLES.map((name) => [cycles[name] ?? "", name] as const),
    ...sessions.map((id, at) => [id, `session ${at}`] as const),
  ])
  return ({ viewer, field, variables }) =>
    `${viewer}: ${field} ${JSON.stringify(variables, (_, value) => names.get(value) ?? value)}`
}
