import { spawnSync } from "node:child_process"

// Builds every package that changed since it was last built. Says nothing unless it takes time or fails.

const started = performance.now()
const { status, stdout, stderr } = spawnSync(
  "turbo",
  ["run", "build", "--output-logs=errors-only", "--log-prefix=none"],
  {
    encoding: "utf8",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  },
)
if (status !== 0) {
  console.log(stdout)
  console.log(stderr)
  process.exit(1)
}
const seconds = (performance.now() - started) / 1000
if (seconds > 1.5) console.log(`Built in ${seconds.toFixed(1)} s.`)
