import { spawnSync } from "node:child_process"

// Runs the boundary rules, and fails when suspiciously few modules were looked at: a parser that cannot read
// TypeScript finds nothing and calls it a success.

const FEWEST = 250

const { stdout, stderr } = spawnSync(
  "depcruise",
  [
    "--config",
    "infra/dependency-cruiser.config.mjs",
    "--output-type",
    "json",
    "packages/domain/src",
    "packages/server/src",
    "packages/console/src",
    "packages/cli/src",
  ],
  { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
)

interface Cruise {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string; readonly severity: string }
    }[]
  }
}

if (!stdout.startsWith("{")) {
  console.log(stderr || stdout)
  process.exit(1)
}
const { summary }: Cruise = JSON.parse(stdout)
const broken = summary.violations.filter(({ rule }) => rule.severity === "error")
for (const { from, to, rule } of broken) console.log(`${rule.name}: ${from} → ${to}`)
console.log(`${summary.totalCruised} modules, ${broken.length} broken boundaries`)
if (summary.totalCruised < FEWEST) {
  console.log(`At least ${FEWEST} modules should have been looked at.`)
}
process.exitCode = broken.length > 0 || summary.totalCruised < FEWEST ? 1 : 0
