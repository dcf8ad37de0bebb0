import type { Ctx } from "../../parts.ts"

export async function signOut(_ctx: Ctx): Promise<void> {
  throw new Error("Being built.")
}
