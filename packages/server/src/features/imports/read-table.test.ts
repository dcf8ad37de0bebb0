import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readTable } from "./read-table.ts"

const FILES = [
  { file: "messes-utf16.csv", encoding: "UTF-16LE", separator: "\t" },
  { file: "messes-utf16be.csv", encoding: "UTF-16BE", separator: ";" },
  { file: "messes-utf8-bom.csv", encoding: "UTF-8", separator: "|" },
  { file: "messes-windows-1252.csv", encoding: "WINDOWS-1252", separator: ";" },
] as const

const TABLE = {
  headers: ["employee_id", "name", "title", "manager_id"],
  rows: [
    ["80", "Zoë Müller", "Leiterin; Süd", "1"],
    ["81", "Åsa\r\nÖberg", "Büro", "80"],
  ],
}

function read(file: string) {
  const result = readTable(
    readFileSync(new URL(`../../../../../tests/fixtures/org/${file}`, import.meta.url)),
  )
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "))
  return result.value
}

describe("one table in four encodings (M28)", () => {
  it.each(FILES)("is read as $encoding from $file", ({ file, encoding, separator }) => {
    expect(read(file)).toMatchObject({ encoding, separator })
    expect(read(file).table).toEqual(TABLE)
  })
})
