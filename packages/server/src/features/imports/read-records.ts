import type { Result } from "@rung/domain/kit/result"
import { readCsvRecords } from "./read-csv.ts"
import { readJsonRecords } from "./read-json-lines.ts"
import type { UploadFacts } from "./read-table.ts"
import { readSheetRecords } from "./read-workbook.ts"
import type { Chunks, ReadRecords, TakeRecord } from "./records.ts"
import { UploadSniffer } from "./sniff-upload.ts"

/** Reads a file line by line, as its facts tell, yielding to whatever else waits every few milliseconds. */
export async function readRecords(
  chunks: Chunks,
  facts: UploadFacts,
  take: TakeRecord,
): Promise<Result<ReadRecords>> {
  if (facts.kind === "XLSX") return readSheetRecords(chunks, take)
  if (facts.kind === "JSONL") return readJsonRecords(chunks, facts, take)
  return facts.encoding === null ? readUnknown(chunks, take) : readCsvRecords(chunks, facts, take)
}

/** Files that came before facts were kept are looked at now. */
async function readUnknown(chunks: Chunks, take: TakeRecord): Promise<Result<ReadRecords>> {
  const sniffer = new UploadSniffer()
  const pieces: Buffer[] = []
  for await (const piece of chunks) {
    pieces.push(piece)
    sniffer.take(piece)
  }
  const facts = sniffer.facts()
  return facts.ok ? readCsvRecords(pieces, facts.value, take) : facts
}
