import type { Result } from "@rung/domain/kit/result"
import { readCsv } from "./read-csv.ts"
import type { ReadTable, UploadFacts } from "./read-table.ts"

/**
 * Reads an upload into cells, the same way for the mapping step and for a plan: pure work over bytes, for the
 * thread that plans. The table's `notes` say what had to be done; keep them with the table.
 */
export async function readUpload(
  content: AsyncIterable<Buffer> | Buffer,
  facts: UploadFacts,
): Promise<Result<ReadTable>> {
  return readCsv(Buffer.isBuffer(content) ? [content] : content, facts)
}
