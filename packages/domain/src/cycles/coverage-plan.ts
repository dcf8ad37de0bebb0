import { PERSPECTIVES, type Perspective } from "../expectations/perspective.ts"
import { groupBy } from "../kit/group-by.ts"
import { problem } from "../kit/problem.ts"
import { ok, type Result, refused } from "../kit/result.ts"
import {
  type Coverage,
  type CoverageSource,
  type InvitedRaters,
  isGroupView,
  type OthersView,
  type PerspectiveCoverage,
  type SubjectCoverage,
} from "./coverage.ts"
import { canReachGradeC, canReachGradeCAlone } from "./coverage-evidence.ts"
import { coverageOfSpans, coverageOfSubjects, spansOf } from "./coverage-shares.ts"
import { type CoverageSuggestion, suggestionsFor } from "./coverage-suggestions.ts"
import { coverageWords } from "./coverage-words.ts"
import { type VisibleChance, visibleChances } from "./reach-chance.ts"
import { isInBucket, SPAN_BUCKETS } from "./span-bucket.ts"

export interface CoveragePlan {
  readonly responseRate: number
  /** Those the cycle asks, in their usual order. */
  readonly perspectives: readonly PerspectiveCoverage[]
  /** Of a number from at least one perspective that is shown in groups of k. */
  readonly overall: Coverage
  /** Subjects whose score, all perspectives together, stays below evidence grade C though everybody answers. */
  readonly neverGradeC: readonly string[]
  readonly subjects: readonly SubjectCoverage[]
  readonly suggestions: readonly CoverageSuggestion[]
}

/** Share of raters who answer, where nobody expects another. */
export const USUAL_RESPONSE = 0.8

/**
 * Who will get silence, before a cycle opens (row 21): per perspective, subject and span the chance that k raters
 * answer, who cannot reach evidence grade C, and what would help. A view from above needs one answer. Chances
 * from any perspective take perspectives as independent. Cells that the release hides to protect others are not
 * foreseen, so shares are upper limits. Refusal: `RESPONSE_RATE_OUT_OF_RANGE`.
 */
export function planCoverage(source: CoverageSource): Result<CoveragePlan> {
  const { responseRate = USUAL_RESPONSE } = source
  if (!(responseRate >= 0 && responseRate <= 1)) {
    return refused(
      problem("RESPONSE_RATE_OUT_OF_RANGE", "Expect a response between 0 and 1.", "responseRate"),
    )
  }
  const chances = chancesAt(source, responseRate)
  const views = groupBy(source.invited, ({ perspective }) => perspective)
  const asked = PERSPECTIVES.filter(isByOthers).filter((one) => source.perspectives.includes(one))
  const subjects = subjectsOf(
    asked.flatMap((one) => views.get(one) ?? []),
    chances,
  )
  const inGroups = subjects.filter((subject) =>
    subject.views.some(({ perspective }) => isGroupView(perspective)),
  )
  return ok({
    responseRate,
    perspectives: asked.map((perspective) =>
      perspectiveCoverage(perspective, views.get(perspective) ?? [], { source, responseRate, chances }),
    ),
    overall: coverageOfSubjects(inGroups),
    neverGradeC: subjects.flatMap((subject) =>
      canReachGradeC(subject.views, source) ? [] : [subject.subjectId],
    ),
    subjects,
    suggestions: suggestionsFor({ source, responseRate, views, inGroups }),
  })
}

type Chances = (perspective: OthersView, invited: number) => VisibleChance

interface Expectation {
  readonly source: CoverageSource
  readonly responseRate: number
  readonly chances: Chances
}

function isByOthers(perspective: Perspective): perspective is OthersView {
  return perspective !== "SELF"
}

function chancesAt(source: CoverageSource, responseRate: number): Chances {
  const inGroups = visibleChances(responseRate, source)
  const attributed = visibleChances(responseRate, { kDecision: 1, kDevelopment: 1 })
  return (perspective, invited) => (isGroupView(perspective) ? inGroups(invited) : attributed(invited))
}

function perspectiveCoverage(
  perspective: OthersView,
  views: readonly InvitedRaters[],
  { source, responseRate, chances }: Expectation,
): PerspectiveCoverage {
  const chance = (invited: number) => chances(perspective, invited)
  const spans = spansOf(views)
  const coverage = coverageOfSpans(spans, chance)
  return {
    ...coverage,
    perspective,
    buckets: SPAN_BUCKETS.map((bucket) => {
      const inside = new Map([...spans].filter(([span]) => isInBucket(bucket, span)))
      return { bucket: bucket.label, ...coverageOfSpans(inside, chance) }
    }),
    neverGradeC: views.flatMap((view) => (canReachGradeCAlone(view, source) ? [] : [view.subjectId])),
    words: coverageWords(perspective, coverage, { responseRate, kDecision: source.kDecision }),
  }
}

function subjectsOf(views: readonly InvitedRaters[], chances: Chances): SubjectCoverage[] {
  return [...groupBy(views, ({ subjectId }) => subjectId)].map(([subjectId, own]) => {
    let [unseen, unseenBySelf] = [1, 1]
    const seen = own.map(({ perspective, invited }) => {
      const chance = chances(perspective, invited)
      if (isGroupView(perspective)) {
        unseen *= 1 - chance.decide
        unseenBySelf *= 1 - chance.develop
      }
      return { perspective, invited, ...chance }
    })
    return { subjectId, decide: 1 - unseen, develop: 1 - unseenBySelf, views: seen }
  })
}
