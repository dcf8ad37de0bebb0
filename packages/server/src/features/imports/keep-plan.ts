import type { ImportIssue } from "@rung/domain/imports/issue"
import { JobCancelled } from "../../platform/jobs/job.ts"
import { BlockWriter } from "./import-block.store.ts"
import type { ImportReading } from "./import-request.ts"
import { endRun } from "./import-run.store.ts"
import { deletePlan, insertIssues, savePlanHead } from "./import-work.store.ts"
import type { ImportWork } from "./import-work.ts"
import type { MadePlan } from "./make-plan.ts"

/** Keeps a plan instead of the one before, all of it in one transaction. */
export async function keepPlan(work: ImportWork, made: MadePlan, reading: ImportReading): Promise<void> {
  const { db, clock, importId, run, report } = work
  const { plan, operations } = made
  await db.write(async (tx) => {
    await deletePlan(tx, importId)
    const blocks = new BlockWriter(tx, importId)
    await insertIssues(tx, importId, plan.issues)
    await blocks.write("ISSUE_ROW", placesOf(plan.issues))
    await blocks.write("ROW_ISSUE", issuesByRow(plan.issues, reading))
    report("KEEP", 1, 4)
    await blocks.write("CHANGE", made.changes)
    report("KEEP", 2, 4)
    await blocks.write("LAYER_MOVE", made.layerMoves)
    await blocks.write("PRIVACY", made.privacyMoves)
    await blocks.write("DAY", made.timeline)
    report("KEEP", 3, 4)
    for (const [part, items] of operations.parts) await blocks.write("OPERATION", items, part)
    await blocks.write("UNDO", made.undo.nodes, "nodes")
    await blocks.write("UNDO", made.undo.heads, "heads")
    await savePlanHead(tx, importId, made.head)
    const isKept = await endRun(tx, { importId, run, state: "PLANNED", at: clock(), problems: [] })
    if (!isKept) throw new JobCancelled()
  })
}

function* placesOf(issues: readonly ImportIssue[]): Generator<unknown> {
  for (const { rows } of issues) yield* rows
}

/** For each row of the table, the issues it is named in. */
function* issuesByRow(
  issues: readonly ImportIssue[],
  { firstRow, rowCount }: ImportReading,
): Generator<readonly number[]> {
  const named = new Map<number, number[]>()
  issues.forEach(({ rows }, index) => {
    for (const { row } of rows) {
      const known = named.get(row)
      if (!known) named.set(row, [index])
      else if (known.at(-1) !== index) known.push(index)
    }
  })
  for (let row = firstRow; row < firstRow + rowCount; row++) yield named.get(row) ?? NONE
}

const NONE: readonly number[] = []
