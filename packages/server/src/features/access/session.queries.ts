import type { Ctx } from "../../parts.ts"
import type { SessionView } from "./session.view.ts"

export async function sessionsOf(_ctx: Ctx): Promise<SessionView[]> {
  throw new Error("Being built.")
}
