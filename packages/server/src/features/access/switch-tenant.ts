import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { ViewerView } from "./viewer.view.ts"

export async function switchTenant(_ctx: Ctx, _tenant: string): Promise<Result<ViewerView>> {
  throw new Error("Being built.")
}
