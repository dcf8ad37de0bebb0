import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"

// What `npm test` does: build what the journeys serve, run every suite, and say in one line how it went.

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly success: boolean
}

const built = spawnSync("node", ["infra/build.ts"], { stdio: "inherit" })
if (built.status !== 0) finish(0, 1, "The build failed.")

const folder = mkdtempSync(join(tmpdir(), "rung-tests-"))
const reportFile = join(folder, "report.json")
const filters = process.argv.slice(2)
// Projects of their own do not take the number of workers from the configuration at the root.
const workers = Math.max(2, availableParallelism() - 1)
spawnSync(
  "vitest",
  [
    "run",
    `--maxWorkers=${workers}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile}`,
    ...filters,
  ],
  {
    stdio: "inherit",
  },
)
const report = readReport(reportFile)
rmSync(folder, { recursive: true })
if (!report) finish(0, 1, "The test runner ended without a report.")
else {
  // A file that cannot be loaded fails without having a test of its own.
  const failed = report.success ? 0 : Math.max(1, report.numFailedTests)
  finish(
    report.numPassedTests,
    failed,
    report.numPendingTests > 0 ? `${report.numPendingTests} skipped.` : "",
  )
}

function readReport(file: string): Report | undefined {
  try {
    const report: Report = JSON.parse(readFileSync(file, "utf8"))
    return report
  } catch {
    return undefined
  }
}

function finish(passed: number, failed: number, remark: string): void {
  if (remark) console.log(remark)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
}
