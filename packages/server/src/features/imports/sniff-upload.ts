import { sniffTable } from "@rung/domain/imports/sniff"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Refused, type Result, refused } from "@rung/domain/kit/result"
import type { UploadFacts } from "./read-table.ts"
import { Utf8Check } from "./utf8-check.ts"

const HEAD_BYTES = 65_536
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** Tells what a file is while it comes in, from its first bytes and from whether all of it is UTF-8. */
export class UploadSniffer {
  #head: Buffer = Buffer.alloc(0)
  readonly #utf8 = new Utf8Check()

  /** Refuses what is no table as soon as it shows. */
  take(chunk: Buffer): Refused | undefined {
    const isEarly = this.#head.length < HEAD_BYTES
    if (isEarly) this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_BYTES - this.#head.length)])
    this.#utf8.take(chunk)
    return isEarly ? noTable(this.#head) : undefined
  }

  facts(): Result<UploadFacts> {
    const head = this.#head
    if (head.length === 0) {
      return refused(problem("UPLOAD_EMPTY", "The file is empty: export it again.", "file"))
    }
    if (head.subarray(0, 4).equals(ZIP)) return ok({ kind: "XLSX", encoding: null, separator: null })
    const sniffed = sniffTable(head)
    const isWide = sniffed.encoding.startsWith("UTF-16")
    if (!isWide && head.includes(0)) return noText()
    const { separator } = sniffed
    const encoding = isWide ? sniffed.encoding : this.#utf8.isUtf8() ? "UTF-8" : "WINDOWS-1252"
    return ok({ kind: "CSV", encoding, separator })
  }
}

function noTable(head: Buffer): Refused | undefined {
  if (head.subarray(0, 4).equals(COMPOUND)) {
    const text =
      "This is an old workbook (.xls): in Excel or Sheets save it as .xlsx or CSV (UTF-8) and upload that."
    return refused(problem("UPLOAD_OLD_WORKBOOK", text, "file"))
  }
  return undefined
}

function noText(): Refused {
  return refused(problem("UPLOAD_NOT_TEXT", "This is no text file: export the org as CSV.", "file"))
}
