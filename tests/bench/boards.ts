import { Client } from "pg"
import { BOARD_QUERY, KEY_QUERY, requestBody } from "./graphql.ts"
import { timed } from "./import-run.ts"
import { type Figure, figure, median } from "./report.ts"
import { takeRounds } from "./rounds.ts"
import type { Stage } from "./stage.ts"
import { say, type World } from "./world.ts"

/** S4: the board of the company and of a small team, against reading one row by its key and against plain SQL. */
export async function benchBoards(stage: Stage, world: World): Promise<Figure[]> {
  say("S4: boards of the company and of a team")
  const { tenant, cycleId, size } = world
  const owner = new Client({ connectionString: stage.urlOf("owner") })
  await owner.connect()
  try {
    await owner.query("SELECT set_config('rung.tenant_id', $1, false)", [tenant.id])
    const found = await owner.query<{ id: string }>(
      "SELECT id FROM person WHERE tenant_id = $1 AND employee_id = 'F-0'",
      [tenant.id],
    )
    const leafId = found.rows[0]!.id
    const board = (scope: object | null) => ({
      served: stage.ours,
      request: {
        path: "/graphql",
        headers: { authorization: `Bearer ${tenant.bearer}` },
        body: requestBody(BOARD_QUERY, { cycleId, scope }),
      },
    })
    const leafScope = { personId: Buffer.from(`Person:${leafId}`).toString("base64url") }
    const limit = await stage.start("limit.ts", { appUrl: stage.urlOf("app"), tenantId: tenant.id })
    const key = {
      served: limit,
      request: { path: "/key", headers: {}, body: JSON.stringify({ id: leafId }) },
    }
    const options = { clients: 16, turn: size === "quick" ? 400 : 1_500, rounds: size === "quick" ? 2 : 7 }
    const person = {
      ...board(null),
      request: { ...board(null).request, body: requestBody(KEY_QUERY, { id: leafScope.personId }) },
    }
    const read = await takeRounds({ root: board(null), leaf: board(leafScope), key, person }, options)
    await limit.stop()
    const sql = await sqlTimes(owner, { tenantId: tenant.id, cycleId, rounds: size === "quick" ? 3 : 9 })
    await checkCells(world, sql.cells)
    const each = ({ perSecond }: { readonly perSecond: number }) => 1_000 / perSecond
    const [root, leaf] = [each(read.root), each(read.leaf)]
    const limits = { "over raw HTTP": each(read.key), "through our own API": each(read.person) }
    return [
      ...Object.entries(limits).map(([way, limit]) =>
        figure(
          {
            area: "S4",
            name: `board and heat maps of the company, ms a request at 16 clients; limit one row by key ${way}`,
            ours: root,
            limit,
            goal: "≤ 2.5× the limit",
          },
          ({ toLimit }) => toLimit <= 2.5,
        ),
      ),
      figure(
        {
          area: "S4",
          name: "board of the company and of a team of 8: the slower against the quicker, ms",
          ours: Math.max(root, leaf),
          limit: Math.min(root, leaf),
          goal: "≤ 2× the quicker",
        },
        ({ toLimit }) => toLimit <= 2,
      ),
      figure(
        {
          area: "S4",
          name: "board of the company in SQL alone, ms; limit one row by key, peer the normalised SQL (every cell equal)",
          ours: sql.board,
          limit: sql.key,
          peer: sql.normalised,
          goal: "≤ 2.5× the limit, ≤ 1/500 of the peer",
        },
        ({ toLimit, toPeer }) => toLimit <= 2.5 && toPeer <= 1 / 500,
      ),
    ]
  } finally {
    await owner.end()
  }
}

interface Cell {
  readonly layer: string
  readonly competency: string
  readonly people: number
  readonly mean: number
}

/** What a heat map is by definition: the mean over people of the mean of what those above them said. */
const NORMALISED = `
  SELECT p.layer, s.competency, count(*)::integer AS people, avg(s.value)::double precision AS mean
  FROM (SELECT a.subject_id, r.competency, avg(r.value) AS value
    FROM assessment a JOIN rating r ON r.tenant_id = a.tenant_id AND r.assessment_id = a.id
    WHERE a.tenant_id = $1 AND r.tenant_id = $1 AND a.cycle_id = $2 AND a.state = 'SUBMITTED'
      AND a.perspective = 'MANAGER' AND r.value > 0
    GROUP BY a.subject_id, r.competency) s
  JOIN participant p ON p.tenant_id = $1 AND p.cycle_id = $2 AND p.person_id = s.subject_id
  GROUP BY p.layer, s.competency`

interface SqlAsked {
  readonly tenantId: string
  readonly cycleId: string
  readonly rounds: number
}

/** Milliseconds of prepared statements on one connection behind the wall. */
async function sqlTimes(owner: Client, { tenantId, cycleId, rounds }: SqlAsked) {
  const cycle = Buffer.from(cycleId, "base64url").toString().split(":")[1]!
  const { rows: cells } = await owner.query<Cell>(NORMALISED, [tenantId, cycle])
  const statements = {
    board: [
      "SELECT body FROM board_roll_up WHERE tenant_id = $1 AND cycle_id = $2 AND scope = 'company'",
      cycle,
    ],
    key: ["SELECT state, closes_on FROM cycle WHERE tenant_id = $1 AND id = $2", cycle],
  } as const
  const times: Record<"board" | "key" | "normalised", number[]> = { board: [], key: [], normalised: [] }
  for (let round = 0; round < rounds; round += 1) {
    const [seconds] = await timed(() =>
      owner.query({ name: "normalised", text: NORMALISED, values: [tenantId, cycle] }),
    )
    times.normalised.push(seconds * 1_000)
    for (const name of ["board", "key"] as const) {
      const [text, id] = statements[name]
      for (let turn = 0; turn < 100; turn += 1) {
        const [each] = await timed(() => owner.query({ name, text, values: [tenantId, id] }))
        times[name].push(each * 1_000)
      }
    }
  }
  return { board: median(times.board), key: median(times.key), normalised: median(times.normalised), cells }
}

/** A quick answer that is wrong is none: every cell must be what plain SQL says. */
async function checkCells({ tenant, cycleId }: World, cells: readonly Cell[]): Promise<void> {
  const known = new Map(cells.map((cell) => [`${cell.layer} ${cell.competency}`, cell]))
  const { layerBoard } = await tenant.api.run(BOARD_QUERY, { cycleId, scope: null })
  const { columns, rows } = layerBoard.competencies
  let checked = 0
  for (const row of rows) {
    for (const [at, { key }] of columns.entries()) {
      const cell = known.get(`${row.layer} ${key}`)
      if (row.people[at] === 0 && (row.statuses[at] === null || row.statuses[at] === "PREVIEW")) continue
      const isEqual =
        row.people[at] === (cell?.people ?? 0) && Math.abs((row.means[at] ?? 0) - (cell?.mean ?? 0)) < 1e-9
      if (!isEqual) {
        throw new Error(
          `${row.layer} ${key}: the board has ${row.people[at]} people at ${row.means[at]}, SQL ${JSON.stringify(cell)}`,
        )
      }
      checked += cell ? 1 : 0
    }
  }
  if (checked < 20) throw new Error(`Only ${checked} cells have anything in them.`)
}
