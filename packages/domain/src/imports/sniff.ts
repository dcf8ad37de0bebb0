export type TableEncoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "WINDOWS-1252"
export type TableSeparator = "," | ";" | "\t" | "|"

export interface SniffedTable {
  readonly encoding: TableEncoding
  readonly separator: TableSeparator
  /** Bytes of the byte order mark to skip. */
  readonly markLength: 0 | 2 | 3
}

const SAMPLE_BYTES = 65_536
const SEPARATORS: readonly TableSeparator[] = [",", ";", "\t", "|"]
const QUOTE = 0x22

/**
 * Tells encoding and separator from the first 64 KiB of a file (M28): a byte order mark decides, else zero bytes
 * on one side mean UTF-16, else bytes that are no UTF-8 mean Windows-1252. The separator is the one found most
 * evenly on each line outside quotes; a comma when there is none.
 */
export function sniffTable(bytes: Uint8Array): SniffedTable {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const { encoding, markLength } = sniffEncoding(sample, bytes.length > SAMPLE_BYTES)
  return { encoding, markLength, separator: sniffSeparator(toBytes(sample.subarray(markLength), encoding)) }
}

function sniffEncoding(sample: Uint8Array, isCut: boolean): Pick<SniffedTable, "encoding" | "markLength"> {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf)
    return { encoding: "UTF-8", markLength: 3 }
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: "UTF-16LE", markLength: 2 }
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: "UTF-16BE", markLength: 2 }
  const zeros = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 8 && odd > even) return { encoding: "UTF-16LE", markLength: 0 }
  if (even > sample.length / 8 && even > odd) return { encoding: "UTF-16BE", markLength: 0 }
  return { encoding: isUtf8(sample, isCut) ? "UTF-8" : "WINDOWS-1252", markLength: 0 }
}

/** Well-formed UTF-8, surrogates and overlong forms refused; a character cut off at the sample's end is forgiven. */
function isUtf8(sample: Uint8Array, isCut: boolean): boolean {
  let i = 0
  while (i < sample.length) {
    const lead = sample[i] ?? 0
    const length = sequenceLength(lead)
    if (length === 0) return false
    if (i + length > sample.length) return isCut && sample.subarray(i + 1).every(isContinuation)
    for (let k = 1; k < length; k++) if (!isContinuation(sample[i + k] ?? 0)) return false
    if (length > 2 && !isShortest(lead, sample[i + 1] ?? 0)) return false
    i += length
  }
  return true
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

function isShortest(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0
  if (lead === 0xed) return second < 0xa0
  if (lead === 0xf0) return second >= 0x90
  return lead !== 0xf4 || second < 0x90
}

function toBytes(sample: Uint8Array, encoding: TableEncoding): Uint8Array {
  if (encoding !== "UTF-16LE" && encoding !== "UTF-16BE") return sample
  const [low, high] = encoding === "UTF-16LE" ? [0, 1] : [1, 0]
  const narrow = new Uint8Array(Math.floor(sample.length / 2))
  for (let i = 0; i < narrow.length; i++)
    narrow[i] = sample[2 * i + high] === 0 ? (sample[2 * i + low] ?? 0) : 0x80
  return narrow
}

function sniffSeparator(bytes: Uint8Array): TableSeparator {
  const lines = countPerLine(bytes)
  let best: TableSeparator = ","
  let bestScore = 0
  SEPARATORS.forEach((separator, k) => {
    const first = lines[0]?.[k] ?? 0
    const alike = lines.filter((counts) => counts[k] === first).length
    const score = first === 0 ? 0 : (alike / lines.length) * 1000 + Math.min(first, 100)
    if (score > bestScore) [best, bestScore] = [separator, score]
  })
  return best
}

/** Separators outside quotes on each of the first 50 lines that are not empty. */
function countPerLine(bytes: Uint8Array): readonly (readonly number[])[] {
  const codes = SEPARATORS.map((separator) => separator.charCodeAt(0))
  const lines: number[][] = []
  let counts = codes.map(() => 0)
  let isQuoted = false
  let isEmpty = true
  for (const byte of bytes) {
    if (byte === QUOTE) isQuoted = !isQuoted
    if (!isQuoted && (byte === 0x0a || byte === 0x0d)) {
      if (!isEmpty) lines.push(counts)
      if (lines.length === 50) return lines
      counts = codes.map(() => 0)
      isEmpty = true
      continue
    }
    isEmpty = false
    const k = isQuoted ? -1 : codes.indexOf(byte)
    if (k >= 0) counts[k] = (counts[k] ?? 0) + 1
  }
  if (!isEmpty && lines.length === 0) lines.push(counts)
  return lines
}
