import { grouped } from "@rung/domain/kit/grouped"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { dayIn } from "../../platform/clock.ts"
import { newId } from "../../platform/db/id.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { actorText, recordAudit } from "../access/audit.store.ts"
import { MAX_ROWS, sourceNameProblems } from "./begin-import.ts"
import type { StartOrgImportInput } from "./org-import.input.ts"
import { insertOrgImport, loadOrgImport } from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"
import { orgImportView } from "./org-import-views.ts"

/** Begins an import whose rows come in turn. Refuses `SOURCE_NAME_LENGTH` and `ROWS_COUNT`. */
export async function startOrgImport(ctx: Ctx, input: StartOrgImportInput): Promise<Result<OrgImportView>> {
  const sourceName = input.sourceName.trim()
  const expectedRows = input.expectedRows ?? null
  const problems = [...sourceNameProblems(sourceName), ...expectedProblems(expectedRows)]
  if (problems.length > 0) return refused(...problems)
  const id = newId()
  const actor = principalOf(ctx)
  const { mode, effectiveOn } = input
  const how = { mode: mode ?? "PARTIAL", effectiveOn: effectiveOn ?? ctx.today } as const
  return ctx.db.write(async (tx) => {
    await insertOrgImport(tx, {
      id,
      ...how,
      source: "CHUNKS",
      sourceName,
      sourceHash: null,
      uploadId: null,
      expectedRows,
      request: {
        choices: [],
        answers: [],
        edits: [],
        leaveOutRows: [],
        utcToday: effectiveOn ? undefined : dayIn("UTC", ctx.now),
      },
      reading: null,
      plannedBy: actorText(actor),
      plannedAt: ctx.now,
    })
    const detail = { ...how, source: sourceName }
    await recordAudit(tx, {
      actor,
      at: ctx.now,
      action: "import:start",
      subject: `OrgImport:${id}`,
      detail,
    })
    const started = await loadOrgImport(tx, id)
    return started ? ok(orgImportView(started)) : refused(unknownId("import"))
  })
}

function expectedProblems(expected: number | null): readonly Problem[] {
  if (expected === null || (expected >= 1 && expected <= MAX_ROWS)) return []
  return [problem("ROWS_COUNT", `Announce 1 to ${grouped(MAX_ROWS)} rows.`, "input", "expectedRows")]
}
