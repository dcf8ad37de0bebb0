import type { ImportTable } from "@rung/domain/imports/fields"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import { JobCancelled } from "../../platform/jobs/job.ts"
import { BlockWriter, countItems, deleteBlocks, loadBlocksFrom } from "./import-block.store.ts"
import { unpackItems } from "./import-block.ts"
import { emptyChunks, loadChunkAfter } from "./import-chunk.store.ts"
import type { ImportReading, ImportRequest } from "./import-request.ts"
import type { RunningImport } from "./import-run.store.ts"
import { saveReading } from "./import-work.store.ts"
import type { ImportWork } from "./import-work.ts"
import { readColumns } from "./read-columns.ts"
import { readUpload } from "./read-upload.ts"
import { recall } from "./recall-columns.ts"
import { widened } from "./row-table.ts"
import { FORGOTTEN } from "./source-forgotten.ts"
import { loadUpload, uploadChunks } from "./upload.store.ts"

/** The rows of an import with what was asked of them. */
export interface Source {
  readonly table: ImportTable
  readonly reading: ImportReading
  readonly request: ImportRequest
}

type Rows = ImportTable["rows"]

/**
 * Reads the rows of an import: from where they came when they are read first, which keeps them with the import; from
 * there ever after. Refuses what is no table, and `SOURCE_FORGOTTEN`.
 */
export async function readSource(work: ImportWork, asked: RunningImport): Promise<Result<Source>> {
  const { reading, request } = asked
  const kept = reading && (await keptRows(work, reading))
  if (reading && kept) return ok({ table: tableOf(reading, kept), reading, request })
  const read = asked.source === "UPLOAD" ? await readFile(work, asked) : await readChunks(work, asked)
  if (read.ok) await keepSource(work, read.value)
  return read
}

function tableOf({ headers, firstRow, notes }: ImportReading, rows: Rows): ImportTable {
  return { headers, firstRow, notes, rows }
}

/** Blocks of one statement. */
const BLOCKS = 20

async function keptRows(
  { db, importId, report }: ImportWork,
  { rowCount }: ImportReading,
): Promise<Rows | undefined> {
  const { items } = await db.read((tx) => countItems(tx, importId, "ROW"))
  if (items !== rowCount) return undefined
  const rows: (readonly string[])[] = []
  for (let seq = 0; rows.length < rowCount; seq += BLOCKS) {
    const from = seq
    const blocks = await db.read((tx) =>
      loadBlocksFrom(tx, importId, { kind: "ROW", seq: from, limit: BLOCKS }),
    )
    for (const { content } of blocks)
      for (const cells of await unpackItems<string[]>(content)) rows.push(cells)
    report("READ", rows.length, rowCount)
  }
  return rows
}

async function readFile(
  { db, report }: ImportWork,
  { uploadId, request }: RunningImport,
): Promise<Result<Source>> {
  const upload = uploadId && (await db.read((tx) => loadUpload(tx, uploadId)))
  if (!upload) return refused(FORGOTTEN)
  const read = await readUpload(uploadChunks(db, upload.id), upload.facts, (rows) => report("READ", rows))
  if (!read.ok) return read
  const { table } = read.value
  const remembered = await db.read((tx) => recall(tx, table.headers))
  const columns = readColumns(table, request, remembered)
  return columns.ok ? ok({ table, ...columns.value }) : columns
}

async function readChunks(work: ImportWork, { reading, request }: RunningImport): Promise<Result<Source>> {
  if (!reading) return refused(FORGOTTEN)
  const { db, importId, report } = work
  const rows: (readonly string[])[] = []
  const next = (seq: number) => db.read((tx) => loadChunkAfter(tx, importId, seq))
  for (let chunk = await next(0); chunk; chunk = await next(chunk.seq)) {
    const cells = await unpackItems<string[]>(chunk.content)
    for (const row of widened(cells, chunk.fields, reading.headers)) rows.push(row)
    report("READ", rows.length, reading.rowCount)
  }
  return rows.length === reading.rowCount
    ? ok({ table: tableOf(reading, rows), reading, request })
    : refused(FORGOTTEN)
}

async function keepSource(work: ImportWork, { table, reading, request }: Source): Promise<void> {
  const { db, importId } = work
  await db.write(async (tx) => {
    await deleteBlocks(tx, importId, ["ROW"])
    await new BlockWriter(tx, importId).write("ROW", table.rows)
    await emptyChunks(tx, importId)
    if (!(await saveReading(tx, work, { reading, request }))) throw new JobCancelled()
  })
}
