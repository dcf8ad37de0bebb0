import { setImmediate as others } from "node:timers/promises"

/** Bytes that are worked on before everybody else has a turn: a few milliseconds of reading. */
const SLICE = 32 * 1024

/** The same bytes in slices small enough that the event loop turns between them. */
export async function* inSlices(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += SLICE) {
      yield chunk.subarray(at, at + SLICE)
      await others()
    }
  }
}
