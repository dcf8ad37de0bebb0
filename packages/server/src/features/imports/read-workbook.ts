import { looksLikeHeaders } from "@rung/domain/imports/header-row"
import { sheetNotes } from "@rung/domain/imports/reading-notes"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Refused, type Result, refused } from "@rung/domain/kit/result"
import { withoutRows } from "./read-table.ts"
import type { Chunks, ReadRecords, TakeRecord } from "./records.ts"
import { SheetRows } from "./sheet-rows.ts"
import { readWorkbookParts, type Sheet, type Workbook, workbookPart } from "./workbook-parts.ts"
import { readXml } from "./xml-events.ts"
import { damaged, openZip, type ZipParts } from "./zip-entries.ts"

/** Rows of each sheet that are looked at to find the one with people. */
const LOOKED_AT = 20
/** Sheets that are looked at. */
const MOST_SHEETS = 50

/**
 * Reads the sheet with the people: the first that people see with headers we know, else the first with rows. Numbers
 * come as they are shown: days as ISO dates, ids with their leading zeros; formulas as what they last came to.
 * Refuses what is no workbook, and what {@link openZip} refuses.
 */
export async function readSheetRecords(chunks: Chunks, take: TakeRecord): Promise<Result<ReadRecords>> {
  const zip = await openZip(await joined(chunks))
  if (!zip.ok) return zip
  const part = workbookPart(zip.value)
  if (part === undefined) return otherPackage(zip.value)
  try {
    const book = await readWorkbookParts(zip.value, part)
    return await readBestSheet(zip.value, book, take)
  } catch {
    // Whatever a workbook of somebody else's making has in it, it is no fault of ours.
    return damaged()
  }
}

/** Why a packed file is no workbook we read, from its directory alone; nothing when it is one. */
export async function checkWorkbook(chunks: Chunks): Promise<Refused | undefined> {
  const zip = await openZip(await joined(chunks))
  if (!zip.ok) return zip
  return workbookPart(zip.value) === undefined ? otherPackage(zip.value) : undefined
}

async function joined(chunks: Chunks): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const chunk of chunks) pieces.push(chunk)
  return Buffer.concat(pieces)
}

async function readBestSheet(
  parts: ZipParts,
  book: Workbook,
  take: TakeRecord,
): Promise<Result<ReadRecords>> {
  const seen: { readonly sheet: Sheet; readonly rows: number; readonly hasHeaders: boolean }[] = []
  for (const sheet of book.sheets.slice(0, MOST_SHEETS)) {
    const head: (readonly string[])[] = []
    const rows = new SheetRows(book, (cells) => head.push(cells), LOOKED_AT)
    await readRows(parts, sheet, rows)
    seen.push({
      sheet,
      rows: rows.refusal ? LOOKED_AT : head.length,
      hasHeaders: head.some(looksLikeHeaders),
    })
  }
  const shown = seen.filter(({ sheet, rows }) => !sheet.isHidden && rows > 1)
  const best = shown.find(({ hasHeaders }) => hasHeaders) ?? shown[0]
  if (!best) return withoutRows()
  const rows = new SheetRows(book, take)
  await readRows(parts, best.sheet, rows)
  if (rows.refusal) return rows.refusal
  const others = seen.filter(({ sheet, rows: count }) => sheet !== best.sheet && count > 0)
  const notes = sheetNotes({
    sheet: best.sheet.name,
    others: others.map(({ sheet }) => sheet.name),
    hiddenRows: rows.hiddenRows,
    unsaved: rows.unsaved,
  })
  return ok({ end: "WHOLE", notes, merges: rows.merges })
}

async function readRows(parts: ZipParts, { part }: Sheet, rows: SheetRows): Promise<void> {
  const stream = await parts.open(part)
  if (stream) await readXml(stream, rows)
}

function otherPackage({ names }: ZipParts): Refused {
  const isWorkbook = names.some((name) => /(workbook\.bin|content\.xml|\.iwa|Index\.zip)$/i.test(name))
  if (isWorkbook) {
    return refused(
      problem(
        "UPLOAD_OLD_WORKBOOK",
        "This workbook is of another kind (.xlsb, .ods, .numbers): save it as .xlsx or CSV (UTF-8) and upload that.",
        "file",
      ),
    )
  }
  return refused(
    problem(
      "UPLOAD_NOT_A_TABLE",
      "This is a packed file without a workbook in it: unpack it, and upload the table itself.",
      "file",
    ),
  )
}
