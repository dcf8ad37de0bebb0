import type { Ctx } from "../../parts.ts"
import type { SettingsView } from "./settings.view.ts"
import { loadSettings, type StoredSettings } from "./tenant.store.ts"

export async function settingsOf(ctx: Ctx): Promise<SettingsView> {
  return settingsView(await ctx.db.read(loadSettings))
}

export function settingsView(settings: StoredSettings): SettingsView {
  const { MANAGER: manager, UPWARD: upward, SKIP: skip, PEER: peer } = settings.perspectiveWeights
  return { ...settings, perspectiveWeights: { manager, upward, skip, peer } }
}
