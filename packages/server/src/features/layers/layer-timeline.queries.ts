import { setImmediate } from "node:timers/promises"
import type { Day } from "@rung/domain/kit/day"
import { deriveLayers, hybridShareOf, layerOf } from "@rung/domain/layers/derive-layers"
import { buildForest } from "@rung/domain/org/forest"
import { orgOn } from "@rung/domain/org/org-node"
import type { Ctx } from "../../parts.ts"
import { changeDaysAround } from "../org/line.store.ts"
import { knownNodes } from "../org/person.store.ts"
import { loadOrgHistory, type OrgHistory } from "./derived-org.store.ts"
import type { LayerPeriodView } from "./passage.view.ts"

const MAX_DAYS = 200
const MIN_DAYS = 12
/** Nodes × days that one timeline may derive. */
const WORK = 2_000_000

/** A person's layers through time; none for somebody unknown. */
export async function layerTimeline(
  ctx: Ctx,
  personId: string,
): Promise<readonly LayerPeriodView[] | undefined> {
  const loaded = await ctx.db.read(async (tx) => {
    const known = await knownNodes(tx, [personId])
    if (known.get(personId) !== "PERSON") return undefined
    return {
      history: await loadOrgHistory(tx),
      days: await changeDaysAround(tx, { personId, limit: MAX_DAYS }),
    }
  })
  if (!loaded) return undefined
  const { history } = loaded
  const days = daysToLookAt(history, personId, loaded.days)
  const standings: (Standing | undefined)[] = []
  for (const day of days) {
    standings.push(standingOn(history, personId, day))
    await setImmediate()
  }
  return periodsOf(days, standings)
}

type Standing = Pick<LayerPeriodView, "layer" | "hybridShare">

/** Earliest first: days on which lines change around the person, and those of their overrides. */
function daysToLookAt(history: OrgHistory, personId: string, lineDays: readonly Day[]): readonly Day[] {
  const own = history.overrides.filter((override) => override.personId === personId)
  const overrideDays = own.flatMap(({ validFrom, expiresOn }) =>
    expiresOn ? [validFrom, expiresOn] : [validFrom],
  )
  const limit = Math.max(MIN_DAYS, Math.min(MAX_DAYS, Math.floor(WORK / Math.max(history.members.length, 1))))
  return [...new Set([...lineDays, ...overrideDays])].toSorted().slice(-limit)
}

function standingOn(history: OrgHistory, personId: string, day: Day): Standing | undefined {
  const forest = buildForest(orgOn(history.members, history.lines, day))
  if (!forest.ok) return undefined
  const index = forest.value.indexOf.get(personId)
  if (index === undefined) return undefined
  const { rules, overrides } = history
  const derived = deriveLayers({ forest: forest.value, rules, overrides, day })
  return { layer: layerOf(derived, index), hybridShare: hybridShareOf(derived, index) ?? null }
}

function periodsOf(
  days: readonly Day[],
  standings: readonly (Standing | undefined)[],
): readonly LayerPeriodView[] {
  const periods: LayerPeriodView[] = []
  days.forEach((day, at) => {
    const [before, now] = [standings[at - 1], standings[at]]
    if (before?.layer === now?.layer && before?.hybridShare === now?.hybridShare && at > 0) return
    const last = periods.at(-1)
    if (last?.to === null) last.to = day
    if (now) periods.push({ ...now, from: day, to: null })
  })
  return periods
}
