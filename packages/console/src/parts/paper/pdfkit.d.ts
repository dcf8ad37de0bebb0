/** What the paper uses of PDFKit; its published types would bring Node's globals into the console. */
declare module "pdfkit" {
  export type StructureOptions = {
    readonly alt?: string
    readonly scope?: "Column" | "Row"
    /** Left, top, right, bottom, from the top of the page in view. */
    readonly bbox?: readonly [number, number, number, number]
  }

  export class StructureContent {
    private readonly kind: "content"
  }

  export class StructureElement {
    add(child: StructureElement | StructureContent): this
    end(): void
  }

  class PDFDocument {
    constructor(options: {
      readonly size: "A4"
      readonly margin: number
      readonly font: ""
      readonly lang: string
      readonly pdfVersion: "1.7"
      readonly subset: "PDF/UA"
      readonly tagged: true
      readonly displayTitle: true
      readonly bufferPages: true
      readonly compress: boolean
      readonly autoFirstPage: false
      readonly info: Readonly<Record<string, string>>
    })
    /** The font in use, once there is one: PDFKit has no public way to ask for a glyph. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } }
    readonly page: { readonly width: number; readonly height: number }
    readonly outline: { addItem(title: string, options: { top: number; left: number }): unknown }
    on(event: "data", heard: (chunk: Uint8Array<ArrayBuffer>) => void): this
    on(event: "end", heard: () => void): this
    on(event: "error", heard: (error: Error) => void): this
    end(): void
    addPage(): this
    switchToPage(index: number): this
    bufferedPageRange(): { readonly start: number; readonly count: number }
    registerFont(name: string, source: Uint8Array): this
    font(name: string, size?: number): this
    widthOfString(text: string, options?: { readonly features: readonly string[] }): number
    text(
      text: string,
      x: number,
      y: number,
      options: {
        readonly lineBreak: false
        readonly baseline: "alphabetic"
        readonly features: readonly string[]
      },
    ): this
    image(
      source: string,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this
    struct(type: string, options?: StructureOptions): StructureElement
    addStructure(element: StructureElement): this
    markStructureContent(tag: string): StructureContent
    markContent(tag: string, options?: { readonly type?: string; readonly actual?: string }): this
    endMarkedContent(): this
    save(): this
    restore(): this
    clip(): this
    rotate(angle: number, options: { readonly origin: readonly [number, number] }): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    rect(x: number, y: number, width: number, height: number): this
    circle(x: number, y: number, radius: number): this
    polygon(...points: readonly (readonly [number, number])[]): this
    lineWidth(width: number): this
    dash(length: number, options: { readonly space: number }): this
    undash(): this
    strokeColor(colour: string, opacity?: number): this
    fillColor(colour: string, opacity?: number): this
    fill(colour?: string): this
    stroke(colour?: string): this
    fillAndStroke(fill: string, stroke: string): this
  }

  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export { PDFDocument as default }
}
