import { Client } from "pg"
import { copyIn, copyOut } from "./copy.ts"
import { type ImportRun, secondsOf, timed } from "./import-run.ts"
import { saveByOrm } from "./orm-save.ts"
import { type Figure, figure, median } from "./report.ts"
import type { Stage } from "./stage.ts"
import { type FirstImport, type Size, say } from "./world.ts"

// The columns that an import writes, table by table; generated ones are the database's own.
const TABLES = {
  org_node: "tenant_id, id, kind, ordinal",
  person:
    "tenant_id, id, employee_id, external_id, email, name, given_name, family_name, title, unit, location, worker_type, start_date, position_ref, leave, version",
  reporting_line: "tenant_id, id, node_id, manager_id, kind, valid_from, valid_to, manager_ref",
  placement:
    "tenant_id, node_id, kind, manager_id, acting_manager_id, path, depth, height, layer, hybrid_share, children, counted_reports, managing_reports, subtree_size, flags",
} as const

type Table = keyof typeof TABLES
const NAMES = Object.keys(TABLES) as Table[]
const STALL = 50
const MEMORY = 600

/** S7: a first import through the API, against `COPY` of what it wrote, of what was sent, and TypeORM's `save()`. */
export async function benchImport(
  stage: Stage,
  size: Size,
  imports: readonly FirstImport[],
): Promise<Figure[]> {
  say("S7: the same rows by COPY and by an ORM")
  const owner = new Client({ connectionString: stage.urlOf("owner") })
  await owner.connect()
  try {
    await owner.query("DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench")
    const saved = size === "quick" ? 500 : 2_000
    const orm = await saveByOrm(stage.urlOf("owner"), owner, saved)
    const figures: Figure[] = []
    for (const { tenant, imported: run } of imports)
      figures.push(...(await figuresOf(owner, { run, tenantId: tenant.id, orm, rounds: 5 })))
    return figures
  } finally {
    await owner.query("DROP SCHEMA bench CASCADE").finally(() => owner.end())
  }
}

interface Held {
  readonly run: ImportRun
  readonly tenantId: string
  /** People a second. */
  readonly orm: number
  readonly rounds: number
}

async function figuresOf(owner: Client, { run, tenantId, orm, rounds }: Held): Promise<Figure[]> {
  const rows = await rowsOf(owner, tenantId)
  const [indexed, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    indexed.push(await intoIndexed(owner, rows))
    bare.push(await intoNothing(owner, Buffer.from(run.csv)))
  }
  const seconds = secondsOf(run)
  const what = `import of ${run.people.toLocaleString("en")}`
  const speed = run.people / seconds
  return [
    figure(
      {
        area: "S7",
        name: `${what}, people/s; limit COPY into the same indexed tables, peer TypeORM save()`,
        ours: speed,
        limit: run.people / median(indexed),
        peer: orm,
        goal: "≥ 1/3 of the limit, ≥ 20× the peer",
      },
      ({ toLimit, toPeer }) => toLimit >= 1 / 3 && toPeer >= 20,
    ),
    figure(
      {
        area: "S7",
        name: `${what}, people/s; limit COPY of the file's bytes, without indexes`,
        ours: speed,
        limit: run.people / median(bare),
        goal: "≥ 1/18 of the limit",
      },
      ({ toLimit }) => toLimit >= 1 / 18,
    ),
    figure(
      {
        area: "S7",
        name: `${what}: longest stall of the event loop, ms`,
        ours: run.usage.stall,
        goal: `≤ ${STALL} ms`,
      },
      () => run.usage.stall <= STALL,
    ),
    figure(
      {
        area: "S7",
        name: `${what}: peak memory of the server, MB`,
        ours: run.usage.peakMemory,
        goal: `≤ ${MEMORY} MB`,
      },
      () => run.usage.peakMemory <= MEMORY,
    ),
  ]
}

type Rows = Readonly<Record<Table, Buffer>>

/** What the import of a tenant has written, as `COPY` writes it. */
async function rowsOf(owner: Client, tenantId: string): Promise<Rows> {
  await owner.query("SELECT set_config('rung.tenant_id', $1, false)", [tenantId])
  const parts: Partial<Record<Table, Buffer>> = {}
  for (const table of NAMES) {
    parts[table] = await copyOut(owner, `COPY (SELECT ${TABLES[table]} FROM ${table}) TO STDOUT`)
  }
  return parts as Rows
}

/** Seconds: the rows into tables with the same keys, foreign ones too, checks and indexes, in one transaction. */
async function intoIndexed(owner: Client, rows: Rows): Promise<number> {
  await owner.query(`DROP TABLE IF EXISTS ${NAMES.map((table) => `bench.${table}`).join(", ")}`)
  for (const table of NAMES) await owner.query(`CREATE TABLE bench.${table} (LIKE ${table} INCLUDING ALL)`)
  for (const { child, key } of await foreignKeys(owner)) {
    await owner.query(`ALTER TABLE bench.${child} ADD ${key.replace("REFERENCES ", "REFERENCES bench.")}`)
  }
  const [seconds] = await timed(async () => {
    await owner.query("BEGIN")
    for (const table of NAMES) {
      await copyIn(owner, `COPY bench.${table} (${TABLES[table]}) FROM STDIN`, rows[table])
    }
    await owner.query("COMMIT")
  })
  return seconds
}

/** The foreign keys among the tables that an import writes. */
async function foreignKeys(
  owner: Client,
): Promise<readonly { readonly child: string; readonly key: string }[]> {
  const { rows } = await owner.query<{ child: string; key: string }>(
    `SELECT c.conrelid::regclass::text AS child, pg_get_constraintdef(c.oid) AS key FROM pg_constraint c
     WHERE c.contype = 'f' AND c.conrelid = ANY ($1::regclass[]) AND c.confrelid = ANY ($1::regclass[])`,
    [NAMES],
  )
  return rows
}

/** Seconds: the bytes of a file into a table of texts, without a key. */
export async function intoNothing(owner: Client, csv: Buffer): Promise<number> {
  const columns = csv.subarray(0, csv.indexOf("\n")).toString().split(",")
  await owner.query(
    `DROP TABLE IF EXISTS bench.file; CREATE TABLE bench.file (${columns.map((name) => `"${name}" text`).join(", ")})`,
  )
  const [seconds] = await timed(() =>
    copyIn(owner, "COPY bench.file FROM STDIN WITH (FORMAT csv, HEADER)", csv),
  )
  return seconds
}
