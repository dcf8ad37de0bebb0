import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readUpload } from "./read-upload.ts"
import { UploadSniffer } from "./sniff-upload.ts"

const FILES = [
  { file: "messes-utf16.csv", encoding: "UTF-16LE", separator: "\t" },
  { file: "messes-utf16be.csv", encoding: "UTF-16BE", separator: ";" },
  { file: "messes-utf8-bom.csv", encoding: "UTF-8", separator: "|" },
  { file: "messes-windows-1252.csv", encoding: "WINDOWS-1252", separator: ";" },
] as const

const HEADERS = ["employee_id", "name", "title", "manager_id"]
const ROWS = [
  ["80", "Zoë Müller", "Leiterin; Süd", "1"],
  ["81", "Åsa\r\nÖberg", "Büro", "80"],
]

async function read(bytes: Buffer, pieceLength = bytes.length) {
  const sniffer = new UploadSniffer()
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, k) =>
    bytes.subarray(k * pieceLength, (k + 1) * pieceLength),
  )
  for (const piece of pieces) {
    const refusal = sniffer.take(piece)
    if (refusal) return refusal
  }
  const facts = sniffer.facts()
  return facts.ok ? readUpload(bytes, facts.value) : facts
}

async function readFile(file: string, pieceLength?: number) {
  const bytes = readFileSync(new URL(`../../../../../tests/fixtures/org/${file}`, import.meta.url))
  const result = await read(bytes, pieceLength)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "))
  return result.value
}

describe("one table in four encodings (M28)", () => {
  it.each(FILES)("is read as $encoding from $file", async ({ file, encoding, separator }) => {
    for (const pieceLength of [1, 7, undefined]) {
      const { table, ...facts } = await readFile(file, pieceLength)
      expect(facts).toMatchObject({ encoding, separator })
      expect([table.headers, table.rows]).toEqual([HEADERS, ROWS])
    }
  })
})
