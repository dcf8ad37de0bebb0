import { spawn } from "node:child_process"

// What `npm run check` does: every static promise of the code base, side by side, each with its time.

interface Check {
  readonly name: string
  readonly command: string
}

const CHECKS: readonly Check[] = [
  { name: "format and lint", command: "biome check --error-on-warnings ." },
  { name: "types: domain", command: "tsc -p packages/domain" },
  { name: "types: server", command: "tsc -p packages/server" },
  { name: "types: console", command: "pnpm --silent --filter @rung/console types" },
  { name: "types: cli", command: "tsc -p packages/cli" },
  { name: "types: tests", command: "tsc -p tests" },
  { name: "boundaries", command: "node infra/boundaries.ts" },
  { name: "problem codes", command: "node infra/problems.ts --check" },
  { name: "translations", command: "node infra/words.ts" },
  { name: "unused", command: "knip --no-progress" },
  { name: "schema", command: "pnpm --silent --filter @rung/server schema:check" },
]

interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly output: string
}

const queue = [...CHECKS]
const outcomes: Outcome[] = []
await Promise.all([lane(), lane()])
for (const { name, passed, output } of outcomes) {
  if (!passed) console.log(`\n── ${name}\n${output.trim()}`)
}
console.log("")
for (const { name, passed, seconds } of outcomes) {
  console.log(`${passed ? "ok    " : "FAILED"}  ${seconds.toFixed(1).padStart(5)} s  ${name}`)
}
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1

async function lane(): Promise<void> {
  for (let check = queue.shift(); check; check = queue.shift()) outcomes.push(await run(check))
}

function run({ name, command }: Check): Promise<Outcome> {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    child.stdout.on("data", (chunk) => {
      output += chunk
    })
    child.stderr.on("data", (chunk) => {
      output += chunk
    })
    child.on("close", (code) =>
      resolve({ name, passed: code === 0, seconds: (performance.now() - started) / 1000, output }),
    )
  })
}
