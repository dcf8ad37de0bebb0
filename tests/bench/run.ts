import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { benchBoards } from "./boards.ts"
import { build } from "./build.ts"
import { benchCycles } from "./cycles.ts"
import { benchImport } from "./imports.ts"
import { benchLayers } from "./layers.ts"
import { benchNeighbour } from "./neighbour.ts"
import { benchPeople } from "./people.ts"
import { benchReimports } from "./reimports.ts"
import { type Figure, notMeasured, printTable } from "./report.ts"
import { openStage } from "./stage.ts"
import { benchWall } from "./wall.ts"
import { buildWorld } from "./world.ts"

// What `npm run bench` does: builds a large tenant among small ones, then holds the product against the limit
// (raw pg and node:http) and against plain stacks, in alternating rounds of one run. A miss is a row like any other.

const { values: options } = parseArgs({
  options: { quick: { type: "boolean" }, full: { type: "boolean" }, json: { type: "string" } },
})
const size = options.quick ? "quick" : options.full ? "full" : "usual"

build()
const begun = performance.now()
const stage = await openStage()
const figures: Figure[] = []
try {
  const world = await buildWorld(stage, size)
  figures.push(...(await benchImport(stage, world)))
  figures.push(...(await benchReimports(stage, world.changing)))
  figures.push(...(await benchNeighbour(stage, world, world.changing)))
  figures.push(...(await benchPeople(stage, world)))
  figures.push(...(await benchBoards(stage, world)))
  figures.push(...(await benchLayers(stage, world)))
  figures.push(...(await benchWall(stage, world)))
  figures.push(...(await benchCycles(stage, world)))
} finally {
  await stage.close()
}
figures.push(
  notMeasured("S5", "move of a 4,000-person subtree"),
  notMeasured("S10", "rating submitted beside a plain insert"),
  notMeasured("S12", "the console's weight and pace"),
  notMeasured("S14", "start of the product"),
)
printTable(figures)
console.log(`Took ${Math.round((performance.now() - begun) / 1_000)} s.`)
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`)
