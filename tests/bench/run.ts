import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { benchBoards } from "./boards.ts"
import { build } from "./build.ts"
import { benchConsole, benchOrg } from "./console.ts"
import { benchCycles } from "./cycles.ts"
import { benchImport } from "./imports.ts"
import { benchLayers } from "./layers.ts"
import { benchNeighbour } from "./neighbour.ts"
import { benchPeople } from "./people.ts"
import { benchReimports } from "./reimports.ts"
import { type Figure, notMeasured, printTable } from "./report.ts"
import { openStage, type Stage } from "./stage.ts"
import { benchWall } from "./wall.ts"
import { buildChanging, buildWorld, type Changing, type FirstImport, type Size, type World } from "./world.ts"

// What `npm run bench` does: builds a large tenant among small ones, then holds the product against the limit
// (raw pg and node:http) and against plain stacks, in alternating rounds of one run. A miss is a row like any other.

type Bench = (stage: Stage, world: World) => Promise<readonly Figure[]>

/** In the order in which they run: those that need an org as it was imported come first. */
const AREAS: Readonly<Record<string, Bench>> = {
  imports: (stage, { size, changing, ...large }) =>
    // In the quick world both are of one size.
    benchImports(stage, { size, changing, others: size === "quick" ? [] : [large] }),
  neighbour: benchNeighbour,
  people: benchPeople,
  boards: benchBoards,
  layers: benchLayers,
  wall: benchWall,
  cycles: benchCycles,
  console: benchConsole,
}

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean" },
    full: { type: "boolean" },
    only: { type: "string" },
    json: { type: "string" },
  },
})
const { only } = options
const choices = [...Object.keys(AREAS), "org"]
if (only !== undefined && !choices.includes(only)) {
  console.error(`--only takes one of ${choices.join(", ")}.`)
  process.exit(1)
}
const size = options.quick ? "quick" : options.full ? "full" : "usual"

build()
const begun = performance.now()
const stage = await openStage()
const figures: Figure[] = []
try {
  figures.push(...(await measured()))
} finally {
  await stage.close()
}
if (only === undefined)
  figures.push(
    notMeasured("S5", "move of a 4,000-person subtree"),
    notMeasured("S10", "rating submitted beside a plain insert"),
    notMeasured("S14", "start of the product"),
  )
printTable(figures)
console.log(`Took ${Math.round((performance.now() - begun) / 1_000)} s.`)
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`)

async function measured(): Promise<readonly Figure[]> {
  // Imports alone need nobody else.
  if (only === "imports")
    return benchImports(stage, { size, changing: await buildChanging(stage, size), others: [] })
  // So do cycles, the console, and the page of it that draws everybody.
  if (only === "cycles") return benchCycles(stage, { size, changing: await buildChanging(stage, size) })
  if (only === "console") return benchConsole(stage, { changing: await buildChanging(stage, size) })
  if (only === "org") return benchOrg(stage, { changing: await buildChanging(stage, size) })
  const world = await buildWorld(stage, size)
  const found: Figure[] = []
  for (const [name, bench] of Object.entries(AREAS))
    if (only === undefined || name === only) found.push(...(await bench(stage, world)))
  return found
}

interface Imported {
  readonly size: Size
  readonly changing: Changing
  readonly others: readonly FirstImport[]
}

/** First imports, and what comes into the org of the last again. */
async function benchImports(stage: Stage, { size, changing, others }: Imported): Promise<readonly Figure[]> {
  const first = await benchImport(stage, size, [...others, changing])
  return [...first, ...(await benchReimports(stage, changing))]
}
