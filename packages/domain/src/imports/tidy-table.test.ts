import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { headOf, tableOfRecords } from "./table-of-records.ts"
import { tidyTable } from "./tidy-table.ts"

const NOBODY: ReadonlySet<number> = new Set()
const HEADERS = ["Employee ID", "Name", "Title", "FTE", "Manager ID"]

/** Positions of rows that are left out. */
function dropped(...rows: readonly (readonly string[])[]): readonly number[] {
  const tidy = tidyTable({ headers: HEADERS, rows }, NOBODY).table.rows
  return tidy.flatMap((cells, index) => (cells.length === 0 && (rows[index] ?? []).length > 0 ? [index] : []))
}

const ANN = ["1", "Ann Lee", "Head", "1", ""]

describe("lines that are no data (M30)", () => {
  it.each([
    ["totals", ["Total", "", "", "107.5", ""]],
    ["totals with a count", ["Grand total: 107", "", "", "", ""]],
    ["German totals", ["Gesamt", "107", "", "96,5", ""]],
    ["the headers again", ["employee id", "NAME", "Title", "FTE", "Manager ID"]],
    ["a page number", ["Page 3 of 3", "", "", "", ""]],
    ["a count of rows", ["(107 rows)", "", "", "", ""]],
    ["who made it", ["Generated on 2026-11-22", "by HR", "", "", ""]],
    ["a sentence", ["For internal use only please", "", "", "", ""]],
    ["a rule", ["-----", "", "", "", ""]],
  ])("%s", (_, cells) => {
    expect(dropped(ANN, cells)).toEqual([1])
  })

  it.each([
    ["somebody called Total", ["7", "Total", "", "1", "1"]],
    ["a manager of totals", ["7", "Ben Fox", "Total", "1", "1"]],
    ["somebody whose row ends early", ["7", "Ben"]],
    ["somebody with an address and an odd name", ["", "Page 1 of 2", "ann@a.test", "", ""]],
    ["an id alone", ["E107", "", "", "", ""]],
    ["somebody with a title of many words", ["7", "Ben Fox", "Head of the sales of the north", "1", "1"]],
    ["somebody in department Sum 41 of a full row", ["8", "Sum 41", "Band", "1", "1"]],
  ])("%s is data", (_, cells) => {
    expect(dropped(ANN, cells)).toEqual([])
  })

  it("reads a line all the same where somebody says so", () => {
    const table = { headers: HEADERS, rows: [ANN, ["Total", "", "", "1", ""]] }
    expect(tidyTable(table, new Set([3]))).toEqual({ table, issues: [] })
  })

  it("never leaves out a row with an address, whatever else is in it", () => {
    const cell = fc.constantFrom("", "Total", "107", "Name", "Page 1 of 2", "Ann", "=", "-")
    const row = fc.tuple(cell, cell, fc.constant("ann@a.test"), cell, cell)
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        expect(dropped(...rows)).toEqual([])
      }),
    )
  })
})

describe("the headers of a file (M30)", () => {
  const line = (text: string) => text.split("|")

  it.each([
    ["are the first line", ["Employee ID|Name", "1|Ann"], 1, "Employee ID,Name"],
    ["may be words nobody knows", ["Nr|Wer|Chef", "1|Ann|Manager"], 1, "Nr,Wer,Chef"],
    ["come after blank lines", ["||", "", "Employee ID|Name", "1|Ann"], 3, "Employee ID,Name"],
    ["come after a title", ["People|", "Employee ID|Name|Title", "1|Ann|Head"], 2, "Employee ID,Name,Title"],
    [
      "are not a row of words we know",
      ["Wer|Was|Wo", "Manager|Employee|Office", "Ann|Head|Rome"],
      1,
      "Wer,Was,Wo",
    ],
    [
      "have groups above",
      ["Employee|||Manager|", "ID|Name|Title|ID|Name", "1|Ann|Head||"],
      2,
      "Employee ID,Employee Name,Title,Manager ID,Manager Name",
    ],
    [
      "have names of columns below where they are missing",
      ["Employee ID|Name|Manager|", "|||Name", "1|Ann||"],
      1,
      "Employee ID,Name,Manager,Column D",
    ],
    [
      "count what repeats and letter what is missing",
      ["Name|Name||Unit|", "Ann|Lee|x|HR|"],
      1,
      "Name,Name (2),Column C,Unit,",
    ],
  ])("%s", (_, lines, skipped, headers) => {
    const head = headOf(lines.map(line))
    expect([head.skipped, head.headers.join(",")]).toEqual([skipped, headers])
  })

  it("loses no line, whatever the file", () => {
    const cell = fc.constantFrom("", "ID", "Name", "Manager ID", "1", "Ann", "Total", "a@b.test")
    const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(lines, (all) => {
        const { rows, firstRow = 2, headers } = tableOfRecords(all)
        const last = all.findLastIndex((cells) => cells.some((text) => text !== ""))
        expect(rows).toEqual(all.slice(firstRow - 1, last + 1))
        const named = headers.filter((header) => header !== "").map((header) => header.toLowerCase())
        expect(new Set(named).size).toBe(named.length)
      }),
    )
  })
})
