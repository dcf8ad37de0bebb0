import type { ImportAnswer } from "@rung/domain/imports/answers"
import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { CellEdit } from "@rung/domain/imports/issue"
import type { Day } from "@rung/domain/kit/day"
import { grouped } from "@rung/domain/kit/grouped"
import { type Problem, problem } from "@rung/domain/kit/problem"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { actorText, recordAudit } from "../access/audit.store.ts"
import { latestAnswers } from "./import-answers.ts"
import type { ImportReading } from "./import-request.ts"
import { startRun } from "./import-run.store.ts"
import { loadRemembered } from "./upload.store.ts"

/** Rows of one mutation, and of an import in all. */
export const MAX_ROWS_AT_ONCE = 10_000
export const MAX_ROWS = 300_000

const MAX_SOURCE_NAME = 200
const MAX_EDITS = 20_000

/** How the data of an import is called, or why not so (`SOURCE_NAME_LENGTH`). */
export function sourceNameProblems(name: string): readonly Problem[] {
  if (name.length > 0 && name.length <= MAX_SOURCE_NAME) return []
  return [problem("SOURCE_NAME_LENGTH", `Use 1 to ${MAX_SOURCE_NAME} characters.`, "input", "sourceName")]
}

export function rowCountProblems(count: number, ...path: readonly string[]): readonly Problem[] {
  if (count > 0 && count <= MAX_ROWS_AT_ONCE) return []
  return [
    problem(
      "ROW_COUNT",
      `Send 1 to ${grouped(MAX_ROWS_AT_ONCE)} rows, not ${grouped(count)}: for more, upload a file or append them in turn.`,
      ...path,
    ),
  ]
}

/** Why edits are too many to be kept with an import (`EDIT_COUNT`). */
export function editCountProblems(edits: readonly CellEdit[]): readonly Problem[] {
  if (edits.length <= MAX_EDITS) return []
  return [
    problem(
      "EDIT_COUNT",
      `Edit at most ${grouped(MAX_EDITS)} cells, not ${grouped(edits.length)}: correct the file and upload it again.`,
      "input",
      "edits",
    ),
  ]
}

/** The answers of a request, with what is remembered of its source beneath them. */
export async function withRemembered(
  tx: TenantTx,
  signature: string,
  answers: readonly ImportAnswer[],
): Promise<readonly ImportAnswer[]> {
  const remembered = await loadRemembered(tx, signature)
  return latestAnswers([...(remembered?.answers ?? []), ...answers])
}

export interface Begun {
  readonly importId: string
  readonly action: "import:plan" | "import:amend"
  readonly mode: ImportMode
  readonly effectiveOn: Day
  readonly sourceName: string
  readonly reading: ImportReading | null
}

/** Hands an import to the job that plans it, and notes in whose name. */
export async function beginPlanning(ctx: Ctx, tx: TenantTx, begun: Begun): Promise<void> {
  const actor = principalOf(ctx)
  const { importId, action, mode, effectiveOn, sourceName, reading } = begun
  await startRun(tx, { importId, state: "PLANNING", by: actorText(actor), at: ctx.now })
  const rows = reading ? { rows: reading.rowCount } : {}
  await recordAudit(tx, {
    actor,
    at: ctx.now,
    action,
    subject: `OrgImport:${importId}`,
    detail: { mode, effectiveOn, source: sourceName, ...rows },
  })
}
