import { inflateSync } from "node:zlib"

/** An element of the structure tree with the words that are marked as its own, in reading order. */
export type Read = {
  readonly tag: string
  readonly alt: string | undefined
  readonly scope: string | undefined
  readonly words: string
  readonly kids: readonly Read[]
}

export type ReadDocument = {
  readonly title: string
  readonly lang: string
  readonly showsTitle: boolean
  readonly marked: boolean
  /** Of the part of PDF/UA that the metadata claim. */
  readonly claims: string | undefined
  readonly pages: number
  readonly bookmarks: readonly string[]
  readonly document: Read
  /** What is drawn for the eye only, page by page. */
  readonly artifacts: readonly string[]
  /** Words or lines that are neither part of an element nor an artifact. */
  readonly unmarked: number
}

type Ref = { readonly ref: number }
type Name = { readonly name: string }
type Dictionary = ReadonlyMap<string, Value>
type Operator = { readonly operator: string }
type Value = number | string | boolean | null | Ref | Name | Operator | Dictionary | readonly Value[]
type Stored = { readonly value: Value; readonly stream: string | undefined }

/** Reads back what a tagged document of PDFKit says, from its bytes alone. */
export function readPdf(bytes: Uint8Array): ReadDocument {
  const objects = storedIn(Buffer.from(bytes).toString("latin1"))
  const stored = (value: Value | undefined) => (isRef(value) ? objects.get(value.ref)?.value : value)
  const get = (value: Value | undefined): Dictionary => {
    const dictionary = stored(value)
    if (!isDictionary(dictionary)) throw new Error("There is no such object.")
    return dictionary
  }
  const dictionaries = [...objects.values()].flatMap(({ value }) => (isDictionary(value) ? [value] : []))
  const catalog = dictionaries.find((each) => nameOf(each.get("Type")) === "Catalog")
  const info = dictionaries.find((each) => each.has("CreationDate"))
  if (!catalog || !info) throw new Error("The document has no catalogue.")
  const pages = listOf(get(catalog.get("Pages")).get("Kids"))
  const said = pages.map((page) => marksOf(objects, get(page)))
  const root = get(catalog.get("StructTreeRoot"))
  const [whole] = listOf(root.get("K"))
  const metadata = streamOf(objects, catalog.get("Metadata"))
  return {
    title: textOf(stored(info.get("Title"))),
    lang: textOf(catalog.get("Lang")),
    showsTitle:
      catalog.get("ViewerPreferences") !== undefined &&
      get(catalog.get("ViewerPreferences")).get("DisplayDocTitle") === true,
    marked: get(catalog.get("MarkInfo")).get("Marked") === true,
    claims: /<pdfuaid:part>(\d)</.exec(metadata ?? "")?.[1],
    pages: pages.length,
    bookmarks: dictionaries.flatMap((each) => (each.has("Dest") ? [textOf(each.get("Title"))] : [])),
    document: elementOf(get(whole), null),
    artifacts: said.map(({ artifacts }) => artifacts),
    unmarked: said.reduce((sum, { unmarked }) => sum + unmarked, 0),
  }

  function elementOf(element: Dictionary, above: Value | null): Read {
    const page = element.get("Pg") ?? above
    const at = pages.findIndex((each) => isRef(each) && isRef(page) && each.ref === page.ref)
    const kids = listOf(element.get("K")).map((kid) =>
      typeof kid === "number" ? (said[at]?.words.get(kid) ?? "") : elementOf(get(kid), page ?? null),
    )
    const attributes = element.get("A")
    return {
      tag: nameOf(element.get("S")) ?? "",
      alt: element.get("Alt") === undefined ? undefined : textOf(element.get("Alt")),
      scope: isDictionary(attributes) ? nameOf(attributes.get("Scope")) : undefined,
      words: kids.map((kid) => (typeof kid === "string" ? kid : kid.words)).join(""),
      kids: kids.filter((kid) => typeof kid !== "string"),
    }
  }
}

/** Every element of a kind, in reading order. */
export function elements(read: Read, tag: string): readonly Read[] {
  return [...(read.tag === tag ? [read] : []), ...read.kids.flatMap((kid) => elements(kid, tag))]
}

function storedIn(text: string): ReadonlyMap<number, Stored> {
  const objects = new Map<number, Stored>()
  for (const { 0: head, 1: id, index } of text.matchAll(/(?<=^|\n)(\d+) 0 obj\r?\n/g)) {
    const reader = new Reader(text, index + head.length)
    const value = reader.value()
    const entry = (key: string) => (isDictionary(value) ? value.get(key) : undefined)
    const begins = /^\s*stream\r?\n/.exec(text.slice(reader.at, reader.at + 12))
    const start = reader.at + (begins?.[0].length ?? 0)
    const raw = begins ? text.slice(start, start + Number(entry("Length"))) : undefined
    const packed =
      raw !== undefined && nameOf(listOf(entry("Filter"))[0] ?? entry("Filter")) === "FlateDecode"
    const stream = packed ? inflateSync(Buffer.from(raw, "latin1")).toString("latin1") : raw
    objects.set(Number(id), { value, stream })
  }
  return objects
}

type Objects = ReadonlyMap<number, Stored>
type Marks = {
  readonly words: ReadonlyMap<number, string>
  readonly artifacts: string
  readonly unmarked: number
}

function streamOf(objects: Objects, value: Value | undefined): string | undefined {
  return isRef(value) ? objects.get(value.ref)?.stream : undefined
}

function inside(objects: Objects, value: Value | undefined, key: string): Value | undefined {
  const dictionary = isRef(value) ? objects.get(value.ref)?.value : value
  return isDictionary(dictionary) ? dictionary.get(key) : undefined
}

/** What a page says, by the number that the structure tree knows it under. */
function marksOf(objects: Objects, page: Dictionary): Marks {
  const fonts = inside(objects, page.get("Resources"), "Font")
  const letters = new Map(
    [...(isDictionary(fonts) ? fonts : [])].map(([name, font]) => [
      name,
      lettersOf(streamOf(objects, inside(objects, font, "ToUnicode")) ?? ""),
    ]),
  )
  const marks = new Marking()
  let [operands, font]: [Value[], string] = [[], ""]
  for (const token of new Reader(streamOf(objects, page.get("Contents")) ?? "", 0).all()) {
    if (!isOperator(token)) {
      operands.push(token)
      continue
    }
    const [first, second] = operands
    operands = []
    if (token.operator === "BDC" || token.operator === "BMC") marks.open(nameOf(first) ?? "", second)
    if (token.operator === "EMC") marks.close()
    if (token.operator === "Tf") font = nameOf(first) ?? ""
    if (token.operator === "TJ") marks.say(lettered(first, letters.get(font)))
    if (PAINTING.has(token.operator)) marks.say("")
  }
  return marks
}

const PAINTING: ReadonlySet<string> = new Set(["S", "f", "B", "Do"])

/** What is being marked while a page is gone through. */
class Marking {
  readonly words = new Map<number, string>()
  artifacts = ""
  unmarked = 0
  readonly #open: (number | string)[] = []

  open(tag: string, options: Value | undefined): void {
    const id = isDictionary(options) ? options.get("MCID") : undefined
    const actual = isDictionary(options) ? options.get("ActualText") : undefined
    this.#open.push(typeof id === "number" ? id : tag)
    if (typeof id === "number") this.words.set(id, "")
    if (actual !== undefined) this.say(textOf(actual))
  }

  close(): void {
    this.#open.pop()
  }

  say(text: string): void {
    const id = this.#open.find((each) => typeof each === "number")
    if (id !== undefined) this.words.set(id, (this.words.get(id) ?? "") + text)
    else if (this.#open.includes("Artifact")) this.artifacts += text
    else this.unmarked += 1
  }
}

function lettered(shown: Value | undefined, letters: ReadonlyMap<number, string> | undefined): string {
  return listOf(shown)
    .filter((part) => typeof part === "string")
    .flatMap((part) => [...part.matchAll(/[\s\S]{2}/g)])
    .map(([pair]) => letters?.get(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)) ?? "\uFFFD")
    .join("")
}

/** Which letters a font's glyphs stand for. */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  for (const [, from = "", listed = ""] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    for (const [index, [, hex = ""]] of [...listed.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const units = [...hex.matchAll(/[0-9a-f]{4}/gi)].map(([unit]) => Number.parseInt(unit, 16))
      letters.set(Number.parseInt(from, 16) + index, String.fromCharCode(...units))
    }
  }
  return letters
}

/** Reads values one after the other; what is none is an operator. */
class Reader {
  at: number
  readonly #text: string

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  *all(): Generator<Value> {
    for (this.#skip(); this.at < this.#text.length; this.#skip()) yield this.value()
  }

  value(): Value {
    this.#skip()
    if (this.#take("<<")) return this.#dictionary()
    if (this.#take("[")) return this.#until("]")
    if (this.#take("<")) return this.#hex()
    if (this.#take("(")) return this.#literal()
    if (this.#take("/")) return { name: this.#match(/[^\s<>[\]()/]*/y) }
    const reference = this.#match(/\d+ 0 R\b/y)
    if (reference) return { ref: Number.parseInt(reference, 10) }
    const number = this.#match(/[-+]?(\d+\.?\d*|\.\d+)(e-?\d+)?/y)
    if (number) return Number(number)
    const word = this.#match(/[^\s<>[\]()/]+/y) || this.#text[this.at++] || ""
    if (word === "true" || word === "false") return word === "true"
    return word === "null" ? null : { operator: word }
  }

  #dictionary(): Dictionary {
    const found = new Map<string, Value>()
    const parts = this.#until(">>")
    for (let at = 0; at + 1 < parts.length; at += 2) found.set(nameOf(parts[at]) ?? "", parts[at + 1] ?? null)
    return found
  }

  #until(end: string): readonly Value[] {
    const found: Value[] = []
    for (this.#skip(); !this.#take(end) && this.at < this.#text.length; this.#skip()) found.push(this.value())
    return found
  }

  #hex(): string {
    const hex = this.#match(/[^>]*/y)
    this.at += 1
    return Buffer.from(hex, "hex").toString("latin1")
  }

  #literal(): string {
    let found = ""
    for (let depth = 1; this.at < this.#text.length; this.at += 1) {
      const sign = this.#text[this.at] ?? ""
      if (sign === "\\") {
        this.at += 1
        const escaped = this.#text[this.at] ?? ""
        found += { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" }[escaped] ?? escaped
        continue
      }
      if (sign === "(") depth += 1
      if (sign === ")") depth -= 1
      if (depth === 0) break
      found += sign
    }
    this.at += 1
    return found
  }

  #skip(): void {
    this.#match(/\s+/y)
  }

  #take(mark: string): boolean {
    if (!this.#text.startsWith(mark, this.at)) return false
    this.at += mark.length
    return true
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#text)?.[0] ?? ""
    this.at += found.length
    return found
  }
}

function isRef(value: Value | undefined): value is Ref {
  return typeof value === "object" && value !== null && "ref" in value
}

function isOperator(value: Value | undefined): value is Operator {
  return typeof value === "object" && value !== null && "operator" in value
}

function isDictionary(value: Value | undefined): value is Dictionary {
  return value instanceof Map
}

function nameOf(value: Value | undefined): string | undefined {
  return typeof value === "object" && value !== null && "name" in value ? value.name : undefined
}

function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : []
}

/** A text as it is meant: UTF-16 where it says so. */
function textOf(value: Value | undefined): string {
  if (typeof value !== "string") return ""
  return value.startsWith("\u00FE\u00FF")
    ? Buffer.from(value.slice(2), "latin1").swap16().toString("utf16le")
    : value
}
