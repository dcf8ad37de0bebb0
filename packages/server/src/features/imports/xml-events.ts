import type { Readable } from "node:stream"
import { SaxesParser } from "saxes"
import { inSlices } from "./in-slices.ts"

/** What a part of a workbook consists of, as it goes by. Names are without their prefix. */
export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
  /** Whether nothing more is wanted. */
  readonly isDone?: boolean
}

/** Characters between two tags. */
const MAX_TEXT = 1024 * 1024

/** Reads XML as it is unpacked; throws when it is none, or when it is a single endless text. */
export async function readXml(stream: Readable, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const decoder = new TextDecoder()
  let silent = 0
  parser.on("opentag", ({ name, attributes }) => {
    silent = 0
    reader.open(localName(name), attributes)
  })
  parser.on("closetag", ({ name }) => {
    silent = 0
    reader.close(localName(name))
  })
  parser.on("text", (text) => reader.text(text))
  parser.on("cdata", (text) => reader.text(text))
  for await (const slice of inSlices(stream)) {
    silent += slice.length
    if (silent > MAX_TEXT) throw new Error("A part of the workbook is one endless text.")
    parser.write(decoder.decode(slice, { stream: true }))
    if (reader.isDone) {
      stream.destroy()
      return
    }
  }
  parser.close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1)
}
