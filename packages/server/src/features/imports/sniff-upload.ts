import { sniffTable } from "@rung/domain/imports/sniff"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Refused, type Result, refused } from "@rung/domain/kit/result"
import type { UploadFacts } from "./read-table.ts"
import { Utf8Check } from "./utf8-check.ts"
import { encrypted } from "./zip-entries.ts"

/** Bytes at the beginning that tell what a file is. */
const HEAD_BYTES = 65_536
const ZIP = Buffer.from("PK\u0003\u0004", "latin1")
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex")
/** The name of the stream in which Office keeps what a password locks. */
const LOCKED = Buffer.from("EncryptedPackage", "utf16le")
/** What other files that people mistake for tables begin with. */
const OTHERS: readonly (readonly [Buffer, string])[] = [
  [Buffer.from("%PDF"), "a PDF"],
  [Buffer.from([0x1f, 0x8b]), "a packed file (.gz)"],
  [Buffer.from("7z\u00bc\u00af", "latin1"), "a packed file (.7z)"],
  [Buffer.from("Rar!"), "a packed file (.rar)"],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), "a picture"],
  [Buffer.from([0xff, 0xd8, 0xff]), "a picture"],
]

/** Tells what a file is while it comes in, from its first bytes and from whether all of it is UTF-8. */
export class UploadSniffer {
  #head: Buffer = Buffer.alloc(0)
  readonly #utf8 = new Utf8Check()
  #isLocked = false

  /** Refuses what is no table as soon as it shows. */
  take(chunk: Buffer): Refused | undefined {
    const isEarly = this.#head.length < HEAD_BYTES
    if (isEarly) this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_BYTES - this.#head.length)])
    if (this.#head.subarray(0, 8).equals(COMPOUND)) {
      this.#isLocked ||= chunk.includes(LOCKED)
      return undefined
    }
    if (this.#head.subarray(0, 4).equals(ZIP)) return undefined
    this.#utf8.take(chunk)
    return isEarly ? otherFile(this.#head) : undefined
  }

  /** What the whole file is; refuses `UPLOAD_EMPTY`, `UPLOAD_OLD_WORKBOOK`, `UPLOAD_ENCRYPTED`, `UPLOAD_NOT_TEXT`. */
  facts(): Result<UploadFacts> {
    const head = this.#head
    if (head.length === 0) return empty()
    if (head.subarray(0, 8).equals(COMPOUND)) return this.#isLocked ? encrypted() : oldWorkbook()
    if (head.subarray(0, 4).equals(ZIP)) return ok({ kind: "XLSX", encoding: null, separator: null })
    const { encoding: told, separator, markLength } = sniffTable(head)
    const isWide = told.startsWith("UTF-16")
    if (!isWide && hasZeros(head)) return notText()
    const narrow = this.#utf8.isUtf8() ? "UTF-8" : "WINDOWS-1252"
    const encoding = isWide ? told : narrow
    const start = new TextDecoder(encoding).decode(head.subarray(markLength)).trimStart()
    if (start === "" && head.length < HEAD_BYTES) return empty()
    if (start.startsWith("{")) return ok({ kind: "JSONL", encoding, separator: null })
    return otherText(start) ?? ok({ kind: "CSV", encoding, separator })
  }
}

/** A zero here and there is dirt; more are something else than text. */
function hasZeros(head: Buffer): boolean {
  let zeros = 0
  for (const byte of head) if (byte === 0) zeros++
  return zeros > head.length / 1000 + 1
}

function otherFile(head: Buffer): Refused | undefined {
  const found = OTHERS.find(([beginning]) => head.subarray(0, beginning.length).equals(beginning))
  return found && notTable(found[1])
}

/** Text that is no table; web pages often come with the name of a workbook. */
function otherText(start: string): Refused | undefined {
  if (/^<(!doctype html|html|head|table|meta|style)\b/i.test(start)) return notTable("a web page")
  if (/^(<\?xml|<Workbook)\b/i.test(start)) return notTable("XML")
  if (!/^\[\s*(\{|\])/.test(start)) return undefined
  return refused(
    problem(
      "UPLOAD_NOT_A_TABLE",
      "This is one JSON list: write one object a line instead (JSON Lines), or upload CSV.",
      "file",
    ),
  )
}

function notTable(what: string): Refused {
  return refused(
    problem(
      "UPLOAD_NOT_A_TABLE",
      `This is ${what} and no table: open it in a spreadsheet program, save it as .xlsx or CSV (UTF-8), and upload that.`,
      "file",
    ),
  )
}

function oldWorkbook(): Refused {
  return refused(
    problem(
      "UPLOAD_OLD_WORKBOOK",
      "This is an old workbook (.xls): save it as .xlsx or CSV (UTF-8) and upload that.",
      "file",
    ),
  )
}

function empty(): Refused {
  return refused(problem("UPLOAD_EMPTY", "The file is empty: export it again.", "file"))
}

function notText(): Refused {
  return refused(problem("UPLOAD_NOT_TEXT", "This is no text file: export the org as CSV.", "file"))
}
