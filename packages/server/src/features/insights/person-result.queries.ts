import { type Calibrated, calibratedWords } from "@rung/domain/insights/calibration-words"
import type { CompetencyScore, PerspectivePart } from "@rung/domain/insights/competency-score"
import { meanInterval } from "@rung/domain/insights/confidential-why"
import { type EvidenceSettings, gradeOfMeasure } from "@rung/domain/insights/evidence"
import { type KeptScore, unpackMeasure, unpackScore } from "@rung/domain/insights/packed-score"
import { type PersonResult, personResult as personResultOf } from "@rung/domain/insights/person-result"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { loadCycle } from "../cycles/cycle.store.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { calibratedOf } from "./band-move.store.ts"
import { askedCycle } from "./board-access.ts"
import {
  type ConfidentialViewView,
  confidentialView,
  type DevelopmentResultView,
} from "./confidential-view.view.ts"
import { decisionViews, developmentOf, trendOfView } from "./confidential-views.queries.ts"
import { measureViewOrNull } from "./measure.view.ts"
import type {
  CompetencyResultView,
  PersonReleaseView,
  PersonResultView,
  PerspectivePartView,
} from "./person-result.view.ts"
import { namedPerson, releaseView } from "./release-head.ts"
import { resultAccess } from "./result-access.ts"
import {
  listResults,
  type RatingFromAbove,
  type ResultRead,
  ratingsFromAbove,
  readResult,
  readResultBefore,
} from "./result-read.store.ts"
import { resultResponse } from "./result-response.queries.ts"
import type { ResultResponseView } from "./result-response.view.ts"
import { rulesOfRelease } from "./view-rules.store.ts"

export interface PersonResultAsked {
  readonly personId: string
  readonly cycleId: string | null | undefined
}

export async function personResult(ctx: Ctx, asked: PersonResultAsked): Promise<PersonResultView | null> {
  const cycleId = askedCycle(asked.cycleId)
  const { personId } = asked
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const access = await resultAccess(ctx, tx, personId)
    if (cycleId !== undefined) found(await loadCycle(tx, cycleId))
    const read = await readResult(tx, personId, cycleId)
    if (!read) return null
    const contract = found(await loadContract(tx, { id: read.contractId })).body
    const before = await readResultBefore(tx, personId, read)
    const score = unpackScore(read.body, contract)
    const deviations = new Map(Object.entries(read.deviations[read.body.layer] ?? {}))
    const asked = { personId, read, contract }
    const views = await decisionViews(tx, asked)
    const result = personResultOf({ contract, score, deviations, views })
    const compared = { read, before: before && (await viewsBefore(tx, personId, before)) }
    const rules = await rulesOfRelease(tx, read.cycleId)
    const confidential = views.map((view) =>
      confidentialView(view, rules.decision, trendOfView(view, compared)),
    )
    const development = access.own ? await developmentOf(tx, asked, rules.development) : null
    const { settings } = rules.decision
    const shown: Shown = { score, result, before, confidential, development, settings, forms: access.forms }
    const calibrated = (await calibratedOf(tx, read.cycleId, [personId])).get(personId) ?? null
    const fromAbove = access.forms ? await ratingsFromAbove(tx, read.cycleId, personId) : null
    const key = { cycleId: read.cycleId, personId }
    const response = await resultResponse(tx, key, {
      principal: principalOf(ctx),
      subject: { relation: access.relation, released: true },
      isOpen: rules.isOpen,
    })
    return resultView({ personId, read, shown, fromAbove, calibrated, response })
  })
}

export async function personReleases(ctx: Ctx, personId: string): Promise<readonly PersonReleaseView[]> {
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    await resultAccess(ctx, tx, personId)
    const rows = await listResults(tx, personId)
    return rows.map((row) => {
      const { layer, band, grade, score } = row
      return { release: releaseView(row), layer, band, grade, score }
    })
  })
}

async function viewsBefore(tx: TenantTx, personId: string, read: ResultRead) {
  const contract = found(await loadContract(tx, { id: read.contractId })).body
  return { cycleId: read.cycleId, views: await decisionViews(tx, { personId, read, contract }) }
}

interface Shown {
  readonly confidential: readonly ConfidentialViewView[]
  readonly development: DevelopmentResultView | null
  readonly settings: EvidenceSettings
  readonly score: KeptScore
  readonly result: PersonResult
  readonly before: ResultRead | undefined
  readonly forms: boolean
}

interface Viewed {
  readonly personId: string
  readonly read: ResultRead
  readonly shown: Shown
  readonly fromAbove: readonly RatingFromAbove[] | null
  readonly calibrated: Calibrated | null
  readonly response: ResultResponseView | null
}

function resultView({ personId, read, shown, fromAbove, calibrated, response }: Viewed): PersonResultView {
  const { score, result, before, development } = shown
  const views = (scores: readonly CompetencyScore[]) => scores.map((one) => competencyView(one, shown))
  return {
    personId: toGlobalId("Person", personId),
    release: releaseView(read),
    layer: result.layer,
    hybridShare: result.hybridShare,
    band: calibrated?.band ?? result.band,
    calibrated,
    measure: measureViewOrNull(result.measure),
    grade: result.grade,
    coverage: result.coverage,
    words: calibrated ? calibratedWords(calibrated) : result.words,
    determinants: views(score.determinants),
    supporting: views(score.supporting),
    supportingIndex: measureViewOrNull(result.supportingIndex),
    carried: views(score.carried),
    coaching: measureViewOrNull(score.axes.COACHING.measure),
    hiring: measureViewOrNull(score.axes.HIRING.measure),
    expectations: result.expectations,
    fromAbove: fromAbove ? fromAbove.map(ratingView) : null,
    development,
    response,
    previous: before ? releaseView(before) : null,
  }
}

function competencyView(
  own: CompetencyScore,
  { result, before, confidential, settings, forms }: Shown,
): CompetencyResultView {
  const { competency, status, weight, parts, notSeen } = own
  const determinant = result.determinants.find((one) => one.competency === competency)
  const other = [...result.supporting, ...result.carried].find((one) => one.competency === competency)
  const views = confidential.filter((view) => view.competency === competency)
  const isCoarse = views.some(({ trend }) => trend?.band)
  const known = unpackMeasure(before?.body.competencies[competency]?.[0] ?? null)
  const previous = isCoarse ? null : known
  return {
    competency,
    name: determinant?.name ?? other?.name ?? competency,
    status,
    weight,
    measure: measureViewOrNull(own.measure),
    band: determinant?.band ?? null,
    breachesFloor: determinant?.breachesFloor ?? false,
    possibleGap: determinant?.possibleGap ?? false,
    parts: parts.map((part) => partView(part, { views, settings })),
    confidential: views,
    notSeen,
    self: forms ? own.self : null,
    gap: forms ? (determinant?.gap ?? null) : null,
    previousMean: previous?.value ?? null,
    previousGrade: gradeOfMeasure(previous),
  }
}

interface PartShown {
  readonly views: readonly ConfidentialViewView[]
  readonly settings: EvidenceSettings
}

function partView(part: PerspectivePart, { views, settings }: PartShown): PerspectivePartView {
  const { perspective, weight, mean, ratings } = part
  const interval = views.find((view) => view.perspective === perspective)?.interval
  return { perspective, weight, mean, ratings, interval: interval ?? meanInterval(mean, ratings, settings) }
}

function ratingView({ competency, value, note, rater, name }: RatingFromAbove) {
  return { competency, value, note, rater: namedPerson(rater, name) }
}
