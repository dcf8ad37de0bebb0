import type { TableEncoding } from "@rung/domain/imports/sniff"

const LABELS = {
  "UTF-8": "utf-8",
  "UTF-16LE": "utf-16le",
  "UTF-16BE": "utf-16be",
  "WINDOWS-1252": "windows-1252",
} as const satisfies Record<TableEncoding, string>
const MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** The bytes as UTF-8 without a byte order mark and without zero characters, which no database text holds. */
export async function* inUtf8(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  encoding: TableEncoding,
): AsyncGenerator<Buffer> {
  const decoder = encoding === "UTF-8" ? undefined : new TextDecoder(LABELS[encoding])
  let isFirst = true
  for await (const chunk of chunks) {
    const text = decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk
    const marked = isFirst && text.subarray(0, 3).equals(MARK)
    isFirst = false
    yield withoutZeros(marked ? text.subarray(3) : text)
  }
  const rest = decoder?.decode()
  if (rest) yield withoutZeros(Buffer.from(rest))
}

function withoutZeros(text: Buffer): Buffer {
  return text.includes(0) ? Buffer.from(text.filter((byte) => byte !== 0)) : text
}
