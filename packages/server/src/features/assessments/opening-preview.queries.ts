import type { Ctx } from "../../parts.ts"
import type { OpeningPreviewInput } from "./cycle-opening.input.ts"
import type { OpeningPreviewView } from "./cycle-progress.view.ts"

export async function openingPreview(_ctx: Ctx, _input: OpeningPreviewInput): Promise<OpeningPreviewView> {
  throw new Error("Being built.")
}
