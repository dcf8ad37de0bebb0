import type PDFDocument from "pdfkit"
import { INKS } from "./inks.ts"
import type { TypeStyle, Weight } from "./type.ts"

/** The files of a weight, the first that has a sign sets it. */
export type Faces = Readonly<Record<Weight, readonly Uint8Array[]>>

/** Words as a picture, for signs that no face has; `width` for the given size. */
export type WordPicture = { readonly address: string; readonly width: number; readonly height: number }
export type DrawWords = (words: string, style: TypeStyle) => WordPicture | null

type Run = { readonly text: string; readonly face: string | null }

// Figures of one width, so that columns of numbers stand under one another.
const FEATURES = ["tnum", "kern"] as const
const MISSING = "\uFFFD"

/** Sets words sign by sign in the first face that has the sign. */
export class Typesetter {
  readonly #doc: PDFDocument
  readonly #faces: Readonly<Record<Weight, readonly string[]>>
  readonly #drawWords: DrawWords | undefined
  readonly #known = new Map<string, string | null>()
  readonly #pictures = new Map<string, WordPicture | null>()

  constructor(doc: PDFDocument, faces: Faces, drawWords?: DrawWords) {
    this.#doc = doc
    this.#drawWords = drawWords
    this.#faces = { 400: this.#register(400, faces[400]), 600: this.#register(600, faces[600]) }
  }

  #register(weight: Weight, files: readonly Uint8Array[]): readonly string[] {
    return files.map((file, at) => {
      const name = `${weight} ${at}`
      this.#doc.registerFont(name, file)
      return name
    })
  }

  width(text: string, style: TypeStyle): number {
    return this.#runs(text, style).reduce((sum, run) => sum + this.#widthOf(run, style), 0)
  }

  /** The text in lines no wider than `width`; each but the last ends in its space. */
  lines(text: string, width: number, style: TypeStyle): readonly string[] {
    const lines: string[] = []
    let line = ""
    for (const word of text.split(/(?<=\s)/).flatMap((each) => this.#pieces(each, width, style))) {
      if (line !== "" && this.width(`${line}${word}`.trimEnd(), style) > width) {
        lines.push(line)
        line = ""
      }
      line += word
    }
    return [...lines, line]
  }

  /** A word wider than its column is broken where the column ends. */
  #pieces(word: string, width: number, style: TypeStyle): readonly string[] {
    if (this.width(word.trimEnd(), style) <= width) return [word]
    const pieces: string[] = []
    let piece = ""
    for (const sign of word) {
      if (piece !== "" && this.width(piece + sign, style) > width) {
        pieces.push(piece)
        piece = ""
      }
      piece += sign
    }
    return [...pieces, piece]
  }

  /** Sets one line with its foot at `y`. */
  line(text: string, x: number, y: number, style: TypeStyle): void {
    let at = x
    for (const run of this.#runs(text, style)) {
      this.#set(run, { x: at, y }, style)
      at += this.#widthOf(run, style)
    }
  }

  #set({ text, face }: Run, { x, y }: { readonly x: number; readonly y: number }, style: TypeStyle): void {
    const picture = face === null ? this.#pictureOf(text, style) : null
    if (picture) {
      this.#doc.markContent("Span", { actual: text })
      const { width, height } = picture
      this.#doc.image(picture.address, x, y - height * 0.75, { width, height })
      this.#doc.endMarkedContent()
      return
    }
    this.#doc.font(face ?? this.#first(style), style.size).fillColor(INKS[style.ink])
    const options = { lineBreak: false, baseline: "alphabetic", features: FEATURES } as const
    this.#doc.text(face === null ? this.#missing(text) : text, x, y, options)
  }

  #widthOf({ text, face }: Run, style: TypeStyle): number {
    const picture = face === null ? this.#pictureOf(text, style) : null
    if (picture) return picture.width
    this.#doc.font(face ?? this.#first(style), style.size)
    return this.#doc.widthOfString(face === null ? this.#missing(text) : text, { features: FEATURES })
  }

  #missing(text: string): string {
    return [...text].map(() => "?").join("")
  }

  #pictureOf(text: string, style: TypeStyle): WordPicture | null {
    const key = `${style.size} ${style.weight} ${style.ink} ${text}`
    const known = this.#pictures.get(key)
    if (known !== undefined) return known
    const picture = this.#drawWords?.(text, style) ?? null
    this.#pictures.set(key, picture)
    return picture
  }

  #first({ weight }: TypeStyle): string {
    return this.#faces[weight][0] ?? MISSING
  }

  #runs(text: string, style: TypeStyle): readonly Run[] {
    const runs: { text: string; face: string | null }[] = []
    for (const sign of text) {
      const last = runs.at(-1)
      const face = this.#faceFor(sign, style)
      // A space goes with what stands before it: words of another script stay one run.
      if (last && (last.face === face || (sign === " " && last.face === null))) last.text += sign
      else runs.push({ text: sign, face })
    }
    return runs
  }

  #faceFor(sign: string, { weight }: TypeStyle): string | null {
    const key = `${weight} ${sign}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const code = sign.codePointAt(0) ?? 0
    const face = this.#faces[weight].find((name) =>
      this.#doc.font(name)._font.font.hasGlyphForCodePoint(code),
    )
    this.#known.set(key, face ?? null)
    return face ?? null
  }
}
