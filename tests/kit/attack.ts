import type { Caller, Json, Reply, Variables } from "./caller.ts"
import { CASES, type Case } from "./cases.ts"
import { onDatabase, tenantTables } from "./database.ts"
import { type ArgumentPath, argumentPaths, documentsFor, type RootField, rootFields } from "./schema.ts"
import { ID_NAMES, type IdName, type Side, type World } from "./world.ts"

// The attack: B calls a root field with something of A's in one argument after another. Nothing of A's may come
// back, nothing of A's may change, and the answer must be the very one that an id gets which names nothing.

export interface Breach {
  readonly kind: "READS" | "CHANGES" | "TELLS_APART" | "PROVES_NOTHING"
  /** Who called what, with what of A's where. */
  readonly by: string
  readonly detail: string
}

export interface AttackOptions {
  /** The fields to attack: all unless told. */
  readonly fields?: readonly RootField[]
  /** Who attacks, by name: everybody of B's and whoever has no tenant, unless told. */
  readonly attackers?: ReadonlyMap<string, Caller>
  /** Whether an administrator also sends ids of types that do not belong in a place. They do unless told. */
  readonly everyType?: boolean
}

export interface AttackReport {
  readonly breaches: readonly Breach[]
  /** How many requests were sent, so that an attack that attacks nothing is seen. */
  readonly requests: number
}

/** Everybody who may call as B, or as nobody. */
export function attackersOf({ visitor, operator, b }: World): ReadonlyMap<string, Caller> {
  const members = Object.entries(b.as).map(([role, caller]) => [role, caller] as const)
  return new Map([...members, ["TOKEN", b.token], ["OPERATOR", operator], ["VISITOR", visitor]])
}

export async function attack(
  world: World,
  ownerUrl: string,
  { fields = rootFields, attackers = attackersOf(world), everyType = true }: AttackOptions = {},
): Promise<AttackReport> {
  const breaches: Breach[] = []
  let requests = 0
  let known = await fingerprint(ownerUrl, world.a.tenantId)
  for (const field of fields) {
    const { by } = caseOf(field)
    const callers = [...attackers].filter(([name]) => by === undefined || by.includes(name))
    const found = await Promise.all(
      callers.map(([name, caller]) =>
        attackField({
          world,
          field,
          caller,
          by: `${name} calls ${field.name}`,
          everyType: everyType && name === "ADMIN",
        }),
      ),
    )
    requests += found.reduce((sum, each) => sum + each.requests, 0)
    breaches.push(...found.flatMap((each) => each.breaches))
    const now = await fingerprint(ownerUrl, world.a.tenantId)
    const changed = Object.keys({ ...known, ...now }).filter((table) => now[table] !== known[table])
    if (changed.length > 0) {
      breaches.push({
        kind: "CHANGES",
        by: `Somebody calls ${field.name}`,
        detail: `changed: ${changed.join(", ")}`,
      })
    }
    known = now
  }
  return { breaches, requests }
}

interface FieldAttack {
  readonly world: World
  readonly field: RootField
  readonly caller: Caller
  readonly by: string
  /** Whether ids of types that do not belong in a place are sent too. */
  readonly everyType: boolean
}

async function attackField(attack: FieldAttack): Promise<AttackReport> {
  const { world, field, by } = attack
  const { a, b } = world
  const known = caseOf(field)
  const session = new Session(attack)
  const paths = argumentPaths(field.field, "ID")
  if (field.operation !== "mutation" || (paths.length === 0 && !known.endsSession)) {
    for (const make of callsOf(known)) session.look(await session.call(make(b)), "with arguments of its own")
  }
  for (const path of paths) {
    const own = callFilling(field, path, b)(b)
    for (const name of aimedAt(own, path, attack.everyType)) {
      const [foreign, unknown] = [a.ids[name], unknownLike(a.ids[name])]
      await session.compare(`with A's ${name} at ${path.join(".")}`, {
        foreign: withValueAt(own, path, foreign),
        unknown: withValueAt(own, path, unknown),
        words: [foreign, unknown],
      })
    }
  }
  if (paths.length > 1) {
    for (const make of callsOf(known)) {
      const foreign = make(a)
      const filled = paths.filter((path) => valueAt(foreign, path) !== undefined)
      const strange = (path: ArgumentPath) => unknownLike(String(valueAt(foreign, path)))
      const unknown = filled.reduce((args, path) => withValueAt(args, path, strange(path)), foreign)
      const words = filled.flatMap((path) => [String(valueAt(foreign, path)), strange(path)])
      await session.compare("with A's in every place", { foreign, unknown, words: [...words, a.canary] })
    }
  }
  if (known.looksUp) {
    const words = [a.canary, "qanarynobody"]
    const [foreign, unknown] = words.map((word) => renamed(known.args(b), b.canary, word))
    await session.compare("with A's names", { foreign: foreign!, unknown: unknown!, words })
  }
  return {
    breaches: session.breaches.map((each) => ({ ...each, by: `${by} ${each.by}` })),
    requests: session.requests,
  }
}

interface Comparison {
  readonly foreign: Variables
  readonly unknown: Variables
  /** What was sent, and may therefore differ in the answers. */
  readonly words: readonly string[]
}

/** Calls of one field by one attacker, and what came out. */
class Session {
  readonly #attack: FieldAttack
  readonly #documents: readonly string[]
  readonly breaches: Breach[] = []
  requests = 0

  constructor(attack: FieldAttack) {
    this.#attack = attack
    this.#documents = documentsFor(attack.field)
  }

  call(variables: Variables): Promise<Reply[]> {
    this.requests += this.#documents.length
    return Promise.all(this.#documents.map((document) => this.#attack.caller.execute(document, variables)))
  }

  look(replies: readonly Reply[], by: string, sent: readonly string[] = []): void {
    const { canary } = this.#attack.world.a
    for (const reply of replies) {
      const at = sent.includes(canary) ? -1 : reply.text.indexOf(canary)
      if (at >= 0) this.breaches.push({ kind: "READS", by, detail: around(reply.text, at) })
      const useless = refusalsIn(reply).some((code) => PROVES_NOTHING.includes(code))
      if (useless) this.breaches.push({ kind: "PROVES_NOTHING", by, detail: reply.text.slice(0, 600) })
    }
  }

  async compare(by: string, { foreign, unknown, words }: Comparison): Promise<void> {
    const [given, expected] = [await this.call(foreign), await this.call(unknown)]
    this.look(given, by, words)
    const [one, other] = [normal(given, words), normal(expected, words)]
    if (one !== other) this.breaches.push({ kind: "TELLS_APART", by, detail: difference(one, other) })
  }
}

function callsOf({ args, also = [] }: Case): readonly ((own: Side) => Variables)[] {
  return [args, ...also]
}

/** The call of a case that has something in a place; without one, what is there would never be attacked. */
function callFilling(field: RootField, path: ArgumentPath, side: Side): (own: Side) => Variables {
  const found = callsOf(caseOf(field)).find((make) => valueAt(make(side), path) !== undefined)
  if (found) return found
  throw new Error(
    `${field.name} takes an id at ${path.join(".")}: say in tests/kit/cases.ts what stands there.`,
  )
}

/** Answers after which nothing can be said about the wall: the request never came to it, or the server broke. */
const PROVES_NOTHING: readonly string[] = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "QUERY_TOO_LARGE",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "RATE_LIMITED",
  "INTERNAL_SERVER_ERROR",
]

/** The case of a field, or the one message there is for a field that has none. */
export function caseOf({ name }: Pick<RootField, "name">): Case {
  const found = CASES[name]
  if (found) return found
  throw new Error(
    `${name} has no case: say in tests/kit/cases.ts what a valid call of it looks like, every argument that takes an id filled.`,
  )
}

function renamed(variables: Variables, from: string, to: string): Variables {
  const copy: Variables = JSON.parse(JSON.stringify(variables).replaceAll(from, to))
  return copy
}

/** Ids worth sending to a place: those of the type that the case has there, and one of every other type. */
function aimedAt(own: Variables, path: ArgumentPath, everyType: boolean): readonly IdName[] {
  const present = valueAt(own, path)
  const type = typeof present === "string" ? typeIn(present) : undefined
  const seen = new Set<string>()
  return ID_NAMES.filter((name) => {
    const [kind = ""] = name.split(":")
    const isFirst = !seen.has(kind)
    seen.add(kind)
    return kind === type || (isFirst && everyType)
  })
}

export function typeIn(globalId: string): string {
  return Buffer.from(globalId, "base64url").toString("latin1").split(":")[0] ?? ""
}

/** A well-formed id of the same type that names nothing. */
export function unknownLike(globalId: string): string {
  return Buffer.from(`${typeIn(globalId)}:0198aaaa-0000-7000-8000-00000000dead`, "latin1").toString(
    "base64url",
  )
}

function valueAt(value: unknown, [step, ...rest]: ArgumentPath): unknown {
  if (step === undefined) return value
  if (step === "*") return Array.isArray(value) ? valueAt(value[0], rest) : undefined
  if (typeof value !== "object" || value === null) return undefined
  return valueAt(Object.entries(value).find(([key]) => key === step)?.[1], rest)
}

/** The same arguments with another value in one place; inputs and lists on the way there are made if need be. */
export function withValueAt(variables: Variables, path: ArgumentPath, value: unknown): Variables {
  const set = (at: unknown, [step, ...rest]: ArgumentPath): unknown => {
    if (step === undefined) return value
    if (step === "*")
      return Array.isArray(at) && at.length > 0 ? [set(at[0], rest), ...at.slice(1)] : [set(undefined, rest)]
    return { ...(typeof at === "object" ? at : {}), [step]: set(at && (at as Variables)[step], rest) }
  }
  return set(variables, path) as Variables
}

/** Answers without what may differ between two equal ones: the ids and words that were sent, and the time. */
function normal(replies: readonly Reply[], words: readonly string[]): string {
  const sent = words.flatMap((word) => [
    word,
    Buffer.from(word, "base64url").toString("latin1").split(":")[1] ?? word,
  ])
  const text = replies.map(({ status, json, text }) => `${status} ${JSON.stringify(json ?? text)}`).join(" ")
  return sent.reduce((rest, word) => rest.replaceAll(word, "<sent>"), text).replace(CHANGING, '"<now>"')
}

/** Instants differ between any two calls. */
const CHANGING = /"\d{4}-\d\d-\d\dT[\d:.]+Z"/g

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 100), at + 60)
}

function difference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const from = Math.max(0, at - 60)
  return `foreign: ${one.slice(from, at + 160)} | unknown: ${other.slice(from, at + 160)}`
}

/** A hash of every row that a tenant has, table by table. */
export async function fingerprint(
  ownerUrl: string,
  tenantId: string,
): Promise<Readonly<Record<string, string>>> {
  const tables = await tenantTables(ownerUrl)
  const parts = tables.map(
    (table) =>
      `SELECT '${table}' AS name, md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C"), '')) AS hash
       FROM ${table} t WHERE tenant_id = '${tenantId}'`,
  )
  const rows = await onDatabase<{ name: string; hash: string }>(
    ownerUrl,
    { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [tenantId] },
    parts.join(" UNION ALL "),
  )
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
}

/** Problems and errors of an answer: empty when it went through. */
export function refusalsIn({ json }: Reply): readonly string[] {
  const errors: string[] = (json?.errors ?? []).map((error: Json) => error.extensions?.code)
  const payloads = Object.values<Json>(json?.data ?? {})
  const problems = payloads.flatMap((payload) => (payload?.problems ?? []).map(({ code }: Json) => code))
  return [...errors, ...problems]
}
