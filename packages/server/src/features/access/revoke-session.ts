import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { SessionView } from "./session.view.ts"

export async function revokeSession(_ctx: Ctx, _id: string): Promise<Result<SessionView>> {
  throw new Error("Being built.")
}
