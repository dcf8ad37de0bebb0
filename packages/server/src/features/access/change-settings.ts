import { changeSettings as decide, type TenantSettings } from "@rung/domain/access/tenant-settings"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { recordAudit } from "./audit.store.ts"
import { settingsView } from "./settings.queries.ts"
import type { ChangeSettingsInput, SettingsView } from "./settings.view.ts"
import { loadSettings, lockSettings, saveSettings } from "./tenant.store.ts"

export async function changeSettings(ctx: Ctx, input: ChangeSettingsInput): Promise<Result<SettingsView>> {
  const change = changeOf(input)
  return ctx.db.write(async (tx) => {
    const { version, ...current } = await lockSettings(tx)
    if (version !== input.version) {
      return refused(
        problem("VERSION_CONFLICT", "Somebody changed this meanwhile: reload and try again.", "version"),
      )
    }
    const decision = decide(current, change)
    if (!decision.ok) return decision
    if (!isTimeZone(decision.value.timeZone)) {
      return refused(problem("TIME_ZONE_INVALID", "Choose a time zone such as Europe/Berlin.", "timeZone"))
    }
    await saveSettings(tx, decision.value)
    const actor = principalOf(ctx)
    await recordAudit(tx, { actor, at: ctx.now, action: "settings:change", detail: { ...change } })
    return ok(settingsView(await loadSettings(tx)))
  })
}

function changeOf({ version: _, perspectiveWeights, ...rest }: ChangeSettingsInput): Partial<TenantSettings> {
  const named = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined)
  if (!perspectiveWeights) return Object.fromEntries(named)
  const { manager: MANAGER, upward: UPWARD, skip: SKIP, peer: PEER } = perspectiveWeights
  return { ...Object.fromEntries(named), perspectiveWeights: { MANAGER, UPWARD, SKIP, PEER } }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
