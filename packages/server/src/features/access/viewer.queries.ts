import type { Ctx } from "../../parts.ts"
import type { ViewerView } from "./viewer.view.ts"

export async function viewerOf(_ctx: Ctx): Promise<ViewerView | null> {
  throw new Error("Being built.")
}
