import { readFileSync } from "node:fs"
import fc from "fast-check"
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

async function table(text: string | Buffer) {
  const result = await read(Buffer.from(text))
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "))
  const { headers, rows, notes } = result.value.table
  return { headers, rows, notes: notes?.map(({ mess, message }) => `${mess} ${message}`) }
}

async function codes(text: string | Buffer): Promise<readonly string[]> {
  const result = await read(Buffer.from(text))
  return result.ok ? [] : result.problems.map(({ code }) => code)
}

it("looks at a file whose facts nobody kept", async () => {
  const file = new URL("../../../../../tests/fixtures/org/messes-utf16be.csv", import.meta.url)
  const unknown = { kind: "CSV", encoding: null, separator: null } as const
  const result = await readUpload(readFileSync(file), unknown)
  expect(result.ok && result.value.table.headers).toEqual(HEADERS)
})

describe("comma-separated values as the world writes them", () => {
  it.each([
    ["a comma in quotes", 'a,b\n1,"x, y"\n', [["1", "x, y"]]],
    [
      "empty cells",
      "a,b,c\n1,,\n2,3,4\n",
      [
        ["1", "", ""],
        ["2", "3", "4"],
      ],
    ],
    [
      "empty cells by CR LF",
      'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
      [
        ["1", "", ""],
        ["2", "3", "4"],
      ],
    ],
    [
      "escaped quotes",
      'a,b\n1,"ha ""ha"" ha"\n3,4\n',
      [
        ["1", 'ha "ha" ha'],
        ["3", "4"],
      ],
    ],
    [
      "JSON in a cell",
      'key,val\n1,"{""type"": ""Point"", ""at"": [1.0, 2.0]}"\n',
      [["1", '{"type": "Point", "at": [1.0, 2.0]}']],
    ],
    [
      "line feeds in quotes",
      'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n',
      [
        ["1", "2", "3"],
        ["Once upon \na time", "5", "6"],
        ["7", "8", "9"],
      ],
    ],
    ["CR LF in quotes", 'a,b\r\n1,"x\r\ny"\r\n', [["1", "x\r\ny"]]],
    [
      "quotes and line feeds",
      'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
      [
        ["1", 'ha \n"ha" \nha'],
        ["3", "4"],
      ],
    ],
    [
      "UTF-8",
      "a,b,c\n1,2,3\n4,5,\u02a4\n",
      [
        ["1", "2", "3"],
        ["4", "5", "\u02a4"],
      ],
    ],
    [
      "old line ends",
      "a,b\r1,2\r3,4\r",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "no end of the last line",
      "a,b\n1,2\n3,4",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["an inch in a cell", 'a,b\n1,5" pipe\n', [["1", '5" pipe']]],
    ["a blank line, which keeps its number", "a,b\n1,2\n\n3,4\n", [["1", "2"], [""], ["3", "4"]]],
    ["a single column", "email\nann@a.test\nben@a.test\n", [["ann@a.test"], ["ben@a.test"]]],
  ])("%s", async (_, text, rows) => {
    expect((await table(text)).rows).toEqual(rows)
  })

  it("tells the encoding by the whole file, not by its beginning", async () => {
    const long = `a,b\n${"1,plain\n".repeat(20_000)}`
    const latin = Buffer.concat([Buffer.from(long), Buffer.from("2,Zo\u00eb\n", "latin1")])
    expect((await table(latin)).rows.at(-1)).toEqual(["2", "Zo\u00eb"])
    const sound = Buffer.from(
      `${long}2,Zo\u00eb M\u00fcller \u0141ukasz \u00d6berg \u00c5sa \u00e9\u00e8\u00ea\u00e0\u00f1\u00e7\n`,
    )
    const damaged = Buffer.concat([sound, Buffer.from("3,J\u00fcrgen\n", "latin1")])
    const { rows, notes } = await table(damaged)
    expect(rows.slice(-2).map(([, name]) => name)).toEqual([
      "Zo\u00eb M\u00fcller \u0141ukasz \u00d6berg \u00c5sa \u00e9\u00e8\u00ea\u00e0\u00f1\u00e7",
      "J\ufffdrgen",
    ])
    expect(notes).toEqual([expect.stringContaining("M28 Row 20003: characters that were broken")])
  })

  it("shows a sample of what it converted", async () => {
    const { notes } = await table(Buffer.from("id;name\n1;Zo\u00eb\n", "latin1"))
    expect(notes).toEqual([
      'M28 To read the file, characters were read as WINDOWS-1252 and cells were told apart by semicolons. Row 2 reads "Zo\u00eb": if that looks wrong, save the file as CSV UTF-8 and upload it again.',
    ])
  })

  it.each([
    ["a quote that takes in rows to the end", 'id,name\n1,"Ada\n2,Ben\n', "UPLOAD_QUOTE_OPEN"],
    [
      "a quote that takes in rows up to another quote",
      'id,name,mail,boss\n1,"Ada,a@a.test,\n2,Ben,b@a.test,1\n3,"Cleo",c@a.test,1\n',
      "UPLOAD_QUOTE_OPEN",
    ],
    ["an endless cell", `id,name\n1,${"x".repeat(10_001)}\n`, "UPLOAD_CELL_LENGTH"],
    ["an endless line", "x".repeat(5 * 1024 * 1024), "UPLOAD_CELL_LENGTH"],
    ["an endless quote", `id,name\n1,"${"x, ".repeat(2 * 1024 * 1024)}`, "UPLOAD_CELL_LENGTH"],
    ["too many columns", `${"a,".repeat(301)}b\n1\n`, "UPLOAD_COLUMNS"],
    ["too many rows", `id\n${"1\n".repeat(300_100)}`, "UPLOAD_ROWS"],
    ["headers alone", "id,name\n\n\n", "UPLOAD_WITHOUT_ROWS"],
    ["blanks alone", " \n\t\n", "UPLOAD_EMPTY"],
    ["a PDF", "%PDF-1.7 ...", "UPLOAD_NOT_A_TABLE"],
    [
      "a web page with the name of a workbook",
      "<html><table><tr><td>1</td></tr></table>",
      "UPLOAD_NOT_A_TABLE",
    ],
    ["a list of JSON", '[{"id": 1}]', "UPLOAD_NOT_A_TABLE"],
    ["a program", Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * at) % 251)), "UPLOAD_NOT_TEXT"],
  ])("refuses %s", async (_, text, code) => {
    expect(await codes(text)).toEqual([code])
  })

  it("takes zeros out of text, where they are dirt", async () => {
    expect((await table(`id,name\n1,A\0da\n${"2,Ben\n".repeat(500)}`)).rows[0]).toEqual(["1", "Ada"])
  })
})

describe("a file that ends early (M40)", () => {
  it.each([
    ["in the middle of a row", "id,name,title\n1,Ann Lee,Head\n2,Ben Fox,Sales\n3,Cle", ["3", "", ""]],
    ["in the middle of a quote", 'id,name,title\n1,Ann Lee,Head\n2,Ben Fox,Sales\n3,"Cle', ["3", "", ""]],
    ["after an id", "id,name,title\n1,Ann Lee,Head\n2,Ben Fox,Sales\n30", ["", "", ""]],
  ])("%s loses only the cell that may be cut", async (_, text, last) => {
    const { rows, notes } = await table(text)
    expect(rows.slice(0, 2)).toEqual([
      ["1", "Ann Lee", "Head"],
      ["2", "Ben Fox", "Sales"],
    ])
    expect(rows[2]).toEqual(last)
    expect(notes).toEqual([expect.stringMatching(/^M40_TRUNCATED Row 4: the file ends in the middle of it/)])
  })

  it("is not one whose footer is short", async () => {
    expect((await table("id,name,title\n1,Ann Lee,Head\nTotal: 1")).notes).toEqual([])
  })
})

describe("JSON Lines", () => {
  it("makes a column of every member, nested ones with points", async () => {
    const text = [
      '{"id": 1, "name": {"givenName": "Ann", "familyName": "Lee"}, "emails": [{"value": "ann@a.test"}], "active": true}',
      "",
      '{"id": 12345678901234567890, "manager": null, "groups": ["a", "b"], "title": "Z\\u0000\\ud800"}',
    ].join("\n")
    const read = await table(text)
    expect(read.headers).toEqual([
      "id",
      "name.givenName",
      "name.familyName",
      "emails.0.value",
      "active",
      "manager",
      "groups",
      "title",
    ])
    expect(read.rows).toEqual([
      ["1", "Ann", "Lee", "ann@a.test", "true", "", "", ""],
      [],
      ["12345678901234567890", "", "", "", "", "", "a; b", "Z\ufffd"],
    ])
  })

  it("names the lines that are none, all at once", async () => {
    const result = await read(Buffer.from('{"id": 1}\n{id: 2}\n[3]\n{"id": 4}\n'))
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: "UPLOAD_LINE_NOT_OBJECT", message: expect.stringContaining("Line 2 "), path: ["file", "2"] },
      { code: "UPLOAD_LINE_NOT_OBJECT", path: ["file", "3"] },
    ])
  })

  it("leaves out a last line that breaks off", async () => {
    const { rows, notes } = await table('{"id": 1}\n{"id": 2}\n{"id": 3, "na')
    expect(rows).toEqual([["1"], ["2"], []])
    expect(notes).toEqual([expect.stringContaining("M40_TRUNCATED Row 3")])
  })
})

describe("any file", () => {
  const ending = fc.constantFrom("", "\n", ",", '"', "\u0000", "{", "PK\u0003\u0004", "\u00ff\u00fe")
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
    fc
      .string({ unit: fc.constantFrom(...'ab1,;"\n\r \t{}:[]@='.split("")), maxLength: 200 })
      .map((text) => Buffer.from(text)),
    fc
      .tuple(ending, fc.uint8Array({ maxLength: 100 }))
      .map(([start, rest]) => Buffer.concat([Buffer.from(start, "latin1"), rest])),
  )

  it("is read or refused, whatever it holds, and the same whichever way it comes in pieces", async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 40 }), async (content, pieceLength) => {
        const whole = await read(content)
        expect(await read(content, pieceLength)).toEqual(whole)
        if (!whole.ok) expect(whole.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it("keeps every cell of every row that was written", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[\0\r]/g, ""))
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 99_999 }).map(String), cell, cell, cell), {
      minLength: 1,
      maxLength: 20,
    })
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(",", ";", "\t", "|"), async (written, separator) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const lines = [["employee id", "name", "title", "unit"], ...written].map((cells) =>
          cells.map(quoted).join(separator),
        )
        const result = await read(Buffer.from(`${lines.join("\r\n")}\r\n`))
        expect(result.ok && result.value.table.rows).toEqual(
          written.map((cells) => cells.map((text) => text)),
        )
      }),
      { numRuns: 200 },
    )
  })
})
