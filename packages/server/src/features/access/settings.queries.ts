import type { Ctx } from "../../parts.ts"
import type { SettingsView } from "./settings.view.ts"

export async function settingsOf(_ctx: Ctx): Promise<SettingsView> {
  throw new Error("Being built.")
}
