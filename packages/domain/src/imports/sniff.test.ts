import { describe, expect, it } from "vitest"
import { sniffTable, type TableEncoding } from "./sniff.ts"

/** Bytes of a text whose characters all lie below U+0800. */
function bytesOf(text: string, encoding: TableEncoding): Uint8Array {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  if (encoding === "UTF-16LE") return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]))
  if (encoding === "UTF-16BE") return Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff]))
  if (encoding === "WINDOWS-1252") return Uint8Array.from(units)
  return Uint8Array.from(
    units.flatMap((unit) => (unit < 0x80 ? [unit] : [0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)])),
  )
}

const MARKS = { "UTF-8": [0xef, 0xbb, 0xbf], "UTF-16LE": [0xff, 0xfe], "UTF-16BE": [0xfe, 0xff] } as const
const TEXT = "id;name;title\r\n1;Zoë;Büro\r\n2;Åsa;Süd\r\n"

describe("the encoding of a file (M28)", () => {
  it.each(["UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252"] as const)("%s without a mark", (encoding) => {
    expect(sniffTable(bytesOf(TEXT, encoding))).toEqual({ encoding, markLength: 0, separator: ";" })
  })

  it.each(["UTF-8", "UTF-16LE", "UTF-16BE"] as const)("%s with a byte order mark", (encoding) => {
    const bytes = Uint8Array.from([...MARKS[encoding], ...bytesOf(TEXT, encoding)])
    expect(sniffTable(bytes)).toEqual({ encoding, markLength: MARKS[encoding].length, separator: ";" })
  })

  it.each([
    { name: "an overlong form", bytes: [0xc0, 0xaf] },
    { name: "an overlong form of three bytes", bytes: [0xe0, 0x80, 0xaf] },
    { name: "a surrogate", bytes: [0xed, 0xa0, 0x80] },
    { name: "beyond Unicode", bytes: [0xf4, 0x90, 0x80, 0x80] },
    { name: "a continuation alone", bytes: [0x41, 0x80] },
    { name: "a character cut off at the end of the file", bytes: [0x41, 0xc3] },
  ])("bytes that are no UTF-8 are Windows-1252: $name", ({ bytes }) => {
    expect(sniffTable(Uint8Array.from(bytes)).encoding).toBe("WINDOWS-1252")
  })

  it.each([
    [0xc3, 0xab],
    [0xe2, 0x82, 0xac],
    [0xf0, 0x9f, 0x98, 0x80],
  ])("well-formed UTF-8 of several bytes: %i", (...bytes) => {
    expect(sniffTable(Uint8Array.from(bytes)).encoding).toBe("UTF-8")
  })

  it("forgives a character cut off by the end of the sample, not a broken one", () => {
    const long = new Uint8Array(70_000).fill(0x41)
    long.set([0xc3, 0xab], 65_535)
    expect(sniffTable(long).encoding).toBe("UTF-8")
    long.set([0xc3, 0x41], 60_000)
    expect(sniffTable(long).encoding).toBe("WINDOWS-1252")
  })
})

describe("the separator of a file (M28)", () => {
  it.each([
    { name: "comma", text: "id,name\n1,Ann\n2,Bob\n", separator: "," },
    {
      name: "semicolon beside decimal commas",
      text: "id;name;share\n1;Ann;0,5\n2;Bob;1,5\n",
      separator: ";",
    },
    { name: "tab", text: "id\tname\n1\tAnn, Dr\n2\tBob\n", separator: "\t" },
    { name: "bar", text: "id|name|title\n1|Ann|a;b\n", separator: "|" },
    { name: "others within quotes", text: 'id;name\n1;"a,b,c"\n2;"d,e,f"\n', separator: ";" },
    {
      name: "line breaks and separators within quotes",
      text: 'id;name\n1;"one,\ntwo,\nthree"\n2;x\n',
      separator: ";",
    },
    { name: "doubled quotes", text: 'id,name\n1,"say ""hi;"" now"\n2,x\n', separator: "," },
    { name: "one column: a comma", text: "id\n1\n2\n", separator: "," },
    { name: "a header alone, without a line break", text: "id;name", separator: ";" },
    { name: "empty lines first, old Mac line ends", text: "\r\rid;name\r1;Ann\r", separator: ";" },
    { name: "nothing", text: "", separator: "," },
  ])("$name", ({ text, separator }) => {
    expect(sniffTable(bytesOf(text, "UTF-8"))).toEqual({ encoding: "UTF-8", markLength: 0, separator })
  })
})
