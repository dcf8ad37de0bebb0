import { createHash } from "node:crypto"
import type { ImportAnswer } from "@rung/domain/imports/answers"
import type { ColumnMapping, ImportTable } from "@rung/domain/imports/fields"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { actorText, recordAudit } from "../access/audit.store.ts"
import { latestContract } from "../expectations/contract.store.ts"
import { editTable } from "./edit-table.ts"
import { latestAnswers, readAnswers } from "./import-answers.ts"
import type { ImportReading, ImportRequest } from "./import-request.ts"
import { type MadePlan, makePlan } from "./make-plan.ts"
import type { PlanOrgImportInput } from "./org-import.input.ts"
import { insertIssues, insertOrgImport, loadOrgImport } from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"
import { orgImportView } from "./org-import-views.ts"
import { loadOrgToPlan, type OrgToPlan } from "./org-to-plan.store.ts"
import { pack } from "./packed.ts"
import { readUpload } from "./read-upload.ts"
import { tableOfRows } from "./row-table.ts"
import { chooseColumns, NOTHING_REMEMBERED, signatureOf, suggestColumns } from "./suggest-columns.ts"
import { loadRemembered, loadUpload, uploadChunks } from "./upload.store.ts"

export const MAX_ROWS = 10_000
const MAX_SOURCE_NAME = 200

/** Works out what an import would do, and keeps that as a plan. */
export async function planOrgImport(ctx: Ctx, input: PlanOrgImportInput): Promise<Result<OrgImportView>> {
  const answers = readAnswers(input.answers ?? [])
  const source = await readSource(ctx, input)
  if (!source.ok || !answers.ok) {
    return refused(...[source, answers].flatMap((result) => (result.ok ? [] : result.problems)))
  }
  const { signature, mapping } = source.value
  const effectiveDay = input.effectiveOn ?? ctx.today
  const { state, remembered, contract } = await ctx.db.read(async (tx) => ({
    state: await loadOrgToPlan(tx, effectiveDay),
    remembered: (await loadRemembered(tx, signature)) ?? NOTHING_REMEMBERED,
    contract: (await latestContract(tx))?.body,
  }))
  const table = editTable(source.value.table, mapping, {
    edits: input.edits ?? [],
    leaveOut: input.leaveOutRows ?? [],
  })
  if (!table.ok) return table
  const known = latestAnswers([...remembered.answers, ...answers.value])
  const { today } = ctx
  const mode = input.mode ?? "PARTIAL"
  const made = makePlan({
    table: table.value,
    mapping,
    mode,
    effectiveDay,
    today,
    answers: known,
    state,
    contract,
  })
  if (!made.ok) return made
  return keepPlan(ctx, {
    input: { ...input, mode, effectiveOn: effectiveDay },
    source: source.value,
    known,
    state,
    made: made.value,
  })
}

/** Rows to plan, and where they are from. */
interface Source {
  readonly table: ImportTable
  readonly mapping: ColumnMapping
  /** Under which mapping and answers are remembered. */
  readonly signature: string
  readonly name: string
  readonly sha256: Buffer
  readonly uploadId: string | null
}

async function readSource(ctx: Ctx, input: PlanOrgImportInput): Promise<Result<Source>> {
  const hasRows = input.rows !== undefined && input.rows !== null
  const hasUpload = input.uploadId !== undefined && input.uploadId !== null
  if (hasRows === hasUpload) {
    return refused(problem("SOURCE_NOT_CLEAR", "Send either rows or uploadId.", "input"))
  }
  return hasRows ? sourceOfRows(input) : sourceOfUpload(ctx, input)
}

function sourceOfRows({ rows, sourceName }: PlanOrgImportInput): Result<Source> {
  const name = sourceName?.trim() || "Rows from a script"
  const given = rows ?? []
  const problems = []
  if (given.length === 0 || given.length > MAX_ROWS) {
    const message = `Send 1 to ${MAX_ROWS} rows, not ${given.length}: upload a file for more.`
    problems.push(problem("ROW_COUNT", message, "input", "rows"))
  }
  if (name.length > MAX_SOURCE_NAME) {
    problems.push(
      problem("SOURCE_NAME_LENGTH", `Use at most ${MAX_SOURCE_NAME} characters.`, "input", "sourceName"),
    )
  }
  if (problems.length > 0) return refused(...problems)
  const { table, mapping } = tableOfRows(given)
  const sha256 = createHash("sha256").update(JSON.stringify(table)).digest()
  return ok({ table, mapping, signature: `rows:${name}`, name, sha256, uploadId: null })
}

async function sourceOfUpload(
  ctx: Ctx,
  { uploadId, mapping: choices }: PlanOrgImportInput,
): Promise<Result<Source>> {
  const id = fromGlobalId(uploadId ?? "", "Upload")
  const upload = id && (await ctx.db.read((tx) => loadUpload(tx, id)))
  if (!upload) return refused(unknownId("upload", "input", "uploadId"))
  const read = await readUpload(uploadChunks(ctx.db, upload.id), upload.facts)
  if (!read.ok) return read
  const { table } = read.value
  const signature = signatureOf(table.headers)
  const remembered = (await ctx.db.read((tx) => loadRemembered(tx, signature))) ?? NOTHING_REMEMBERED
  const mapping = chooseColumns(suggestColumns(table, remembered), choices ?? [])
  if (!mapping.ok) return mapping
  const { fileName: name, sha256 } = upload
  return ok({ table, mapping: mapping.value, signature, name, sha256, uploadId: upload.id })
}

interface Made {
  readonly input: PlanOrgImportInput & Required<Pick<PlanOrgImportInput, "mode" | "effectiveOn">>
  readonly source: Source
  readonly known: readonly ImportAnswer[]
  readonly state: OrgToPlan
  readonly made: MadePlan
}

async function keepPlan(
  ctx: Ctx,
  { input, source, known, state, made }: Made,
): Promise<Result<OrgImportView>> {
  const id = newId()
  const request: ImportRequest = {
    choices: input.mapping ?? [],
    answers: known,
    edits: input.edits ?? [],
    leaveOutRows: input.leaveOutRows ?? [],
  }
  const reading: ImportReading = {
    signature: source.signature,
    headers: source.table.headers,
    mapping: source.mapping,
    firstRow: source.table.firstRow ?? 2,
    rowCount: source.table.rows.length,
    answers: known,
  }
  const [operations, changeList] = await Promise.all([pack(made.operations), pack(made.readable)])
  const principal = principalOf(ctx)
  const kept = await ctx.db.write(async (tx) => {
    await insertOrgImport(tx, {
      id,
      mode: input.mode ?? "PARTIAL",
      effectiveOn: input.effectiveOn ?? ctx.today,
      sourceName: source.name,
      sourceHash: source.sha256,
      source: source.uploadId === null ? "ROWS" : "UPLOAD",
      uploadId: source.uploadId,
      request,
      reading,
      planHash: made.planHash,
      orgVersion: state.version,
      counts: made.counts,
      summary: made.summary,
      operations,
      changeList,
      plannedBy: actorText(principal),
      plannedAt: ctx.now,
    })
    await insertIssues(tx, id, made.issues)
    const detail = { mode: input.mode, rows: made.counts.rows, source: source.name }
    await recordAudit(tx, {
      actor: principal,
      at: ctx.now,
      action: "import:plan",
      subject: `OrgImport:${id}`,
      detail,
    })
    return loadOrgImport(tx, id)
  })
  if (!kept) throw new Error("A plan was kept and is not there.")
  return ok(orgImportView(kept))
}
