import { type NumberStyle, numberStyle, PLAIN } from "./workbook-numbers.ts"
import { readXml, type XmlReader } from "./xml-events.ts"
import type { ZipParts } from "./zip-entries.ts"

export interface Sheet {
  readonly name: string
  /** Name of its part. */
  readonly part: string
  readonly isHidden: boolean
}

/** A workbook but for the cells of its sheets. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly isFrom1904: boolean
  /** By the number cells give their style. */
  readonly styles: readonly NumberStyle[]
  /** Texts that cells refer to by number. */
  readonly strings: readonly string[]
}

/** Texts and their characters: more is no org. */
const MAX_STRINGS = 6_000_000
const MAX_CHARACTERS = 200_000_000

/** Name of the part that lists the sheets; nothing when the packed file is no workbook. */
export function workbookPart({ names }: ZipParts): string | undefined {
  return names.find((name) => /^([^/]*\/)?workbook\.xml$/i.test(name))
}

/** Reads what all sheets share; throws when the parts do not fit together. */
export async function readWorkbookParts(parts: ZipParts, workbook: string): Promise<Workbook> {
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1)
  const relations = new Relations(folder)
  await readPart(parts, `${folder}_rels/${workbook.slice(folder.length)}.rels`, relations)
  const list = new SheetList(relations.targets)
  await readPart(parts, workbook, list)
  const styles = new Styles()
  await readPart(parts, relations.ofType("styles"), styles)
  const strings = new SharedStrings()
  await readPart(parts, relations.ofType("sharedStrings"), strings)
  return {
    sheets: list.sheets,
    isFrom1904: list.isFrom1904,
    styles: styles.styles,
    strings: strings.strings,
  }
}

/** Reads a part that may be missing. */
async function readPart(parts: ZipParts, name: string | undefined, reader: XmlReader): Promise<void> {
  const stream = name === undefined ? undefined : await parts.open(name)
  if (stream) await readXml(stream, reader)
}

type Attributes = Readonly<Record<string, string>>

class Relations implements XmlReader {
  readonly targets = new Map<string, string>()
  readonly #types = new Map<string, string>()
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  ofType(type: string): string | undefined {
    return this.#types.get(type)
  }

  open(name: string, { Id, Type, Target }: Attributes): void {
    if (name !== "Relationship" || Target === undefined) return
    const part = Target.startsWith("/") ? Target.slice(1) : `${this.#folder}${Target.replace(/^\.\//, "")}`
    if (Id !== undefined) this.targets.set(Id, part)
    this.#types.set((Type ?? "").slice((Type ?? "").lastIndexOf("/") + 1), part)
  }

  text(): void {}

  close(): void {}
}

class SheetList implements XmlReader {
  readonly sheets: Sheet[] = []
  isFrom1904 = false
  readonly #targets: ReadonlyMap<string, string>

  constructor(targets: ReadonlyMap<string, string>) {
    this.#targets = targets
  }

  open(name: string, attributes: Attributes): void {
    if (name === "workbookPr") this.isFrom1904 = isOn(attributes.date1904)
    if (name !== "sheet") return
    const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1]
    const part = this.#targets.get(id ?? "")
    const isHidden = (attributes.state ?? "visible") !== "visible"
    if (part !== undefined) this.sheets.push({ name: attributes.name ?? "", part, isHidden })
  }

  text(): void {}

  close(): void {}
}

class Styles implements XmlReader {
  readonly styles: NumberStyle[] = []
  readonly #codes = new Map<number, string>()
  #isInCells = false

  open(name: string, { numFmtId, formatCode }: Attributes): void {
    if (name === "cellXfs") this.#isInCells = true
    if (name === "numFmt") this.#codes.set(Number(numFmtId), formatCode ?? "")
    if (name !== "xf" || !this.#isInCells) return
    const id = Number(numFmtId ?? 0)
    this.styles.push(id === 0 ? PLAIN : numberStyle(id, this.#codes.get(id)))
  }

  text(): void {}

  close(name: string): void {
    if (name === "cellXfs") this.#isInCells = false
  }
}

class SharedStrings implements XmlReader {
  readonly strings: string[] = []
  #characters = 0
  #string = ""
  #isText = false
  #isSpoken = false

  open(name: string): void {
    if (name === "si") this.#string = ""
    if (name === "rPh") this.#isSpoken = true
    this.#isText = name === "t" && !this.#isSpoken
  }

  text(text: string): void {
    if (this.#isText) this.#string += text
  }

  close(name: string): void {
    this.#isText = false
    if (name === "rPh") this.#isSpoken = false
    if (name !== "si") return
    this.strings.push(plainText(this.#string))
    this.#characters += this.#string.length
    if (this.strings.length > MAX_STRINGS || this.#characters > MAX_CHARACTERS) {
      throw new Error("A workbook with so many texts is no org.")
    }
  }
}

/** Text as people see it: workbooks spell control characters as `_x000D_`. */
export function plainText(text: string): string {
  if (!text.includes("_x")) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true"
}
