import { createHash } from "node:crypto"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { actorText } from "../access/audit.store.ts"
import { checkWorkbook } from "./read-workbook.ts"
import { UploadSniffer } from "./sniff-upload.ts"
import {
  addChunk,
  CHUNK_BYTES,
  completeUpload,
  deleteUpload,
  openUpload,
  uploadChunks,
} from "./upload.store.ts"

/** Bytes of a file. */
export const UPLOAD_LIMIT = 64 * 1024 * 1024

export interface IncomingFile {
  readonly fileName: string
  readonly content: AsyncIterable<Buffer>
}

export interface KeptUpload {
  readonly uploadId: string
  readonly fileName: string
  readonly byteCount: number
}

const MAX_NAME = 200

/**
 * Keeps a file behind the tenant's wall as it comes in, chunk by chunk: no more than two are ever held. What is
 * refused, or breaks off, leaves nothing. Refuses `UPLOAD_TOO_LARGE` and what is no table.
 */
export async function keepUpload(ctx: Ctx, file: IncomingFile): Promise<Result<KeptUpload>> {
  const id = newId()
  const fileName = plainName(file.fileName)
  const uploadedBy = actorText(principalOf(ctx))
  await ctx.db.write((tx) => openUpload(tx, { id, fileName, uploadedBy, uploadedAt: ctx.now }))
  try {
    const kept = await keepContent(ctx, id, file.content)
    if (kept.ok) return ok({ uploadId: toGlobalId("Upload", id), fileName, byteCount: kept.value })
    await ctx.db.write((tx) => deleteUpload(tx, id))
    return kept
  } catch (error) {
    await ctx.db.write((tx) => deleteUpload(tx, id)).catch(() => undefined)
    throw error
  }
}

/** Answers the number of bytes. */
async function keepContent(ctx: Ctx, id: string, content: AsyncIterable<Buffer>): Promise<Result<number>> {
  const sniffer = new UploadSniffer()
  const hash = createHash("sha256")
  let byteCount = 0
  let seq = 0
  for await (const chunk of chunksOf(content)) {
    byteCount += chunk.length
    if (byteCount > UPLOAD_LIMIT) return tooLarge()
    const refusal = sniffer.take(chunk)
    if (refusal) return refusal
    hash.update(chunk)
    await ctx.db.write((tx) => addChunk(tx, { id, seq, content: chunk }))
    seq++
  }
  const facts = sniffer.facts()
  if (!facts.ok) return facts
  const broken = facts.value.kind === "XLSX" ? await checkWorkbook(uploadChunks(ctx.db, id)) : undefined
  if (broken) return broken
  const sha256 = hash.digest()
  await ctx.db.write((tx) => completeUpload(tx, { id, byteCount, sha256, facts: facts.value }))
  return ok(byteCount)
}

export function tooLarge() {
  return refused(
    problem(
      "UPLOAD_TOO_LARGE",
      `The file is larger than ${UPLOAD_LIMIT / 1024 / 1024} MB: split it, and import the parts as PARTIAL.`,
      "file",
    ),
  )
}

/** What comes in pieces of any size, in chunks as they are stored. */
async function* chunksOf(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let chunk = Buffer.allocUnsafe(CHUNK_BYTES)
  let size = 0
  for await (const piece of content) {
    for (let at = 0; at < piece.length; ) {
      const copied = piece.copy(chunk, size, at)
      size += copied
      at += copied
      if (size < CHUNK_BYTES) continue
      yield chunk
      chunk = Buffer.allocUnsafe(CHUNK_BYTES)
      size = 0
    }
  }
  if (size > 0) yield chunk.subarray(0, size)
}

/** The last part of a path, without characters that cannot be shown. */
function plainName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? ""
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .trim()
      .slice(0, MAX_NAME) || "upload.csv"
  )
}
