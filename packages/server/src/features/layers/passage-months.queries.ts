import { setImmediate } from "node:timers/promises"
import type { Day } from "@rung/domain/kit/day"
import { type DerivedLayers, deriveLayers } from "@rung/domain/layers/derive-layers"
import { type OrgStop, orgStops } from "@rung/domain/layers/org-stops"
import { passages } from "@rung/domain/layers/passages"
import { buildForest } from "@rung/domain/org/forest"
import { orgOn } from "@rung/domain/org/org-node"
import type { Ctx } from "../../parts.ts"
import { readOrg } from "../org/org.store.ts"
import { loadOrgHistory, type OrgHistory } from "./derived-org.store.ts"
import type { PassageMonthView } from "./passage-month.view.ts"

const MAX_STOPS = 60
const MIN_STOPS = 12
/** Nodes × stops that one answer may derive. */
const WORK = 1_500_000
const KEPT_TENANTS = 500

type Months = Promise<readonly PassageMonthView[]>

/** By tenant; of another version of the org or another day it is reckoned again. */
const kept = new Map<string, { readonly of: string; readonly months: Months }>()

/** How many changed layer from month to month, over the history that is kept. */
export async function passageMonths(ctx: Ctx): Months {
  const { tenantId } = ctx.db
  const { version } = await ctx.db.read(readOrg)
  const of = `${version} ${ctx.today}`
  const known = kept.get(tenantId)
  if (known?.of === of) return known.months
  const months = ctx.db.read(loadOrgHistory).then((history) => monthsOf(history, ctx.today))
  keep(tenantId, { of, months })
  return months
}

function keep(tenantId: string, answer: { readonly of: string; readonly months: Months }): void {
  kept.delete(tenantId)
  kept.set(tenantId, answer)
  answer.months.catch(() => kept.get(tenantId) === answer && kept.delete(tenantId))
  const [oldest] = kept.keys()
  if (kept.size > KEPT_TENANTS && oldest !== undefined) kept.delete(oldest)
}

async function monthsOf(history: OrgHistory, today: Day): Months {
  const months: PassageMonthView[] = []
  let before: DerivedLayers | undefined
  for (const stop of stopsOf(history, today)) {
    const now: DerivedLayers | undefined = stop.changed ? await derivedOn(history, stop.day) : before
    const count = before && now && now !== before ? passages(before, now).length : 0
    months.push({ day: stop.day, passages: count })
    before = now
    await setImmediate()
  }
  return months
}

function stopsOf(history: OrgHistory, today: Day): readonly OrgStop[] {
  const affordable = Math.floor(WORK / Math.max(history.members.length, 1))
  const limit = Math.max(MIN_STOPS, Math.min(MAX_STOPS, affordable))
  return orgStops({ changeDays: changeDaysOf(history), today, limit })
}

function changeDaysOf({ lines, overrides }: OrgHistory): ReadonlySet<Day> {
  const days = new Set<Day>()
  for (const { validFrom, validTo } of lines) {
    days.add(validFrom)
    if (validTo) days.add(validTo)
  }
  for (const { validFrom, expiresOn } of overrides) {
    days.add(validFrom)
    if (expiresOn) days.add(expiresOn)
  }
  return days
}

async function derivedOn(history: OrgHistory, day: Day): Promise<DerivedLayers> {
  const { members, lines, rules, overrides } = history
  const nodes = orgOn(members, lines, day)
  await setImmediate()
  const forest = buildForest(nodes)
  if (!forest.ok) throw new Error(`The stored org is unsound: ${forest.problems[0]?.message}`)
  await setImmediate()
  return deriveLayers({ forest: forest.value, rules, overrides, day })
}
