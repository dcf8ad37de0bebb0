import { crc32, deflateRawSync } from "node:zlib"

/** A part of a packed file; what its directory says may be made to lie. */
export interface PackedPart {
  readonly name: string
  readonly content: string | Buffer
  readonly claims?: { readonly packed?: number; readonly unpacked?: number }
  /** Bit 0: locked. */
  readonly flags?: number
  /** Where the directory says it begins; where it does unless told. */
  readonly offset?: number
}

/** A zip file with a directory. */
export function zipOf(parts: readonly PackedPart[]): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claims, flags = 0, offset = at } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const sizes = { packed: claims?.packed ?? packed.length, unpacked: claims?.unpacked ?? bytes.length }
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(sizes.packed, 14)
    common.writeUInt32LE(sizes.unpacked, 18)
    common.writeUInt16LE(name.length, 22)
    pieces.push(Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, tail, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...pieces, list, Buffer.from("PK\u0005\u0006"), end])
}

/** A cell: text, a number in a style, or XML of its own (its attributes, then what is in it). */
export type TestCell =
  | string
  | number
  | null
  | { readonly n: number; readonly style: keyof typeof STYLES }
  | readonly [attributes: string, xml: string]

export interface TestSheet {
  readonly name: string
  readonly state?: "hidden" | "veryHidden"
  readonly rows: readonly (readonly TestCell[] | null)[]
  readonly hiddenRows?: readonly number[]
  readonly merges?: readonly string[]
}

const STYLES = { plain: 0, zeros: 1, date: 2, time: 3, prefix: 4, money: 5, percent: 6, german: 7 }
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** A workbook as Excel writes one, its texts shared. */
export function workbookOf(sheets: readonly TestSheet[], { from1904 = false } = {}): Buffer {
  return zipOf(workbookParts(sheets, from1904))
}

export function workbookParts(sheets: readonly TestSheet[], from1904 = false): readonly PackedPart[] {
  const strings: string[] = []
  const parts = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheet, strings),
  }))
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  )
  const relations = [
    ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
  ].map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELS}/${type}" Target="${target}"/>`,
  )
  return [
    {
      name: "[Content_Types].xml",
      content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${parts.map(({ name }) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${XML}<workbook ${MAIN} xmlns:r="${RELS}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
    },
    { name: "xl/styles.xml", content: STYLES_XML },
    ...parts,
    {
      name: "xl/sharedStrings.xml",
      content: `${XML}<sst ${MAIN}>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    },
  ]
}

const STYLES_XML = `${XML}<styleSheet ${MAIN}><numFmts count="5"><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="166" formatCode="&quot;E&quot;0000"/><numFmt numFmtId="167" formatCode="#,##0.00\\ [$€-407]"/><numFmt numFmtId="168" formatCode="[$-407]d\\.\\ mmmm\\ yyyy;@"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="9"/><xf numFmtId="168"/></cellXfs></styleSheet>`

function sheetXml({ rows, hiddenRows = [], merges = [] }: TestSheet, strings: string[]): string {
  const written = rows.map((cells, index) => {
    if (!cells) return ""
    const line = index + 1
    const hidden = hiddenRows.includes(line) ? ' hidden="1"' : ""
    return `<row r="${line}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${line}`, strings)).join("")}</row>`
  })
  const merged =
    merges.length > 0
      ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : ""
  return `${XML}<worksheet ${MAIN}><sheetData>${written.join("")}</sheetData>${merged}</worksheet>`
}

function cellXml(cell: TestCell, ref: string, strings: string[]): string {
  if (cell === null) return ""
  if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`
  if (typeof cell === "string") return `<c r="${ref}" t="s"><v>${strings.push(cell) - 1}</v></c>`
  if ("n" in cell) return `<c r="${ref}" s="${STYLES[cell.style]}"><v>${cell.n}</v></c>`
  const [attributes, xml] = cell
  return `<c r="${ref}" ${attributes}>${xml}</c>`
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
}
