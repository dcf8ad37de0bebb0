import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { Day } from "@rung/domain/kit/day"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { dayIn } from "../../platform/clock.ts"
import { newId } from "../../platform/db/id.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { actorText } from "../access/audit.store.ts"
import { awaitRest, waitProblems } from "./await-rest.ts"
import {
  beginPlanning,
  editCountProblems,
  rowCountProblems,
  sourceNameProblems,
  withRemembered,
} from "./begin-import.ts"
import { chunkProblems } from "./chunk-problems.ts"
import { readAnswers } from "./import-answers.ts"
import { insertChunk, listChunks } from "./import-chunk.store.ts"
import type { ImportRequest } from "./import-request.ts"
import type { PlanOrgImportInput } from "./org-import.input.ts"
import { insertOrgImport, lockOrgImport, saveAsked } from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"
import { readingProblems } from "./reading-problems.ts"
import { chunkOfRows, hashOfChunks, readingOfChunks } from "./row-table.ts"
import { shapeProblems } from "./shape-problems.ts"
import { loadUpload } from "./upload.store.ts"

const NAME_OF_ROWS = "Rows from a script"

/**
 * Notes what an import is to be planned from and how, hands it to a job, and waits for it a while. Whatever can be
 * refused at once is; what only reading the data tells fails the job.
 */
export async function planOrgImport(
  ctx: Ctx,
  input: PlanOrgImportInput,
  waitSeconds?: number | null,
): Promise<Result<OrgImportView>> {
  const answers = readAnswers(input.answers ?? [])
  const problems: readonly Problem[] = [
    ...(answers.ok ? [] : answers.problems),
    ...sourceProblems(input),
    ...(input.rows ? rowCountProblems(input.rows.length, "input", "rows") : []),
    ...(input.sourceName ? sourceNameProblems(input.sourceName.trim()) : []),
    ...editCountProblems(input.edits ?? []),
    ...waitProblems(waitSeconds),
  ]
  if (!answers.ok || problems.length > 0) return refused(...problems)
  const request: ImportRequest = {
    choices: input.mapping ?? [],
    answers: answers.value,
    edits: input.edits ?? [],
    leaveOutRows: [...new Set(input.leaveOutRows ?? [])],
    utcToday: input.effectiveOn ? undefined : dayIn("UTC", ctx.now),
  }
  const begun = await begin(ctx, input, request)
  return begun.ok ? awaitRest(ctx, begun.value, waitSeconds) : begun
}

function sourceProblems({ rows, uploadId, importId }: PlanOrgImportInput): readonly Problem[] {
  const given = [rows, uploadId, importId].filter((each) => each !== undefined && each !== null)
  if (given.length === 1) return []
  return [problem("SOURCE_NOT_CLEAR", "Send one of rows, uploadId and importId.", "input")]
}

function begin(ctx: Ctx, input: PlanOrgImportInput, request: ImportRequest): Promise<Result<string>> {
  if (input.rows) return beginWithRows(ctx, input, request)
  return input.importId ? beginWithChunks(ctx, input, request) : beginWithUpload(ctx, input, request)
}

async function beginWithRows(
  ctx: Ctx,
  { rows, sourceName, ...input }: PlanOrgImportInput,
  request: ImportRequest,
): Promise<Result<string>> {
  const name = sourceName?.trim() || NAME_OF_ROWS
  const chunk = await chunkOfRows(rows ?? [], 1)
  const reading = readingOfChunks(name, [chunk])
  const asked = { ...howOf(ctx, input), sourceName: name, reading }
  const problems = readingProblems(reading, request, asked.mode)
  if (problems.length > 0) return refused(...problems)
  const importId = newId()
  await ctx.db.write(async (tx) => {
    const answers = await withRemembered(tx, reading.signature, request.answers)
    await insertOrgImport(tx, {
      id: importId,
      source: "ROWS",
      uploadId: null,
      expectedRows: null,
      sourceHash: hashOfChunks([chunk]),
      request: { ...request, choices: [], answers },
      ...asked,
      ...byWhom(ctx),
    })
    await insertChunk(tx, importId, { ...chunk, cameAt: ctx.now })
    await beginPlanning(ctx, tx, { importId, action: "import:plan", ...asked })
  })
  return ok(importId)
}

async function beginWithUpload(
  ctx: Ctx,
  { uploadId, ...input }: PlanOrgImportInput,
  request: ImportRequest,
): Promise<Result<string>> {
  const id = fromGlobalId(uploadId ?? "", "Upload")
  const importId = newId()
  return ctx.db.write(async (tx) => {
    const upload = id && (await loadUpload(tx, id))
    if (!upload) return refused(unknownId("upload", "input", "uploadId"))
    const asked = { ...howOf(ctx, input), sourceName: upload.fileName, reading: null }
    const problems = await shapeProblems(tx, upload.id, { request, mode: asked.mode })
    if (problems.length > 0) return refused(...problems)
    await insertOrgImport(tx, {
      id: importId,
      source: "UPLOAD",
      uploadId: upload.id,
      expectedRows: null,
      sourceHash: upload.sha256,
      request,
      ...asked,
      ...byWhom(ctx),
    })
    await beginPlanning(ctx, tx, { importId, action: "import:plan", ...asked })
    return ok(importId)
  })
}

async function beginWithChunks(
  ctx: Ctx,
  input: PlanOrgImportInput,
  request: ImportRequest,
): Promise<Result<string>> {
  const importId = fromGlobalId(input.importId ?? "", "OrgImport")
  if (!importId) return refused(unknownId("import", "input", "importId"))
  return ctx.db.write(async (tx) => {
    const started = await lockOrgImport(tx, importId)
    if (!started) return refused(unknownId("import", "input", "importId"))
    const chunks = await listChunks(tx, importId)
    const reading = readingOfChunks(input.sourceName?.trim() || started.sourceName, chunks)
    const mode = input.mode ?? started.mode
    const missing = chunkProblems(started, chunks)
    const problems = missing.length > 0 ? missing : readingProblems(reading, request, mode)
    if (problems.length > 0) return refused(...problems)
    const asked = {
      mode,
      effectiveOn: input.effectiveOn ?? started.effectiveOn,
      sourceName: input.sourceName?.trim() || started.sourceName,
      reading,
    }
    const answers = await withRemembered(tx, reading.signature, request.answers)
    await saveAsked(tx, importId, {
      ...asked,
      ...byWhom(ctx),
      revision: started.revision,
      sourceHash: hashOfChunks(chunks),
      request: {
        ...request,
        choices: [],
        answers,
        utcToday: input.effectiveOn ? undefined : started.request.utcToday,
      },
    })
    await beginPlanning(ctx, tx, { importId, action: "import:plan", ...asked })
    return ok(importId)
  })
}

/** What the data is taken to hold, and from which day. */
function howOf(
  ctx: Ctx,
  { mode, effectiveOn }: Pick<PlanOrgImportInput, "mode" | "effectiveOn">,
): { readonly mode: ImportMode; readonly effectiveOn: Day } {
  return { mode: mode ?? "PARTIAL", effectiveOn: effectiveOn ?? ctx.today }
}

function byWhom(ctx: Ctx): { readonly plannedBy: string; readonly plannedAt: Date } {
  return { plannedBy: actorText(principalOf(ctx)), plannedAt: ctx.now }
}
