import { onDatabase } from "../kit/database.ts"
import { OUTLINE_OF_POSTGRAPHILE, PEOPLE_QUERY, requestBody } from "./graphql.ts"
import { FIFTY, TWO_THOUSAND } from "./org-csv.ts"
import type { Served } from "./process.ts"
import { type Figure, figure } from "./report.ts"
import { type Contestant, takeRounds } from "./rounds.ts"
import type { Stage } from "./stage.ts"
import { say, type World } from "./world.ts"

interface Peers {
  readonly limit: Served
  readonly postgraphile: Served
  readonly naive: Served
}

/** S1, S2 and S3: a manager with two levels of reports, 50 people and 2,000. */
export async function benchPeople(stage: Stage, world: World): Promise<Figure[]> {
  const about = { appUrl: stage.urlOf("app"), tenantId: world.tenant.id }
  const peers: Peers = {
    limit: await stage.start("limit.ts", about),
    postgraphile: await stage.start("postgraphile.ts", about),
    naive: await stage.start("naive.ts", about),
  }
  const quick = world.size === "quick"
  say("S1: 50 people at 16 clients")
  const fifty = await contestants(stage, world, { peers, top: FIFTY.top, people: 50 })
  const s1 = await takeRounds(fifty, { clients: 16, turn: quick ? 400 : 1_500, rounds: quick ? 3 : 7 })
  say("S2: 2,000 people at 16 clients")
  const many = await contestants(stage, world, { peers, top: TWO_THOUSAND.top, people: 2_000 })
  const s2 = await takeRounds(many, {
    clients: 16,
    turn: quick ? 400 : 2_000,
    rounds: quick ? 1 : 5,
    warmUp: !quick,
  })
  say("S3: 50 people at 64 clients")
  const { ours, limit } = fifty
  const s3 = await takeRounds(
    { ours, limit },
    { clients: 64, turn: quick ? 400 : 1_500, rounds: quick ? 3 : 7 },
  )
  await Promise.all([peers.postgraphile.stop(), peers.naive.stop()])
  return [
    ...throughput("S1", "50 people at 16 clients", s1, { limit: 0.65, postgraphile: 4, naive: 8 }),
    ...throughput("S2", "2,000 people at 16 clients", s2, { limit: 0.85, postgraphile: 3.5, naive: 10 }),
    atMost("50 people at 64 clients: p99, ms", { ours: s3.ours.p99, limit: s3.limit.p99 }, 1.5),
    atMost(
      "50 people at 64 clients: Node's processor ms a request",
      { ours: s3.ours.cpu, limit: s3.limit.cpu },
      4,
    ),
  ]
}

interface Asked {
  readonly peers: Peers
  readonly top: string
  readonly people: number
}

async function contestants(stage: Stage, { tenant }: World, { peers, top, people }: Asked) {
  const [row] = await onDatabase<{ id: string }>(
    stage.urlOf("owner"),
    { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [tenant.id] },
    { text: "SELECT id FROM person WHERE tenant_id = $1 AND employee_id = $2", values: [tenant.id, top] },
  )
  const id = row!.id
  const globalId = Buffer.from(`Person:${id}`).toString("base64url")
  const raw = { headers: {}, path: "/people", body: JSON.stringify({ id }) }
  const own = requestBody(PEOPLE_QUERY, { id: globalId })
  const all = {
    ours: {
      served: stage.ours,
      request: { path: "/graphql", headers: { authorization: `Bearer ${tenant.bearer}` }, body: own },
    },
    limit: { served: peers.limit, request: raw },
    postgraphile: {
      served: peers.postgraphile,
      request: {
        path: "/graphql",
        headers: {},
        body: requestBody(OUTLINE_OF_POSTGRAPHILE, { tenantId: tenant.id, id }),
      },
    },
    naive: {
      served: peers.naive,
      request: { path: "/", headers: {}, body: requestBody(PEOPLE_QUERY, { id }) },
    },
  } satisfies Record<string, Contestant>
  await checkAnswers(all, people)
  return all
}

/** Whoever answers something else than the others is not measured. */
async function checkAnswers(all: Readonly<Record<string, Contestant>>, people: number): Promise<void> {
  const answers = new Map<string, string>()
  for (const [name, { served, request }] of Object.entries(all)) {
    const response = await fetch(`${served.origin}${request.path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...request.headers },
      body: request.body,
    })
    answers.set(name, await response.text())
  }
  const ours = answers.get("ours")!
  for (const name of ["limit", "naive"]) {
    if (sorted(answers.get(name)!) === sorted(ours)) continue
    throw new Error(
      `${name} answers otherwise: ${answers.get(name)!.slice(0, 600)} | ours: ${ours.slice(0, 600)}`,
    )
  }
  for (const [name, answer] of answers) {
    const count = (answer.match(/"name" ?:/g) ?? []).length
    if (count !== people) throw new Error(`${name} answers with ${count} people: ${answer.slice(0, 600)}`)
  }
}

/** The same JSON with the keys of every object in order. */
function sorted(json: string): string {
  const order = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(order)
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, order(inner)]),
    )
  }
  return JSON.stringify(order(JSON.parse(json)))
}

type Speeds = Readonly<Record<"ours" | "limit" | "postgraphile" | "naive", { readonly perSecond: number }>>

const PEERS = { postgraphile: "PostGraphile 5", naive: "Apollo, TypeORM and DataLoader" } as const

/** One row for each peer. */
function throughput(
  area: string,
  what: string,
  speeds: Speeds,
  goals: Readonly<Record<"limit" | keyof typeof PEERS, number>>,
): Figure[] {
  return (["postgraphile", "naive"] as const).map((peer) => {
    const [ours, limit] = [speeds.ours.perSecond, speeds.limit.perSecond]
    return figure(
      {
        area,
        name: `${what}, requests/s; peer ${PEERS[peer]}`,
        ours,
        limit,
        peer: speeds[peer].perSecond,
        goal: `≥ ${goals.limit} of the limit, ≥ ${goals[peer]}× the peer`,
      },
      ({ toLimit, toPeer }) => toLimit >= goals.limit && toPeer >= goals[peer],
    )
  })
}

function atMost(name: string, measured: { ours: number; limit: number }, most: number): Figure {
  return figure(
    { area: "S3", name, ...measured, goal: `≤ ${most}× the limit` },
    ({ toLimit }) => toLimit <= most,
  )
}
