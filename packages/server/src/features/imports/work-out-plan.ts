import { ok, type Result, refused } from "@rung/domain/kit/result"
import { dayIn } from "../../platform/clock.ts"
import { collectGarbage } from "../../platform/jobs/collect-garbage.ts"
import { editTable } from "./edit-table.ts"
import type { ImportReading } from "./import-request.ts"
import { loadRun, type RunningImport } from "./import-run.store.ts"
import type { ImportStep } from "./import-step.ts"
import { failPlan, loadEarlier } from "./import-work.store.ts"
import type { ImportWork } from "./import-work.ts"
import { keepPlan } from "./keep-plan.ts"
import { type MadePlan, makePlan } from "./make-plan.ts"
import { loadOrgToPlan } from "./org-to-plan.store.ts"
import { readSource } from "./read-source.ts"
import { readingProblems } from "./reading-problems.ts"

/**
 * Plans an import from what was asked: reads its rows, lays them over the org, and keeps what would come of it. What
 * cannot be planned fails with its problems. A run that is done or no longer wanted does nothing.
 */
export async function workOutPlan(work: ImportWork): Promise<void> {
  const { db, clock, report } = work
  const asked = await db.read((tx) => loadRun(tx, work))
  if (asked?.state !== "PLANNING") return
  const planned = await planOf(work, asked)
  if (!planned.ok) {
    await db.write((tx) => failPlan(tx, work, { at: clock(), problems: planned.problems }))
    return
  }
  report("KEEP")
  const { made, reading } = planned.value
  if (reading.rowCount > MANY_ROWS) collectGarbage()
  await keepPlan(work, made, reading)
}

interface Planned {
  readonly made: MadePlan
  readonly reading: ImportReading
}

/** Rows from which on it is worth to look through the memory between two steps. */
const MANY_ROWS = 20_000

/** Steps before which much has been let go of. */
const LEAVING_MUCH: readonly ImportStep[] = ["UNDERSTAND", "CONNECT", "DERIVE", "COMPARE"]

/** On its own, so that the rows are let go of before the plan is kept. */
async function planOf(work: ImportWork, asked: RunningImport): Promise<Result<Planned>> {
  const { db, clock, report } = work
  report("READ")
  const source = await readSource(work, asked)
  if (!source.ok) return source
  const { table, reading, request } = source.value
  const problems = readingProblems(reading, request, asked.mode)
  if (problems.length > 0) return refused(...problems)
  const edited = editTable(table, reading.mapping, { edits: request.edits, leaveOut: request.leaveOutRows })
  if (!edited.ok) return edited
  report("LOAD_ORG")
  const state = await db.read((tx) => loadOrgToPlan(tx, (people) => report("LOAD_ORG", people)))
  const earlier = asked.source === "UPLOAD" ? await db.read((tx) => loadEarlier(tx, work)) : undefined
  const made = makePlan({
    ...edited.value,
    mode: asked.mode,
    effectiveDay: asked.effectiveOn,
    today: dayIn(asked.timeZone, clock()),
    utcToday: request.utcToday,
    earlier,
    answers: request.answers,
    state,
    report: (...progress) => {
      if (reading.rowCount > MANY_ROWS && LEAVING_MUCH.includes(progress[0])) collectGarbage()
      report(...progress)
    },
  })
  return made.ok ? ok({ made: made.value, reading }) : made
}
