import { grouped } from "@rung/domain/kit/grouped"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { MAX_ROWS, rowCountProblems } from "./begin-import.ts"
import { receivedThrough, receivingProblems } from "./chunk-problems.ts"
import { insertChunk, type KnownChunk, listChunks, type NewChunk } from "./import-chunk.store.ts"
import { lockOrgImport, type OrgImportRow } from "./org-import.store.ts"
import type { AppendOrgImportRowsPayload } from "./org-import.view.ts"
import type { OrgImportRowInput } from "./org-import-row.input.ts"
import { orgImportView } from "./org-import-views.ts"
import { chunkOfRows } from "./row-table.ts"

export interface AppendOrgImportRows {
  readonly importId: string
  readonly seq: number
  readonly rows: readonly OrgImportRowInput[]
}

export type Appended = Omit<AppendOrgImportRowsPayload, "problems">

/**
 * Adds rows to an import that was started. The same rows under the same number are taken once, however often they are
 * sent; other rows under it are refused with `SEQ_CONFLICT`.
 */
export async function appendOrgImportRows(
  ctx: Ctx,
  { importId, seq, rows }: AppendOrgImportRows,
): Promise<Result<Appended>> {
  const id = fromGlobalId(importId, "OrgImport")
  const problems = [...(id ? [] : [unknownId("import", "importId")]), ...seqProblems(seq)]
  problems.push(...rowCountProblems(rows.length, "rows"))
  if (!id || problems.length > 0) return refused(...problems)
  const chunk = await chunkOfRows(rows, seq)
  return ctx.db.write(async (tx) => {
    const started = await lockOrgImport(tx, id)
    if (!started) return refused(unknownId("import", "importId"))
    const chunks = await listChunks(tx, id)
    const known = chunks.find((each) => each.seq === seq)
    if (known?.sha256.equals(chunk.sha256)) return ok(appended(started, chunks))
    const standing = known ? [CONFLICT] : chunkStands(started, chunks, chunk)
    if (standing.length > 0) return refused(...standing)
    await insertChunk(tx, id, { ...chunk, cameAt: ctx.now })
    return ok(
      appended(
        started,
        [...chunks, chunk].toSorted((a, b) => a.seq - b.seq),
      ),
    )
  })
}

const CONFLICT = problem(
  "SEQ_CONFLICT",
  "Other rows came under this seq before: send these under the next one, or start a new import.",
  "seq",
)

function seqProblems(seq: number): readonly Problem[] {
  if (seq >= 1 && seq <= MAX_ROWS) return []
  return [problem("SEQ_OUT_OF_RANGE", `Count seq from 1; ${grouped(MAX_ROWS)} is the last.`, "seq")]
}

function chunkStands(
  started: OrgImportRow,
  chunks: readonly KnownChunk[],
  { rowCount }: NewChunk,
): readonly Problem[] {
  const closed = receivingProblems(started, "importId")
  if (closed.length > 0) return closed
  if (countOf(chunks) + rowCount <= MAX_ROWS) return []
  return [
    problem(
      "ROWS_COUNT",
      `An import has at most ${grouped(MAX_ROWS)} rows: start another for the rest.`,
      "rows",
    ),
  ]
}

function appended(started: OrgImportRow, chunks: readonly KnownChunk[]): Appended {
  return {
    orgImport: orgImportView(started),
    receivedRows: countOf(chunks),
    receivedThrough: receivedThrough(chunks),
  }
}

function countOf(chunks: readonly KnownChunk[]): number {
  return chunks.reduce((sum, { rowCount }) => sum + rowCount, 0)
}
