import { cleanText } from "@rung/domain/imports/clean"
import { headerKey } from "@rung/domain/imports/columns"
import { inferDateColumn, isDoubtfulDate } from "@rung/domain/imports/dates"
import type { ImportTable } from "@rung/domain/imports/fields"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { problemViews } from "../../platform/graphql/problem.view.ts"
import { answerView } from "./import-answers.ts"
import type { ReadTable } from "./read-table.ts"
import { readUpload } from "./read-upload.ts"
import { NOTHING_REMEMBERED, type Remembered, signatureOf, suggestColumns } from "./suggest-columns.ts"
import { loadRemembered, loadUpload, uploadChunks } from "./upload.store.ts"
import type {
  DateQuestionView,
  ImportColumnView,
  TableShapeView,
  UploadPreviewView,
} from "./upload-preview.view.ts"

const SAMPLE_ROWS = 20
const SAMPLE_VALUES = 5

/** What the mapping step shows of an upload; nothing for an unknown id. */
export async function uploadPreview(ctx: Ctx, uploadId: string): Promise<UploadPreviewView | undefined> {
  const id = fromGlobalId(uploadId, "Upload")
  const upload = id && (await ctx.db.read((tx) => loadUpload(tx, id)))
  if (!upload) return undefined
  const { fileName, byteCount } = upload
  const read = await readUpload(uploadChunks(ctx.db, upload.id), upload.facts)
  if (!read.ok) return { uploadId, fileName, byteCount, table: null, problems: problemViews(read.problems) }
  const signature = signatureOf(read.value.table.headers)
  const remembered = await ctx.db.read((tx) => loadRemembered(tx, signature))
  const table = shapeOf(read.value, remembered ?? NOTHING_REMEMBERED)
  return { uploadId, fileName, byteCount, table, problems: [] }
}

function shapeOf({ encoding, separator, table }: ReadTable, remembered: Remembered): TableShapeView {
  const { source, columns } = suggestColumns(table, remembered)
  const withSamples = columns.map((column) => ({ ...column, samples: samplesOf(table, column.index) }))
  const headersOf = (reason: ImportColumnView["reason"]) =>
    columns.filter((column) => column.reason === reason).map(({ header }) => header)
  return {
    encoding,
    separator,
    header: table.headers,
    rowCount: table.rows.length,
    sampleRows: table.rows.slice(0, SAMPLE_ROWS),
    source,
    columns: withSamples,
    unmatchedColumns: headersOf("UNMATCHED"),
    personalColumns: headersOf("PERSONAL_DATA"),
    dateQuestions: dateQuestions(table, withSamples, remembered),
    rememberedAnswers: remembered.answers.map(answerView),
  }
}

function samplesOf({ rows }: ImportTable, column: number): string[] {
  const samples = new Set<string>()
  for (const cells of rows) {
    const cell = cleanText(cells[column] ?? "")
    if (cell !== "") samples.add(cell)
    if (samples.size === SAMPLE_VALUES) break
  }
  return [...samples]
}

function dateQuestions(
  { rows }: ImportTable,
  columns: readonly ImportColumnView[],
  { answers }: Remembered,
): DateQuestionView[] {
  const answered = new Set(
    answers.flatMap((answer) => (answer.question === "DATE_FORMAT" ? [answer.column] : [])),
  )
  return columns.flatMap(({ index, header, field }) => {
    if ((field !== "startDate" && field !== "endDate") || answered.has(headerKey(header))) return []
    const values = rows.map((cells) => cleanText(cells[index] ?? ""))
    if (inferDateColumn(values).kind === "KNOWN") return []
    const examples = [...new Set(values.filter(isDoubtfulDate))].slice(0, SAMPLE_VALUES)
    return [{ column: index, header, examples }]
  })
}
