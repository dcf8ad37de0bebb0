import type { Ctx } from "../../parts.ts"
import type { UploadPreviewView } from "./upload-preview.view.ts"

export async function uploadPreview(_ctx: Ctx, _uploadId: string): Promise<UploadPreviewView | undefined> {
  throw new Error("Being built.")
}
