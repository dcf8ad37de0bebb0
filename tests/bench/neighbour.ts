import { requestBody } from "./graphql.ts"
import { runImport } from "./import-run.ts"
import { changedCsv } from "./org-csv.ts"
import { type Figure, figure } from "./report.ts"
import { takeRounds } from "./rounds.ts"
import type { Stage } from "./stage.ts"
import { say, type World } from "./world.ts"

const QUERY = "{ people(first: 50) { nodes { name title layer manager { name } } } }"
const CLIENTS = 2

/** S11: how long a small tenant waits while a large one imports, against how long it waits on an idle server. */
export async function benchNeighbour(stage: Stage, world: World): Promise<Figure[]> {
  say("S11: a small tenant while the large one imports")
  const request = {
    path: "/graphql",
    headers: { authorization: `Bearer ${world.neighbour.bearer}` },
    body: requestBody(QUERY, {}),
  }
  const small = { served: stage.ours, request }
  const options = { clients: CLIENTS, turn: world.size === "quick" ? 800 : 4_000, rounds: 1 }
  const { small: idle } = await takeRounds({ small }, options)
  const { tenant, people } = world.changing
  let isImporting = true
  const importing = (async () => {
    while (isImporting)
      await runImport(stage.ours, tenant, { csv: changedCsv(people), mode: "PARTIAL", people })
  })()
  const { small: busy } = await takeRounds({ small }, { ...options, warmUp: false })
  isImporting = false
  await importing
  return [
    figure(
      {
        area: "S11",
        name: `p99 of a small tenant at ${CLIENTS} clients while ${people.toLocaleString("en")} people are imported, ms; limit: idle`,
        ours: busy.p99,
        limit: idle.p99,
        goal: "≤ 2× idle",
      },
      ({ toLimit }) => toLimit <= 2,
    ),
  ]
}
