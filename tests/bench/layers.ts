import { Client } from "pg"
import { parseDay } from "../../packages/domain/src/kit/day.ts"
import { deriveLayers } from "../../packages/domain/src/layers/derive-layers.ts"
import { DEFAULT_LAYER_RULES } from "../../packages/domain/src/layers/layer-rules.ts"
import { buildForest } from "../../packages/domain/src/org/forest.ts"
import type { OrgNode } from "../../packages/domain/src/org/org-node.ts"
import { timed } from "./import-run.ts"
import { type Figure, figure, median } from "./report.ts"
import type { Stage } from "./stage.ts"
import { say, type World } from "./world.ts"

const PEOPLE = 100_000
const SPAN = 7

/** The least a database needs to tell who is at which height above the leaves: nothing about heads, no reasons. */
const RECURSIVE = `
  WITH RECURSIVE down AS (
    SELECT id, manager, 0 AS depth, ARRAY[id] AS path FROM bench_line WHERE manager IS NULL
    UNION ALL
    SELECT l.id, l.manager, d.depth + 1, d.path || l.id FROM bench_line l JOIN down d ON l.manager = d.id
      WHERE l.id <> ALL (d.path)),
  managers AS (SELECT DISTINCT manager FROM bench_line WHERE manager IS NOT NULL),
  above AS (SELECT DISTINCT l.manager FROM bench_line l JOIN managers m ON m.manager = l.id)
  SELECT count(*), count(*) FILTER (WHERE m.manager IS NULL) AS ics, count(a.manager) AS of_managers
  FROM down d LEFT JOIN managers m ON m.manager = d.id LEFT JOIN above a ON a.manager = d.id`

/** S6: the layers of 100,000 people in the process, cycle check included, against a recursive query. */
export async function benchLayers(stage: Stage, { size }: World): Promise<Figure[]> {
  say("S6: layers of 100,000 people")
  const nodes: OrgNode[] = Array.from({ length: PEOPLE }, (_, at) => ({
    id: String(at),
    kind: "PERSON",
    title: undefined,
    workerType: "EMPLOYEE",
    managerId: at === 0 ? undefined : String(Math.floor((at - 1) / SPAN)),
  }))
  const day = parseDay("2026-11-22")!
  const client = new Client({ connectionString: stage.urlOf("owner") })
  await client.connect()
  try {
    await client.query(`CREATE TEMPORARY TABLE bench_line AS
      SELECT id, CASE WHEN id > 0 THEN (id - 1) / ${SPAN} END AS manager FROM generate_series(0, ${PEOPLE - 1}) AS id`)
    await client.query("CREATE UNIQUE INDEX ON bench_line (id)")
    await client.query("CREATE INDEX ON bench_line (manager)")
    await client.query("ANALYZE bench_line")
    const [ours, peer]: [number[], number[]] = [[], []]
    for (let round = 0; round < (size === "quick" ? 3 : 9); round += 1) {
      const [derived] = await timed(async () => {
        const forest = buildForest(nodes)
        if (!forest.ok) throw new Error("The org has a loop.")
        deriveLayers({ forest: forest.value, rules: DEFAULT_LAYER_RULES, overrides: [], day })
      })
      ours.push(derived * 1_000)
      const [queried] = await timed(() => client.query(RECURSIVE))
      peer.push(queried * 1_000)
    }
    return [
      figure(
        {
          area: "S6",
          name: "layers of 100,000 people, ms; peer a recursive query",
          ours: median(ours),
          peer: median(peer),
          goal: "≤ 0.5× the peer",
        },
        ({ toPeer }) => toPeer <= 0.5,
      ),
    ]
  } finally {
    await client.end()
  }
}
