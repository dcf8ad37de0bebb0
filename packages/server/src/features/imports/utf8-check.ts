import { isUtf8 } from "node:buffer"

/** Damaged characters for each sound one beyond which text was never UTF-8. */
const TOLERATED = 0.1

/** Whether bytes that come in pieces are UTF-8: a few broken characters among many sound ones are forgiven. */
export class Utf8Check {
  #rest: Buffer = Buffer.alloc(0)
  #sound = 0
  #broken = 0

  take(piece: Buffer): void {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece
    const end = bytes.length - cutOff(bytes)
    this.#rest = Buffer.from(bytes.subarray(end))
    this.#count(bytes.subarray(0, end))
  }

  isUtf8(): boolean {
    this.#count(this.#rest)
    this.#rest = Buffer.alloc(0)
    return this.#broken <= this.#sound * TOLERATED
  }

  #count(bytes: Buffer): void {
    const text = bytes.toString()
    const broken = isUtf8(bytes) ? 0 : occurrences(text, "\ufffd")
    this.#broken += broken
    // A sound character takes one or two bytes more than the text has units, a broken one takes none.
    this.#sound += bytes.length - text.length
  }
}

function occurrences(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}

/** Bytes at the end that begin a character and do not end it. */
function cutOff(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0
  }
  return 0
}

function lengthOf(lead: number): number {
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}
