import type { Ctx } from "../../parts.ts"
import type { WelcomeView } from "./welcome.view.ts"

export async function welcomeOf(_ctx: Ctx): Promise<WelcomeView> {
  throw new Error("Being built.")
}
