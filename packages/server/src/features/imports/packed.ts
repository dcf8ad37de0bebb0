import { promisify } from "node:util"
import { constants, gunzip, gzip } from "node:zlib"

const compress = promisify(gzip)
const expand = promisify(gunzip)

/** A value as compressed JSON, for columns nobody asks into. */
export function pack(value: unknown): Promise<Buffer> {
  return compress(JSON.stringify(value), { level: constants.Z_BEST_SPEED })
}

/** The value that {@link pack} was given; the caller says what it was. */
export async function unpack<T>(bytes: Buffer): Promise<T> {
  const value: T = JSON.parse((await expand(bytes)).toString())
  return value
}
