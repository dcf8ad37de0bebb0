import { promisify } from "node:util"
import { constants, gunzip, gzip } from "node:zlib"

const compress = promisify(gzip)
const expand = promisify(gunzip)

/** What an import keeps as lists in blocks. */
export const BLOCK_KINDS = [
  /** The cells of each row, as they stand in the source. */
  "ROW",
  /** Pairs of a row's place and the issues it is named in, for rows that are; a block for each block of rows. */
  "ROW_ISSUE",
  /** The places of all issues, one issue after another. */
  "ISSUE_ROW",
  "CHANGE",
  "LAYER_MOVE",
  "PRIVACY",
  /** Days after the effective one on which something happens. */
  "DAY",
  /** What applying writes, by part. */
  "OPERATION",
  /** What reverting writes, by part. */
  "UNDO",
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** Items of a block: few enough that unpacking one keeps nobody waiting. */
export const BLOCK_ITEMS = 1_000

/** Bytes up to which compressing is not worth it. */
const SHORT = 1_024
const GZIP = 0x1f

/** The items of a block as they are stored: JSON, compressed unless it is short. */
export async function packItems(items: readonly unknown[]): Promise<Buffer> {
  return packText(JSON.stringify(items))
}

/** A text as it is stored in a block. */
export async function packText(text: string): Promise<Buffer> {
  const bytes = Buffer.from(text)
  return bytes.length < SHORT ? bytes : compress(bytes, { level: constants.Z_BEST_SPEED })
}

/** The items that {@link packItems} was given; the caller says what they were. */
export async function unpackItems<T>(content: Buffer): Promise<readonly T[]> {
  const items: readonly T[] = JSON.parse(await unpackText(content))
  return items
}

export async function unpackText(content: Buffer): Promise<string> {
  return (content[0] === GZIP ? await expand(content) : content).toString()
}
