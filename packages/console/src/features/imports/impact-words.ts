import type { ImportPlanQuery } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { countWord, listed, sentence } from "../../parts/count-words.ts"
import { longDay } from "../../parts/day-words.ts"

type Plan = ImportPlanQuery["orgImportPlan"]
export type LayerImpact = NonNullable<Plan["layerImpact"]>
export type LayerGroup = LayerImpact["groups"][number]
export type PrivacyImpact = NonNullable<Plan["privacyImpact"]>
export type ImportDay = Plan["timeline"][number]

/** What a change of layer means: "B1, B2 become determinant, A1 is carried". */
export function groupWords({
  becomesDeterminant,
  becomesCarried,
}: Pick<LayerGroup, "becomesDeterminant" | "becomesCarried">): string {
  const parts = [determinantWords(becomesDeterminant), carriedWords(becomesCarried)].filter(Boolean)
  return parts.length === 0 ? t`The same expectations count` : parts.join("; ")
}

type Coded = readonly { readonly code: string }[]

function determinantWords(list: Coded): string {
  if (list.length === 0) return ""
  const codes = codesWords(list.map(({ code }) => code))
  return list.length === 1 ? t`${codes} becomes determinant` : t`${codes} become determinant`
}

function carriedWords(list: Coded): string {
  if (list.length === 0) return ""
  const codes = codesWords(list.map(({ code }) => code))
  return list.length === 1 ? t`${codes} is carried` : t`${codes} are carried`
}

/** "A1–A4 and C2": three or more in a row as a range. */
export function codesWords(codes: readonly string[]): string {
  const runs: string[][] = []
  for (const code of codes) {
    const run = runs.at(-1)
    const last = run?.at(-1) ?? ""
    const follows = code[0] === last[0] && Number(code.slice(1)) === Number(last.slice(1)) + 1
    if (run && follows) run.push(code)
    else runs.push([code])
  }
  return listed(runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}–${run.at(-1)}`])))
}

const LAYERS_DOWN = ["exec", "m2", "m1", "ic"] as const

/** How many people stand on a layer at all. */
function everybody(counts: LayerImpact["before"]): number {
  return LAYERS_DOWN.reduce((sum, layer) => sum + counts[layer], 0)
}

/** Beside the head of the layer impact: who changes layer, or gets the first one. */
export function impactFinding({ count, before, after }: LayerImpact, effectiveOn: string): string {
  if (everybody(before) === 0 && everybody(after) > 0) {
    return t`${plural(everybody(after), "# person gets a first layer", "# people get their first layer")} on ${longDay(effectiveOn)}`
  }
  if (count === 0) return t`Nobody changes layer.`
  return t`${plural(count, "# person changes", "# people change")} layer on ${longDay(effectiveOn)}`
}

export type LayerTotal = {
  readonly layer: "EXEC" | "M2" | "M1" | "IC"
  readonly before: number
  readonly after: number
}

/** People by layer before and after, the highest first; nothing where neither has anybody. */
export function layerTotals({ before, after }: Pick<LayerImpact, "before" | "after">): readonly LayerTotal[] {
  const totals: readonly LayerTotal[] = [
    { layer: "EXEC", before: before.exec, after: after.exec },
    { layer: "M2", before: before.m2, after: after.m2 },
    { layer: "M1", before: before.m1, after: after.m1 },
    { layer: "IC", before: before.ic, after: after.ic },
  ]
  return totals.filter((total) => total.before + total.after > 0)
}

/** Whose results would be hidden, as a sentence; the names follow it. */
export function privacyWords({ k, count }: PrivacyImpact): string {
  if (count === 0) return t`Nobody’s results fall below ${k} raters.`
  return count === 1
    ? t`One manager drops below ${k} raters`
    : t`${sentence(countWord(count))} managers drop below ${k} raters`
}

/** What becomes of those results. */
export function privacyMeaning({ count }: PrivacyImpact): string {
  return count === 1
    ? t`Confidential results about them stay hidden until they have enough again.`
    : t`Confidential results about them stay hidden until each has enough again.`
}

/** "three start, one moves, two end". */
export function dayWords({ starts, moves, ends }: Pick<ImportDay, "starts" | "moves" | "ends">): string {
  return [startWords(starts), moveWords(moves), endWords(ends)].filter(Boolean).join(", ")
}

function startWords(count: number): string {
  if (count === 0) return ""
  return count === 1 ? t`one person starts` : t`${countWord(count)} people start`
}

function moveWords(count: number): string {
  if (count === 0) return ""
  return count === 1 ? t`one person moves` : t`${countWord(count)} people move`
}

function endWords(count: number): string {
  if (count === 0) return ""
  return count === 1 ? t`one person ends` : t`${countWord(count)} people end`
}

/** Beside the head of the timeline. */
export function timelineFinding(days: readonly ImportDay[]): string {
  const changes = days.reduce((sum, { starts, moves, ends }) => sum + starts + moves + ends, 0)
  const [count, later] = [sentence(countWord(changes)), countWord(days.length)]
  if (changes === 1) {
    return days.length === 1
      ? t`One change on one later day; today’s org does not show it yet`
      : t`One change on ${later} later days; today’s org does not show it yet`
  }
  return days.length === 1
    ? t`${count} changes on one later day; today’s org does not show them yet`
    : t`${count} changes on ${later} later days; today’s org does not show them yet`
}
