import { Client } from "pg"
import { type ImportRun, runImport, secondsOf } from "./import-run.ts"
import { intoNothing } from "./imports.ts"
import { changedCsv, nextYearCsv } from "./org-csv.ts"
import { type Figure, figure, median } from "./report.ts"
import type { Stage } from "./stage.ts"
import { type Changing, say } from "./world.ts"

const STALL = 50
const MEMORY = 600

/** S8: the same people again with 1% changed, then a full file of the next year; against `COPY` of the same bytes. */
export async function benchReimports(stage: Stage, { tenant, people }: Changing): Promise<Figure[]> {
  say(`S8: ${people.toLocaleString("en")} people again, 1% changed; then the next full file`)
  const again = await runImport(stage.ours, tenant, { csv: changedCsv(people), mode: "PARTIAL", people })
  expectCounts(again, { update: people / 100, create: 0, endOutside: 0 })
  const steady = await runImport(stage.ours, tenant, { csv: changedCsv(people), mode: "PARTIAL", people })
  expectCounts(steady, { update: 0, unchanged: people })
  const full = await runImport(stage.ours, tenant, { csv: nextYearCsv(people), mode: "FULL", people })
  expectCounts(full, { create: people / 200, endOutside: people / 200 })
  const owner = new Client({ connectionString: stage.urlOf("owner") })
  await owner.connect()
  try {
    await owner.query("DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench")
    const what = `of ${people.toLocaleString("en")}`
    return [
      ...(await figuresOf(owner, `re-import ${what}, 1% changed`, again)),
      ...(await figuresOf(owner, `re-import ${what}, nothing changed`, steady)),
      ...(await figuresOf(owner, `full file ${what}: ½% new, ½% gone, ½% moved, 1% changed`, full)),
    ]
  } finally {
    await owner.query("DROP SCHEMA bench CASCADE").finally(() => owner.end())
  }
}

/** A run that did something else than it was meant to is not measured. */
function expectCounts({ counts }: ImportRun, expected: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(expected))
    if (counts[name] !== count) throw new Error(`${name} is ${counts[name]}, not ${count}.`)
}

async function figuresOf(owner: Client, what: string, run: ImportRun): Promise<Figure[]> {
  const bare: number[] = []
  for (let round = 0; round < 5; round += 1) bare.push(await intoNothing(owner, Buffer.from(run.csv)))
  return [
    figure(
      {
        area: "S8",
        name: `${what}, rows/s; limit bare COPY of the same bytes`,
        ours: run.people / secondsOf(run),
        limit: run.people / median(bare),
        goal: "≥ 1/2 of the limit",
      },
      ({ toLimit }) => toLimit >= 1 / 2,
    ),
    figure(
      {
        area: "S8",
        name: `${what}: longest stall of the event loop, ms`,
        ours: run.usage.stall,
        goal: `≤ ${STALL} ms`,
      },
      () => run.usage.stall <= STALL,
    ),
    figure(
      {
        area: "S8",
        name: `${what}: peak memory of the server so far, MB`,
        ours: run.usage.peakMemory,
        goal: `≤ ${MEMORY} MB`,
      },
      () => run.usage.peakMemory <= MEMORY,
    ),
  ]
}
