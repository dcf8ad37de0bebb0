import { certaintyOf, headerKey, type SuggestedColumn } from "@rung/domain/imports/columns"
import type { RowField } from "@rung/domain/imports/fields"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { problemViews } from "../../platform/graphql/problem.view.ts"
import { answerView } from "./import-answers.ts"
import type { UploadFacts } from "./read-table.ts"
import { recall } from "./recall-columns.ts"
import { type Remembered, suggestColumns } from "./suggest-columns.ts"
import { loadShape, loadUpload, saveShape, uploadChunks } from "./upload.store.ts"
import type { DateQuestionView, TableShapeView, UploadPreviewView } from "./upload-preview.view.ts"
import { type UploadShape, uploadShape } from "./upload-shape.ts"

const SHOWN_ROWS = 20
const DATE_FIELDS: readonly (RowField | null)[] = ["startDate", "endDate", "effectiveFrom", "futureDate"]

/** What the mapping step shows of an upload; nothing for an unknown id. */
export async function uploadPreview(ctx: Ctx, uploadId: string): Promise<UploadPreviewView | undefined> {
  const id = fromGlobalId(uploadId, "Upload")
  const upload = id && (await ctx.db.read((tx) => loadUpload(tx, id)))
  if (!upload) return undefined
  const { fileName, byteCount, facts } = upload
  const shape = await shapeOf(ctx, upload)
  if (!shape.ok) return { uploadId, fileName, byteCount, table: null, problems: problemViews(shape.problems) }
  const remembered = await ctx.db.read((tx) => recall(tx, shape.value.headers))
  return { uploadId, fileName, byteCount, table: tableView(facts, shape.value, remembered), problems: [] }
}

/** The file is looked through when somebody asks first, in slices that let others have their turn. */
async function shapeOf(
  { db }: Ctx,
  { id, facts }: { readonly id: string; readonly facts: UploadFacts },
): Promise<Result<UploadShape>> {
  const known = await db.read((tx) => loadShape(tx, id))
  if (known) return known
  const shape = await uploadShape(uploadChunks(db, id), facts)
  await db.write((tx) => saveShape(tx, id, shape))
  return shape
}

function tableView(facts: UploadFacts, shape: UploadShape, remembered: Remembered): TableShapeView {
  const { headers, sampleRows } = shape
  const { source, columns } = suggestColumns({ headers, rows: sampleRows }, remembered)
  // A line that ends in separators has columns nobody meant.
  const shown = columns.filter(({ index, header }) => header !== "" || samplesOf(shape, index).length > 0)
  const headersOf = (reason: SuggestedColumn["reason"]) =>
    shown.filter((column) => column.reason === reason).map(({ header }) => header)
  return {
    encoding: facts.encoding,
    separator: facts.separator,
    notes: shape.notes,
    header: headers,
    rowCount: shape.rowCount,
    sampleRows: sampleRows.slice(0, SHOWN_ROWS),
    source,
    columns: shown.map((column) => ({
      ...column,
      certainty: certaintyOf(column.confidence),
      samples: [...samplesOf(shape, column.index)],
    })),
    unmatchedColumns: headersOf("UNMATCHED"),
    personalColumns: headersOf("PERSONAL_DATA"),
    dateQuestions: dateQuestions(shape, shown, remembered),
    rememberedAnswers: remembered.answers.map(answerView),
  }
}

function samplesOf({ columns }: UploadShape, index: number): readonly string[] {
  return columns[index]?.samples ?? []
}

function dateQuestions(
  shape: UploadShape,
  columns: readonly SuggestedColumn[],
  { answers }: Remembered,
): DateQuestionView[] {
  const answered = new Set(
    answers.flatMap((answer) => (answer.question === "DATE_FORMAT" ? [answer.column] : [])),
  )
  return columns.flatMap(({ index, header, field }) => {
    const examples = shape.columns[index]?.doubtfulDates ?? []
    const isAsked = DATE_FIELDS.includes(field) && examples.length > 0 && !answered.has(headerKey(header))
    return isAsked ? [{ column: index, header, examples: [...examples] }] : []
  })
}
