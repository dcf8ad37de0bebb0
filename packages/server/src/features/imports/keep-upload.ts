import { createHash } from "node:crypto"
import { ok, type Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { actorText } from "../access/audit.store.ts"
import { checkContent } from "./read-table.ts"
import { insertUpload } from "./upload.store.ts"

export interface UploadedFile {
  readonly fileName: string
  readonly content: Buffer
}

export interface KeptUpload {
  readonly uploadId: string
  readonly fileName: string
  readonly byteCount: number
}

const MAX_NAME = 200

/** Keeps a file behind the tenant's wall, to be looked at and planned from. Refuses what is no text. */
export async function keepUpload(ctx: Ctx, { fileName, content }: UploadedFile): Promise<Result<KeptUpload>> {
  const checked = checkContent(content)
  if (!checked.ok) return checked
  const id = newId()
  const name = plainName(fileName)
  await ctx.db.write((tx) =>
    insertUpload(tx, {
      id,
      fileName: name,
      sha256: createHash("sha256").update(content).digest(),
      content,
      uploadedBy: actorText(principalOf(ctx)),
      uploadedAt: ctx.now,
    }),
  )
  return ok({ uploadId: toGlobalId("Upload", id), fileName: name, byteCount: content.length })
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
