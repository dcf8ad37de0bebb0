import type { Readable } from "node:stream"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Refused, type Result, refused } from "@rung/domain/kit/result"
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl"

/** Bytes of everything in a workbook, unpacked. */
const MAX_UNPACKED = 512 * 1024 * 1024
/** How many times smaller than unpacked XML may be; what Excel writes stays below 100. */
const MAX_RATIO = 400
/** Small parts may be packed as well as they like. */
const RATIO_FROM = 10 * 1024 * 1024
const MAX_ENTRIES = 5000
/** Bytes of a part's own header, beside its name. */
const LOCAL_HEADER = 30

/** The parts of a packed file, by name; opened one at a time. */
export interface ZipParts {
  readonly names: readonly string[]
  /** The unpacked bytes of a part; nothing when there is none of that name. */
  open(name: string): Promise<Readable | undefined>
}

/**
 * Opens a packed file by what its directory says, without unpacking anything. Refuses what would unpack to too much,
 * by sum, by ratio, or by parts laid over each other (`UPLOAD_UNPACKS_TOO_LARGE`), what is locked
 * (`UPLOAD_ENCRYPTED`) and what is broken (`UPLOAD_DAMAGED`). A part that unpacks to more than it says ends with an error.
 */
export async function openZip(content: Buffer): Promise<Result<ZipParts>> {
  try {
    const zip = await fromBufferPromise(content, { lazyEntries: true, validateEntrySizes: true })
    const entries: Entry[] = []
    if (zip.entryCount > MAX_ENTRIES) return tooMuch()
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return refuse(entries) ?? ok(partsOf(zip, entries))
  } catch {
    return damaged()
  }
}

function partsOf(zip: ZipFile, entries: readonly Entry[]): ZipParts {
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  return {
    names: [...byName.keys()],
    open: async (name) => {
      const entry = byName.get(name)
      return entry && zip.openReadStreamPromise(entry)
    },
  }
}

function refuse(entries: readonly Entry[]): Refused | undefined {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  const isDense = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * MAX_RATIO,
  )
  if (total > MAX_UNPACKED || isDense || overlap(entries)) return tooMuch()
  if (entries.some((entry) => entry.isEncrypted())) return encrypted()
  return undefined
}

/** Parts that share packed bytes: how a small file is made to unpack to any size. */
function overlap(entries: readonly Entry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const { relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength } of inOrder) {
    if (start < end) return true
    end = start + LOCAL_HEADER + fileNameLength + compressedSize
  }
  return false
}

function tooMuch(): Refused {
  return refused(
    problem(
      "UPLOAD_UNPACKS_TOO_LARGE",
      "Unpacked, the workbook would be larger than 512 MB, or it is made to look small: save the one sheet with the people as CSV (UTF-8) and upload that.",
      "file",
    ),
  )
}

export function encrypted(): Refused {
  return refused(
    problem(
      "UPLOAD_ENCRYPTED",
      "The workbook is locked with a password: save it without one, or as CSV (UTF-8).",
      "file",
    ),
  )
}

/** What is wrong inside says nothing to whoever uploaded it; that it was not a fault of ours does. */
export function damaged(): Refused {
  return refused(
    problem(
      "UPLOAD_DAMAGED",
      "The workbook is damaged or did not arrive whole: open it, save it again, and upload that.",
      "file",
    ),
  )
}
