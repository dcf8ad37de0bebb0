import type { Problem } from "@rung/domain/kit/problem"
import { dayIn } from "../../platform/clock.ts"
import { editTable } from "./edit-table.ts"
import { loadRun } from "./import-run.store.ts"
import { failPlan, loadEarlier } from "./import-work.store.ts"
import type { ImportWork } from "./import-work.ts"
import { keepPlan } from "./keep-plan.ts"
import { makePlan } from "./make-plan.ts"
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
  const fail = (problems: readonly Problem[]) =>
    db.write((tx) => failPlan(tx, work, { at: clock(), problems }))
  report("READ")
  const source = await readSource(work, asked)
  if (!source.ok) return fail(source.problems)
  const { table, reading, request } = source.value
  const unreadable = readingProblems(reading, request, asked.mode)
  if (unreadable.length > 0) return fail(unreadable)
  const edited = editTable(table, reading.mapping, { edits: request.edits, leaveOut: request.leaveOutRows })
  if (!edited.ok) return fail(edited.problems)
  report("LOAD_ORG")
  const state = await db.read((tx) => loadOrgToPlan(tx))
  const made = makePlan({
    ...edited.value,
    mode: asked.mode,
    effectiveDay: asked.effectiveOn,
    today: dayIn(asked.timeZone, clock()),
    utcToday: request.utcToday,
    earlier: asked.source === "UPLOAD" ? await db.read((tx) => loadEarlier(tx, work)) : undefined,
    answers: request.answers,
    state,
    report,
  })
  if (!made.ok) return fail(made.problems)
  report("KEEP")
  await keepPlan(work, made.value, source.value)
}
