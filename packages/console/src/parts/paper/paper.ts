import PDFDocument, { type StructureElement, type StructureOptions } from "pdfkit"
import { t } from "../../language/t.ts"
import { INKS, type Ink } from "./inks.ts"
import { NOTE, SECTION, TITLE, type TypeStyle } from "./type.ts"
import { type DrawWords, type Faces, Typesetter } from "./typesetter.ts"

export type Tag =
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"

export type PaperRect = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What draws shapes, and words inside a figure, at given places. */
export type Pen = { readonly doc: PDFDocument; readonly type: Typesetter }

export type PaperSettings = {
  readonly title: string
  readonly subject: string
  readonly lang: string
  /** Stands at the foot of each page, before its number. */
  readonly foot: string
  readonly faces: Faces
  readonly drawWords?: DrawWords | undefined
  /** Off only where a test reads the bytes. */
  readonly compress?: boolean
}

const A4 = { width: 595.28, height: 841.89 }
export const LEFT = 54
export const WIDTH = A4.width - 2 * LEFT
const TOP = 54
const BOTTOM = A4.height - 64

/**
 * Pages that are read aloud as they are read: every word and figure stands in a structure element, in reading order;
 * rules, fills and page numbers are artifacts. What is drawn goes down the page; what finds no room begins a page.
 */
export class Paper {
  readonly #doc: PDFDocument
  readonly #type: Typesetter
  readonly #open: StructureElement[]
  readonly #written: Promise<Blob>
  readonly #foot: string
  /** Where the next thing stands. */
  y = TOP

  constructor({ title, subject, lang, foot, faces, drawWords, compress = true }: PaperSettings) {
    this.#doc = new PDFDocument({
      size: "A4",
      margin: 0,
      font: "",
      lang,
      pdfVersion: "1.7",
      subset: "PDF/UA",
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      compress,
      info: { Title: title, Subject: subject, Creator: "Rung", Producer: "Rung" },
    })
    this.#written = gathered(this.#doc)
    this.#type = new Typesetter(this.#doc, faces, drawWords)
    this.#foot = foot
    const whole = this.#doc.struct("Document")
    this.#doc.addStructure(whole)
    this.#open = [whole]
    this.#doc.addPage()
  }

  get pen(): Pen {
    return { doc: this.#doc, type: this.#type }
  }

  newPage(): void {
    this.#doc.addPage()
    this.y = TOP
  }

  /** Begins a page where less than `height` is left of this one. */
  room(height: number): void {
    if (this.y + height > BOTTOM && this.y > TOP) this.newPage()
  }

  gap(height: number): void {
    this.y += height
  }

  /** Everything written meanwhile is part of this element. */
  within(tag: Tag, write: () => void, options: StructureOptions = {}): void {
    const element = this.#doc.struct(tag, options)
    this.#open.at(-1)?.add(element)
    this.#open.push(element)
    write()
    this.#open.pop()
  }

  /** What is drawn here is the content of the element that is open. */
  content(tag: Tag, draw: (pen: Pen) => void): void {
    const content = this.#doc.markStructureContent(tag)
    draw(this.pen)
    this.#doc.endMarkedContent()
    this.#open.at(-1)?.add(content)
  }

  /** Drawn for the eye only: rules, fills, marks beside their words. */
  artifact(draw: (pen: Pen) => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.#doc.markContent("Artifact", { type })
    draw(this.pen)
    this.#doc.endMarkedContent()
  }

  heightOf(text: string, style: TypeStyle, width = WIDTH): number {
    return this.#type.lines(text, width, style).length * style.lead
  }

  /** Words down the page as one element, kept together. */
  words(tag: Tag, text: string, style: TypeStyle, { x = LEFT, width = WIDTH } = {}): void {
    this.room(this.heightOf(text, style, width))
    this.within(tag, () => this.content(tag, () => this.lines(text, style, { x, width })))
  }

  /** Sets lines into the element that is open and goes below them. */
  lines(text: string, style: TypeStyle, { x, width }: { readonly x: number; readonly width: number }): void {
    for (const line of this.#type.lines(text, width, style)) {
      this.#type.line(line, x, this.y + footOf(style), style)
      this.y += style.lead
    }
  }

  /** The one title of the document. */
  title(text: string): void {
    this.#doc.outline.addItem(text, { top: 0, left: A4.width })
    this.words("H1", text, TITLE, { width: this.#balanced(text, TITLE) })
  }

  /** The narrowest width on which the text takes no more lines, so that they are about as long. */
  #balanced(text: string, style: TypeStyle): number {
    const least = this.#type.lines(text, WIDTH, style).length
    let width = WIDTH
    while (width > WIDTH / 2 && this.#type.lines(text, width - 8, style).length === least) width -= 8
    return width
  }

  /** A heading with its bookmark, on a new page where less than `keep` stays below it. */
  heading(text: string, keep: number, at = LEFT): void {
    this.room(keep)
    this.#doc.outline.addItem(text, { top: Math.max(0, this.y - 12), left: A4.width })
    this.words("H2", text, SECTION, { x: at, width: WIDTH - (at - LEFT) })
  }

  list(items: readonly string[], style: TypeStyle): void {
    this.within("L", () => {
      for (const item of items) this.within("LI", () => this.words("LBody", item, style))
    })
  }

  /** A drawing with the sentence that stands for it. */
  figure(alt: string, rect: PaperRect, draw: (pen: Pen) => void): void {
    const { x, y, width, height } = rect
    this.within("Figure", () => this.content("Figure", draw), { alt, bbox: [x, y, x + width, y + height] })
  }

  rule(ink: Ink = "line"): void {
    const { y } = this
    this.artifact(({ doc }) =>
      doc
        .moveTo(LEFT, y)
        .lineTo(LEFT + WIDTH, y)
        .lineWidth(0.7)
        .stroke(INKS[ink]),
    )
  }

  /** Numbers the pages and hands the document over. */
  finish(): Promise<Blob> {
    const { count } = this.#doc.bufferedPageRange()
    for (let page = 0; page < count; page += 1) {
      this.#doc.switchToPage(page)
      this.artifact(({ type }) => {
        const y = A4.height - 34
        const number = t`${page + 1} of ${count}`
        type.line(this.#foot, LEFT, y, NOTE)
        type.line(number, LEFT + WIDTH - type.width(number, NOTE), y, NOTE)
      }, "Pagination")
    }
    this.#open[0]?.end()
    this.#doc.end()
    return this.#written
  }
}

/** From the top of a line to the foot of its letters. */
export function footOf({ size, lead }: TypeStyle): number {
  return (lead - size) / 2 + size * 0.82
}

function gathered(doc: PDFDocument): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk) => chunks.push(chunk))
    doc.on("end", () => resolve(new Blob(chunks, { type: "application/pdf" })))
    doc.on("error", reject)
  })
}
