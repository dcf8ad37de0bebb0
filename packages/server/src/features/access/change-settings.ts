import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { ChangeSettingsInput, SettingsView } from "./settings.view.ts"

export async function changeSettings(_ctx: Ctx, _input: ChangeSettingsInput): Promise<Result<SettingsView>> {
  throw new Error("Being built.")
}
