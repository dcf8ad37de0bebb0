import { Client } from "pg"
import { timed } from "./import-run.ts"
import { type Figure, figure, median } from "./report.ts"
import type { Stage } from "./stage.ts"
import { say, type World } from "./world.ts"

const READ = (placement: string, person: string) => `
  SELECT p.id, p.name, p.title, p.unit, c.layer, c.path, c.flags
  FROM ${placement} c JOIN ${person} p ON p.tenant_id = $1 AND p.id = c.node_id
  WHERE c.tenant_id = $1 AND c.path >= $2 AND c.path < $2 || '~' ORDER BY p.name_key LIMIT 50`

/** S9: what row-level security costs beside the predicate that every statement has anyway. */
export async function benchWall(stage: Stage, { tenant, size }: World): Promise<Figure[]> {
  say("S9: the wall's tax")
  const owner = new Client({ connectionString: stage.urlOf("owner") })
  await owner.connect()
  try {
    await owner.query("SELECT set_config('rung.tenant_id', $1, false)", [tenant.id])
    for (const table of ["placement", "person"]) {
      await owner.query(`CREATE TEMPORARY TABLE open_${table} (LIKE ${table} INCLUDING ALL)`)
      const { rows } = await owner.query<{ columns: string }>(
        `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
        [table],
      )
      const columns = rows[0]!.columns
      await owner.query(`INSERT INTO open_${table} (${columns}) SELECT ${columns} FROM ${table}`)
      await owner.query(`ANALYZE open_${table}`)
    }
    const top = await owner.query<{ path: string }>(
      `SELECT c.path FROM placement c JOIN person p ON p.tenant_id = $1 AND p.id = c.node_id
       WHERE c.tenant_id = $1 AND p.employee_id = 'F'`,
      [tenant.id],
    )
    const values = [tenant.id, top.rows[0]!.path]
    const statements = { walled: READ("placement", "person"), open: READ("open_placement", "open_person") }
    const times = { walled: [] as number[], open: [] as number[] }
    for (let turn = 0; turn < (size === "quick" ? 400 : 2_000); turn += 1) {
      for (const name of ["walled", "open"] as const) {
        const [seconds] = await timed(() => owner.query({ name, text: statements[name], values }))
        times[name].push(seconds * 1_000)
      }
    }
    return [
      figure(
        {
          area: "S9",
          name: "50 people of a subtree in SQL, ms; limit the same without row-level security",
          ours: median(times.walled),
          limit: median(times.open),
          goal: "≤ 1.06× the limit",
        },
        ({ toLimit }) => toLimit <= 1.06,
      ),
    ]
  } finally {
    await owner.end()
  }
}
