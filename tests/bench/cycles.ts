import { Client } from "pg"
import type { Json } from "../kit/caller.ts"
import { timed } from "./import-run.ts"
import type { Usage } from "./probe.ts"
import { type Figure, figure, median } from "./report.ts"
import { answerHalf } from "./seed-answers.ts"
import type { Stage } from "./stage.ts"
import { createCycle, say, type Tenant, takeStep, type World } from "./world.ts"

const PERSPECTIVES = ["MANAGER", "SELF", "UPWARD", "SKIP", "PEER"]
/** Whom the quick world asks about. */
const MANAGERS = ["M1", "M2", "EXEC"]
const TABLES = ["participant", "assessment"]
const ROUNDS = 3

/** A part of a cycle's life, and what the server's process used for it. */
interface Part {
  readonly seconds: number
  readonly usage: Usage
}

/** S13: a cycle of everybody from all views, half answered: opened, against the insert of its rows; closed, released. */
export async function benchCycles(
  stage: Stage,
  { size, changing }: Pick<World, "size" | "changing">,
): Promise<Figure[]> {
  const { tenant } = changing
  const measured = async <T>(work: () => Promise<T>): Promise<readonly [Part, T]> => {
    await stage.ours.usage()
    const [seconds, value] = await timed(work)
    return [{ seconds, usage: await stage.ours.usage() }, value]
  }
  say("S13: a cycle from five views")
  const population = size === "quick" ? { layers: MANAGERS } : {}
  const draft = await createCycle(tenant.api, { name: "All views", perspectives: PERSPECTIVES, population })
  const [previewed, { openingPreview }] = await measured(() => preview(tenant, draft.id))
  const count = openingPreview.participants.toLocaleString("en")
  const [planned] = await measured(() => plan(tenant, draft.id))
  const [opening, opened] = await measured(() => takeStep(tenant.api, "openCycle", draft))
  say("its rows, inserted alone")
  const limit = await insertsOf(stage, tenant)
  say("half of the forms answered")
  await answerHalf(stage.urlOf("owner"), tenant.id)
  say("closed, released")
  const [closing, closed] = await measured(() => takeStep(tenant.api, "closeCycle", opened))
  const [release] = await measured(() => takeStep(tenant.api, "releaseCycle", closed))
  const both = closing.seconds + release.seconds
  const peak = Math.max(closing.usage.peakMemory, release.usage.peakMemory)
  const parts = {
    "opening previewed": previewed,
    "coverage planned": planned,
    opened: opening,
    closed: closing,
    released: release,
  }
  return [
    figure(
      {
        area: "S13",
        name: `cycle of ${count} from five views opened, s; limit the insert of its rows`,
        ours: opening.seconds,
        limit,
        goal: "≤ 10× the limit (of 100,000)",
      },
      ({ toLimit }) => toLimit <= 10,
    ),
    figure(
      { area: "S13", name: `the same closed and released, s`, ours: both, goal: "≤ 60 s (100,000)" },
      () => both <= 60,
    ),
    figure(
      {
        area: "S13",
        name: "peak memory of the server meanwhile, MB",
        ours: peak,
        goal: "≤ 1,024 MB (100,000)",
      },
      () => peak <= 1_024,
    ),
    ...Object.entries(parts).flatMap(([name, { seconds, usage }]) => [
      figure({ area: "S13", name: `${name}, s`, ours: seconds, goal: "" }, () => true),
      figure(
        { area: "S13", name: `${name}: longest stall, ms`, ours: usage.stall, goal: "≤ 50 ms" },
        () => usage.stall <= 50,
      ),
      figure(
        { area: "S13", name: `${name}: peak memory, MB`, ours: usage.peakMemory, goal: "≤ 1,024 MB" },
        () => usage.peakMemory <= 1_024,
      ),
    ]),
  ]
}

function preview({ api }: Tenant, cycleId: string): Promise<Json> {
  return api.run(
    "query ($input: OpeningPreviewInput!) { openingPreview(input: $input) { participants forms { perspective forms } } }",
    { input: { cycleId } },
  )
}

function plan({ api }: Tenant, cycleId: string): Promise<Json> {
  return api.run(
    "query ($input: CoveragePlanInput!) { coveragePlan(input: $input) { plan { silentCount } problems { message } } }",
    { input: { cycleId } },
  )
}

/** Seconds that the rows of a tenant's cycles take to insert into tables with the same indexes. */
async function insertsOf(stage: Stage, { id }: Tenant): Promise<number> {
  const owner = new Client({ connectionString: stage.urlOf("owner") })
  await owner.connect()
  try {
    await owner.query("SELECT set_config('rung.tenant_id', $1, false)", [id])
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await owner.query("BEGIN")
      for (const table of TABLES) {
        await owner.query(
          `CREATE TEMPORARY TABLE copy_of_${table} (LIKE ${table} INCLUDING ALL) ON COMMIT DROP`,
        )
      }
      const [seconds] = await timed(async () => {
        for (const table of TABLES) {
          const columns = await writable(owner, table)
          await owner.query(
            `INSERT INTO copy_of_${table} (${columns}) SELECT ${columns} FROM ${table} WHERE tenant_id = $1`,
            [id],
          )
        }
      })
      times.push(seconds)
      await owner.query("ROLLBACK")
    }
    return median(times)
  } finally {
    await owner.end()
  }
}

/** Columns of a table that are not made of others. */
async function writable(owner: Client, table: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  )
  return rows.map(({ name }) => name).join(", ")
}
