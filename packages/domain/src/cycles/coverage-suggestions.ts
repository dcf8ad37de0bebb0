import { say } from "../kit/say.ts"
import {
  type CoverageSource,
  type GroupView,
  type InvitedRaters,
  isGroupView,
  type OthersView,
  type SubjectCoverage,
} from "./coverage.ts"
import { expectedShare, type Spans, spansOf } from "./coverage-shares.ts"
import { people, percent, RATERS_WORDS } from "./coverage-words.ts"
import { reachChance } from "./reach-chance.ts"
import { LEAST_RESPONSES } from "./response.ts"

/** Expected share of subjects, 0 to 1, whose number others may read: as planned, and after the suggestion. */
export interface Effect {
  readonly before: number
  readonly after: number
}

/** Something that would leave fewer people with silence, and by how much. */
export type CoverageSuggestion =
  /** One release of two cycles: whoever answers either time counts, once. */
  | {
      readonly kind: "POOL_TWO_CYCLES"
      readonly perspective: GroupView
      readonly effect: Effect
      readonly words: string
    }
  /** Ask those two levels down as well; the effect is on a number from any perspective. */
  | {
      readonly kind: "ADD_SKIP_LEVEL"
      readonly subjects: number
      readonly effect: Effect
      readonly words: string
    }
  /** No decision release: the subject alone sees it, from kDevelopment answers. `after` is who sees their own. */
  | {
      readonly kind: "DEVELOPMENT_ONLY"
      readonly perspective: GroupView
      readonly effect: Effect
      readonly words: string
    }
  /** Talk instead of sending forms that can never be shown; `after` is of those who are still asked. */
  | {
      readonly kind: "INTERVIEW_INSTEAD"
      readonly perspective: GroupView
      readonly subjectIds: readonly string[]
      readonly formsSpared: number
      readonly effect: Effect | undefined
      readonly words: string
    }
  /** The least response in whole percent, 0 to 1, that makes 80% visible; `undefined` when even 1 does not. */
  | {
      readonly kind: "RAISE_RESPONSE"
      readonly perspective: GroupView
      readonly responseRate: number | undefined
      readonly effect: Effect
      readonly words: string
    }

/** Expected share of subjects with a number that is enough. */
export const ENOUGH_VISIBLE = 0.8

/** Effects on the share of subjects below this are not worth a sentence. */
const WORTH_SAYING = 0.005

export interface SuggestionSource {
  readonly source: CoverageSource
  readonly responseRate: number
  readonly views: ReadonlyMap<OthersView, readonly InvitedRaters[]>
  /** Subjects with a perspective that is shown in groups of k. */
  readonly inGroups: readonly SubjectCoverage[]
}

/** What would help, perspective by perspective; nothing that changes less than half a percent of the subjects. */
export function suggestionsFor(planned: SuggestionSource): readonly CoverageSuggestion[] {
  const asked = planned.source.perspectives.filter(isGroupView)
  const each = asked.flatMap((perspective) => {
    const views = planned.views.get(perspective) ?? []
    const spans = spansOf(views)
    const before = expectedShare(spans, (span) =>
      reachChance(planned.source.kDecision, span, planned.responseRate),
    )
    if (before === undefined) return []
    const group: Group = { ...planned, perspective, views, spans, before }
    return [pool, developmentOnly, interview, raiseResponse].flatMap((suggest) => suggest(group) ?? [])
  })
  return [...each, ...(addSkipLevel(planned) ?? [])]
}

interface Group extends Pick<SuggestionSource, "source" | "responseRate"> {
  readonly perspective: GroupView
  readonly views: readonly InvitedRaters[]
  readonly spans: Spans
  readonly before: number
}

function pool({ source, responseRate, perspective, spans, before }: Group): CoverageSuggestion | undefined {
  const eitherTime = 1 - (1 - responseRate) ** 2
  const after = expectedShare(spans, (span) => reachChance(source.kDecision, span, eitherTime)) ?? before
  if (after - before < WORTH_SAYING) return undefined
  const words = say`Pool two cycles for ${RATERS_WORDS[perspective]}: whoever answers either time counts once, and ${percent(after)} instead of ${percent(before)} would be visible.`
  return { kind: "POOL_TWO_CYCLES", perspective, effect: { before, after }, words }
}

function developmentOnly({
  source,
  responseRate,
  perspective,
  spans,
  before,
}: Group): CoverageSuggestion | undefined {
  const k = source.kDevelopment
  const after = expectedShare(spans, (span) => reachChance(k, span, responseRate)) ?? before
  if (after - before < WORTH_SAYING) return undefined
  const words = say`Release ${RATERS_WORDS[perspective]} for development only: at k = ${k}, ${percent(after)} instead of ${percent(before)} would see a number, each only their own.`
  return { kind: "DEVELOPMENT_ONLY", perspective, effect: { before, after }, words }
}

function interview(group: Group): CoverageSuggestion | undefined {
  const { source, responseRate, perspective, views, spans, before } = group
  const few = views.filter(({ invited }) => invited > 0 && invited < LEAST_RESPONSES)
  if (few.length === 0) return undefined
  const still = new Map([...spans].filter(([span]) => span === 0 || span >= LEAST_RESPONSES))
  const after = expectedShare(still, (span) => reachChance(source.kDecision, span, responseRate))
  const formsSpared = few.reduce((sum, { invited }) => sum + invited, 0)
  const talk = say`Talk instead of asking ${RATERS_WORDS[perspective]} of ${people(few.length)}: fewer than ${LEAST_RESPONSES} answers are never shown.`
  const words =
    after === undefined
      ? talk
      : `${talk} ${say`Of the others ${percent(after)} instead of ${percent(before)} would be visible.`}`
  return {
    kind: "INTERVIEW_INSTEAD",
    perspective,
    subjectIds: few.map(({ subjectId }) => subjectId),
    formsSpared,
    effect: after === undefined ? undefined : { before, after },
    words,
  }
}

function raiseResponse({
  source,
  responseRate,
  perspective,
  spans,
  before,
}: Group): CoverageSuggestion | undefined {
  if (before >= ENOUGH_VISIBLE) return undefined
  const shareAt = (rate: number) =>
    expectedShare(spans, (span) => reachChance(source.kDecision, span, rate)) ?? before
  const atBest = shareAt(1)
  const raters = RATERS_WORDS[perspective]
  if (atBest < ENOUGH_VISIBLE) {
    const words = say`Even if all ${raters} answer, no more than ${percent(roundedDown(atBest))} would be visible: a higher response alone does not bring ${percent(ENOUGH_VISIBLE)}.`
    return {
      kind: "RAISE_RESPONSE",
      perspective,
      responseRate: undefined,
      effect: { before, after: atBest },
      words,
    }
  }
  const needed = leastPercent((rate) => shareAt(rate) >= ENOUGH_VISIBLE) / 100
  const after = shareAt(needed)
  const words = say`Get ${percent(needed)} of ${raters} to answer instead of ${percent(responseRate)}: ${percent(after)} instead of ${percent(before)} would be visible.`
  return { kind: "RAISE_RESPONSE", perspective, responseRate: needed, effect: { before, after }, words }
}

/** The least whole percentage, 1 to 100, at which something holds that holds at 100 and at all above the least. */
function leastPercent(holds: (rate: number) => boolean): number {
  let [low, high] = [1, 100]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle / 100)) high = middle
    else low = middle + 1
  }
  return high
}

function addSkipLevel({ source, responseRate, views, inGroups }: SuggestionSource): CoverageSuggestion[] {
  if (source.perspectives.includes("SKIP") || inGroups.length === 0) return []
  const below = new Map((views.get("SKIP") ?? []).map(({ subjectId, invited }) => [subjectId, invited]))
  let [subjects, planned, expected] = [0, 0, 0]
  for (const { subjectId, decide } of inGroups) {
    const chance = reachChance(source.kDecision, below.get(subjectId) ?? 0, responseRate)
    if (chance > 0) subjects += 1
    planned += decide
    expected += 1 - (1 - decide) * (1 - chance)
  }
  const [before, after] = [planned / inGroups.length, expected / inGroups.length]
  if (after - before < WORTH_SAYING) return []
  const words = say`Ask those two levels down too, of ${people(subjects)}: ${percent(after)} instead of ${percent(before)} would have a number from somewhere.`
  return [{ kind: "ADD_SKIP_LEVEL", subjects, effect: { before, after }, words }]
}

/** A share below the target must not read as the target. */
function roundedDown(share: number): number {
  return Math.floor(share * 100 + 1e-9) / 100
}
