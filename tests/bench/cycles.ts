import { Client } from "pg"
import { timed } from "./import-run.ts"
import { type Figure, figure, median } from "./report.ts"
import type { Stage } from "./stage.ts"
import { say, type World } from "./world.ts"

/** S13: opening a cycle against the insert of its rows; releasing it. */
export async function benchCycles(
  stage: Stage,
  { tenant, opening, release, imported }: World,
): Promise<Figure[]> {
  say("S13: the rows of a cycle")
  const owner = new Client({ connectionString: stage.urlOf("owner") })
  await owner.connect()
  try {
    await owner.query("SELECT set_config('rung.tenant_id', $1, false)", [tenant.id])
    const times: number[] = []
    for (let round = 0; round < 3; round += 1) {
      await owner.query("BEGIN")
      for (const table of ["participant", "assessment"]) {
        await owner.query(
          `CREATE TEMPORARY TABLE copy_of_${table} (LIKE ${table} INCLUDING ALL) ON COMMIT DROP`,
        )
      }
      const [seconds] = await timed(async () => {
        for (const table of ["participant", "assessment"]) {
          await owner.query(`INSERT INTO copy_of_${table} SELECT * FROM ${table} WHERE tenant_id = $1`, [
            tenant.id,
          ])
        }
      })
      times.push(seconds)
      await owner.query("ROLLBACK")
    }
    const people = imported.people.toLocaleString("en")
    return [
      figure(
        {
          area: "S13",
          name: `cycle of ${people} opened, s; limit the insert of its rows`,
          ours: opening.seconds,
          limit: median(times),
          goal: "≤ 10× the limit (of 100,000)",
        },
        ({ toLimit }) => toLimit <= 10,
      ),
      figure(
        {
          area: "S13",
          name: `cycle of ${people} released, s`,
          ours: release.seconds,
          goal: "≤ 60 s (100,000)",
        },
        () => release.seconds <= 60,
      ),
      figure(
        {
          area: "S13",
          name: `the same: peak memory of the server, MB`,
          ours: release.usage.peakMemory,
          goal: "≤ 1,024 MB (100,000)",
        },
        () => release.usage.peakMemory <= 1_024,
      ),
    ]
  } finally {
    await owner.end()
  }
}
