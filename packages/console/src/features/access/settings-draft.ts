import type { ChangeSettingsInput, SettingsPartsFragment } from "../../generated/graphql.ts"
import { decimal } from "../../language/locale.ts"
import { t } from "../../language/t.ts"

type Stored = Pick<
  SettingsPartsFragment,
  "name" | "timeZone" | "kDecision" | "kDevelopment" | "perspectiveWeights" | "tellsOfReleases"
>

/** The settings as they are typed. */
export type SettingsDraft = Readonly<
  Record<"name" | "timeZone" | "kDecision" | "kDevelopment" | "manager" | "upward" | "skip" | "peer", string>
> & { readonly tellsOfReleases: boolean }

export function settingsDraft({ perspectiveWeights, ...settings }: Stored): SettingsDraft {
  const { manager, upward, skip, peer } = perspectiveWeights
  return {
    name: settings.name,
    timeZone: settings.timeZone,
    kDecision: String(settings.kDecision),
    kDevelopment: String(settings.kDevelopment),
    manager: String(manager),
    upward: String(upward),
    skip: String(skip),
    peer: String(peer),
    tellsOfReleases: settings.tellsOfReleases,
  }
}

/** Why the shares cannot be meant; they sum to 1. */
export function weightsProblem(draft: SettingsDraft): string | undefined {
  const weights = weightsOf(draft)
  const all = Object.values(weights)
  if (all.some((weight) => !Number.isFinite(weight) || weight < 0))
    return t`Write each share as a number, such as 0.3.`
  const sum = all.reduce((total, weight) => total + weight, 0)
  return Math.abs(sum - 1) < 1e-9
    ? undefined
    : t`The shares sum to ${decimal(sum.toFixed(2))}; they must sum to 1.`
}

/** What differs from what is stored; nothing when all is the same. */
export function changedSettings(
  draft: SettingsDraft,
  stored: Stored,
): Omit<ChangeSettingsInput, "version"> | undefined {
  const before = settingsDraft(stored)
  const changed = (key: keyof SettingsDraft) => draft[key] !== before[key]
  const isWeight = (["manager", "upward", "skip", "peer"] as const).some(changed)
  const part = {
    ...(changed("name") ? { name: draft.name } : {}),
    ...(changed("timeZone") ? { timeZone: draft.timeZone } : {}),
    ...(changed("kDecision") ? { kDecision: Number(draft.kDecision) } : {}),
    ...(changed("kDevelopment") ? { kDevelopment: Number(draft.kDevelopment) } : {}),
    ...(changed("tellsOfReleases") ? { tellsOfReleases: draft.tellsOfReleases } : {}),
    ...(isWeight ? { perspectiveWeights: weightsOf(draft) } : {}),
  }
  return Object.keys(part).length === 0 ? undefined : part
}

function weightsOf({ manager, upward, skip, peer }: SettingsDraft) {
  const read = (text: string) => (text.trim() === "" ? Number.NaN : Number(text.replace(",", ".")))
  return { manager: read(manager), upward: read(upward), skip: read(skip), peer: read(peer) }
}
