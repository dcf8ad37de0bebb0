import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readUpload } from "./read-upload.ts"
import { checkWorkbook } from "./read-workbook.ts"
import { columnOf } from "./sheet-rows.ts"
import { type TestSheet, workbookOf, workbookParts, zipOf } from "./workbook.test-kit.ts"

const FACTS = { kind: "XLSX", encoding: null, separator: null } as const
const HEADERS = ["Employee ID", "Name", "Start date"]

async function read(content: Buffer) {
  const result = await readUpload(content, FACTS)
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join(" "))
  const { headers, rows, firstRow, notes } = result.value.table
  return { headers, rows, firstRow, notes: notes?.map(({ message }) => message) }
}

async function codes(content: Buffer): Promise<readonly string[]> {
  const result = await readUpload(content, FACTS)
  return result.ok ? [] : result.problems.map(({ code }) => code)
}

/** One sheet with a column of cells under a header. */
function columnOfCells(cells: TestSheet["rows"][number]): TestSheet {
  return {
    name: "People",
    rows: [["Employee ID", "Value"], ...(cells ?? []).map((cell, at) => [at + 1, cell])],
  }
}

describe("cells of a workbook", () => {
  it.each([
    ["text with marks", 'A < B & "C"', 'A < B & "C"'],
    ["a number", 12.5, "12.5"],
    ["a sum of cents", ["", "<v>4.4999999999999998E-2</v>"], "0.045"],
    ["a long id kept as a number", ["", "<v>12345678901234567</v>"], "12345678901234567"],
    ["a large number by powers of ten", ["", "<v>1.23E+5</v>"], "123000"],
    ["an id with leading zeros by its format", { n: 71, style: "zeros" }, "00071"],
    ["an id longer than its format", { n: 1234567, style: "zeros" }, "1234567"],
    ["an id with letters by its format", { n: 71, style: "prefix" }, "E0071"],
    ["a day", { n: 43831, style: "date" }, "2020-01-01"],
    ["a day with a time", { n: 43831.75, style: "time" }, "2020-01-01"],
    ["a day in another language", { n: 43831, style: "german" }, "2020-01-01"],
    ["a negative number that is styled a day", { n: -1, style: "date" }, "-1"],
    ["money", { n: 1234.5, style: "money" }, "1234.5"],
    ["a share", { n: 0.8, style: "percent" }, "0.8"],
    ["yes", ['t="b"', "<v>1</v>"], "TRUE"],
    ["no", ['t="b"', "<v>0</v>"], "FALSE"],
    ["a formula with its last outcome", ["", "<f>A1+1</f><v>7</v>"], "7"],
    ["a formula that gives text", ['t="str"', "<f>A1&amp;B1</f><v>Ann Lee</v>"], "Ann Lee"],
    ["a formula that failed", ['t="e"', "<f>VLOOKUP(1,A:B,2)</f><v>#N/A</v>"], "#N/A"],
    ["text of its own", ['t="inlineStr"', "<is><t>Ann</t></is>"], "Ann"],
    [
      "text in several fonts, with how it is spoken",
      ['t="inlineStr"', '<is><r><t>An</t></r><r><t>n</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>'],
      "Ann",
    ],
    ["a line break", ['t="inlineStr"', "<is><t>a_x000D_\nb</t></is>"], "a\r\nb"],
    ["an ISO date", ['t="d"', "<v>2020-01-01T00:00:00</v>"], "2020-01-01"],
  ] as const)("%s is %j → %s", async (_, cell, text) => {
    const { rows } = await read(workbookOf([columnOfCells([cell])]))
    expect(rows).toEqual([["1", text]])
  })

  it("counts days from 1904 where the workbook does", async () => {
    const { rows } = await read(
      workbookOf([columnOfCells([{ n: 42369, style: "date" }])], { from1904: true }),
    )
    expect(rows).toEqual([["1", "2020-01-01"]])
  })

  it("keeps the numbers of rows and columns where cells are missing", async () => {
    const rows = [[...HEADERS], null, ["7", null, "2020-01-01"], ["8"]]
    expect(await read(workbookOf([{ name: "People", rows }]))).toMatchObject({
      firstRow: 2,
      rows: [[], ["7", "", "2020-01-01"], ["8", "", ""]],
    })
  })

  it.each([
    ["A1", 0],
    ["Z9", 25],
    ["AA1", 26],
    ["XFD1048576", 16_383],
    ["1", -1],
  ])("%s is column %i", (ref, column) => {
    expect(columnOf(ref)).toBe(column)
  })
})

describe("the sheet that is read", () => {
  const people: TestSheet = { name: "People", rows: [HEADERS, ["1", "Ann Lee", "2020-01-01"]] }
  const cover: TestSheet = { name: "Read me", rows: [["How to fill this in"], ["Ask Ann"], ["Thanks"]] }

  it("is the first with headers we know; the others are named", async () => {
    const { rows, notes } = await read(workbookOf([cover, people, { name: "Left", rows: [HEADERS, ["9"]] }]))
    expect(rows).toEqual([["1", "Ann Lee", "2020-01-01"]])
    expect(notes).toEqual([
      expect.stringContaining('Only the sheet "People" was read, not the sheets Read me and Left'),
    ])
  })

  it("is none that is hidden", async () => {
    const { rows } = await read(
      workbookOf([{ ...people, name: "Old", state: "hidden", rows: [HEADERS, ["9"]] }, people]),
    )
    expect(rows).toEqual([["1", "Ann Lee", "2020-01-01"]])
    expect(await codes(workbookOf([{ ...people, state: "veryHidden" }]))).toEqual(["UPLOAD_WITHOUT_ROWS"])
  })

  it("is read with its hidden rows, joined cells and unsaved formulas, each told", async () => {
    const rows = [
      ["Employee ID", "Name", "Department"],
      ["1", "Ann", "Sales"],
      ["2", "Ben", null],
      ["3", "Cleo", ["", "<f>C2</f>"]],
    ] as const
    const read_ = await read(workbookOf([{ name: "People", rows, hiddenRows: [4], merges: ["C2:C3"] }]))
    expect(read_.rows).toEqual([
      ["1", "Ann", "Sales"],
      ["2", "Ben", "Sales"],
      ["3", "Cleo", ""],
    ])
    expect(read_.notes).toEqual([
      expect.stringContaining("1 row that is hidden"),
      expect.stringContaining("Row 4: formulas whose outcome was not saved"),
      expect.stringContaining("Row 3: a cell joined over several rows"),
    ])
  })
})

describe("what is no workbook to read", () => {
  const parts = workbookParts([columnOfCells(["x"])])
  const bomb = { name: "xl/media/zeros.bin", content: Buffer.alloc(1000) }

  it.each([
    [
      "unpacks to more than 512 MB by what it says",
      [...parts, { ...bomb, claims: { unpacked: 600_000_000 } }],
      "UPLOAD_UNPACKS_TOO_LARGE",
    ],
    [
      "is packed too well to be true",
      [...parts, { name: "xl/big.xml", content: Buffer.alloc(20_000_000) }],
      "UPLOAD_UNPACKS_TOO_LARGE",
    ],
    ["has parts laid over each other", [...parts, { ...bomb, offset: 0 }], "UPLOAD_UNPACKS_TOO_LARGE"],
    [
      "has a part within another's",
      [{ name: "a", content: "x".repeat(5000) }, ...parts.map((part) => ({ ...part, offset: 10 }))],
      "UPLOAD_UNPACKS_TOO_LARGE",
    ],
    [
      "has very many parts",
      Array.from({ length: 5001 }, (_, at) => ({ name: `p${at}`, content: "" })),
      "UPLOAD_UNPACKS_TOO_LARGE",
    ],
    ["is locked", parts.map((part) => ({ ...part, flags: 1 })), "UPLOAD_ENCRYPTED"],
    [
      "is an OpenDocument sheet",
      [
        { name: "mimetype", content: "x" },
        { name: "content.xml", content: "<a/>" },
      ],
      "UPLOAD_OLD_WORKBOOK",
    ],
    ["is a binary workbook", [{ name: "xl/workbook.bin", content: "x" }], "UPLOAD_OLD_WORKBOOK"],
    ["is another packed file", [{ name: "people.csv", content: "a,b" }], "UPLOAD_NOT_A_TABLE"],
  ])("%s: refused at upload and when read", async (_, packed, code) => {
    const content = zipOf(packed)
    expect(await codes(content)).toEqual([code])
    expect((await checkWorkbook([content]))?.problems.map((problem) => problem.code)).toEqual([code])
  })

  it.each([
    [
      "lies about a part's size",
      parts.map((part) => (part.name.includes("sheet1") ? { ...part, claims: { unpacked: 10 } } : part)),
    ],
    [
      "has no proper XML",
      parts.map((part) => (part.name.includes("sheet1") ? { ...part, content: "<a><b></a>" } : part)),
    ],
    [
      "has entities that grow",
      parts.map((part) =>
        part.name.includes("sheet1")
          ? { ...part, content: '<!DOCTYPE a [<!ENTITY x "ha">]><a>&x;</a>' }
          : part,
      ),
    ],
    [
      "has one endless text",
      parts.map((part) =>
        part.name.includes("sheet1") ? { ...part, content: `<a>${"x ".repeat(900_000)}</a>` } : part,
      ),
    ],
  ])("%s: refused when read", async (_, packed) => {
    expect(await codes(zipOf(packed))).toEqual(["UPLOAD_DAMAGED"])
  })

  it("is refused when it did not arrive whole", async () => {
    const whole = workbookOf([columnOfCells(["x"])])
    expect(await codes(whole.subarray(0, whole.length - 40))).toEqual(["UPLOAD_DAMAGED"])
  })

  it("is refused beyond the limits", async () => {
    expect(await codes(workbookOf([columnOfCells([`${"x".repeat(10_001)}`])]))).toEqual([
      "UPLOAD_CELL_LENGTH",
    ])
    const far = parts.map((part) =>
      part.name.includes("sheet1")
        ? {
            ...part,
            content:
              '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>',
          }
        : part,
    )
    expect(await codes(zipOf(far))).toEqual(["UPLOAD_ROWS"])
  })

  it("never throws, whatever was done to its bytes", async () => {
    const whole = workbookOf([columnOfCells(["x", 7, { n: 43831, style: "date" }])])
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (changes) => {
          const broken = Buffer.from(whole)
          for (const [at, byte] of changes) broken[at] = byte
          await readUpload(broken, FACTS)
        },
      ),
      { numRuns: 300 },
    )
  })
})
