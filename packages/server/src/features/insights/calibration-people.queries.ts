import { expectationsAt } from "@rung/domain/expectations/expectations-of"
import type { Band } from "@rung/domain/insights/band"
import { cannotMove, type ViewNamed } from "@rung/domain/insights/calibration-move"
import { confidentialViews } from "@rung/domain/insights/confidential-view"
import { unpackCell } from "@rung/domain/insights/packed-cell"
import { unpackMeasure } from "@rung/domain/insights/packed-score"
import { adjustedRating } from "@rung/domain/insights/rater-severity"
import { releasedMean } from "@rung/domain/insights/released-mean"
import { scoreSubject } from "@rung/domain/insights/score"
import { groupBy } from "@rung/domain/kit/group-by"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { afterTextAndId, type Connection, connectionOf, type Page } from "../../platform/graphql/page.ts"
import { type CalibratedRow, listCalibrated, type PeopleSeen } from "./calibration-people.store.ts"
import type { CalibrationPersonView } from "./calibration-person.view.ts"
import {
  managerRatings,
  type NamedManagerRating,
  type RaterRow,
  ratersOf,
} from "./calibration-ratings.store.ts"
import { type CalibrationTerms, calibrationTerms } from "./calibration-terms.ts"
import { confidentialView } from "./confidential-view.view.ts"
import { shownPerspective } from "./confidential-views.queries.ts"
import { type CellsRow, teamCells } from "./released-cell.store.ts"

const PAGE_MOST = 100

export interface CalibrationPeopleAsked {
  readonly page: Page
  readonly unit: string | null | undefined
  readonly band: Band | null | undefined
}

/** A page of the people whom the onlooker may see. */
export async function calibrationPeople(
  tx: TenantTx,
  seen: PeopleSeen,
  { page, unit = null, band = null }: CalibrationPeopleAsked,
): Promise<Connection<CalibrationPersonView>> {
  if (page.limit > PAGE_MOST) throw new Fault("BAD_USER_INPUT", `first must be from 1 to ${PAGE_MOST}.`)
  const after = afterTextAndId(page)
  const { rows, totalCount } = await listCalibrated(tx, seen, {
    unit,
    band,
    personId: null,
    after,
    limit: page.limit,
  })
  const people = connectionOf(rows, page, { totalCount, keyOf: ({ sort, id }) => [sort, id] })
  const views = await personViews(
    tx,
    seen,
    people.edges.map(({ node }) => node),
  )
  const edges = people.edges.flatMap(({ cursor, node }) => {
    const view = views.get(node.id)
    return view ? [{ cursor, node: view }] : []
  })
  return { ...people, edges }
}

/** One of them. */
export async function calibrationPerson(
  tx: TenantTx,
  seen: PeopleSeen,
  personId: string,
): Promise<CalibrationPersonView | null> {
  const row = await calibratedRow(tx, seen, personId)
  return row ? ((await personViews(tx, seen, [row])).get(personId) ?? null) : null
}

export async function calibratedRow(
  tx: TenantTx,
  seen: PeopleSeen,
  personId: string,
): Promise<CalibratedRow | undefined> {
  const wanted = { unit: null, band: null, personId, after: undefined, limit: 1 }
  return (await listCalibrated(tx, seen, wanted)).rows[0]
}

/** What the session shows of somebody: what a move may rest upon. */
export function viewsNamed({ competencies }: CalibrationPersonView): readonly ViewNamed[] {
  return competencies.flatMap(({ competency, managerRatings, confidential }) => [
    ...(managerRatings.some(({ raw }) => raw !== null)
      ? [{ competency, perspective: "MANAGER" as const }]
      : []),
    ...confidential.filter(({ hidden }) => !hidden).map(({ perspective }) => ({ competency, perspective })),
  ])
}

type Severity = Pick<RaterRow, "isAdjusted"> & { readonly severity: number }

interface Known {
  readonly terms: CalibrationTerms
  readonly ratings: readonly NamedManagerRating[]
  readonly cells: readonly CellsRow[]
  readonly severities: ReadonlyMap<string, Severity>
}

async function personViews(
  tx: TenantTx,
  { session }: PeopleSeen,
  rows: readonly CalibratedRow[],
): Promise<ReadonlyMap<string, CalibrationPersonView>> {
  const terms = await calibrationTerms(tx, session.cycleId)
  const ids = rows.map(({ id }) => id)
  const ratings = await managerRatings(tx, session.cycleId, ids)
  const cells = await teamCells(tx, session.cycleId, ids)
  const raters = [...new Set(ratings.map(({ raterId }) => raterId))]
  const severities = severitiesOf(await ratersOf(tx, session.id, raters))
  const [given, shown] = [groupBy(ratings, (one) => one.subjectId), groupBy(cells, ({ person }) => person)]
  return new Map(
    rows.map((row) => {
      const known = { terms, severities, ratings: given.get(row.id) ?? [], cells: shown.get(row.id) ?? [] }
      return [row.id, personView(row, known)]
    }),
  )
}

function severitiesOf(raters: readonly RaterRow[]): ReadonlyMap<string, Severity> {
  return new Map(
    raters.map(({ raterId, severity, isAdjusted }) => [raterId, { severity: severity ?? 0, isAdjusted }]),
  )
}

function personView(row: CalibratedRow, known: Known): CalibrationPersonView {
  const { body, computed, shown, moveId, grade } = row
  const measure = unpackMeasure(body.score[0])
  return {
    personId: toGlobalId("Person", row.id),
    name: row.name,
    title: row.title,
    unit: row.unit,
    layer: body.layer,
    computedBand: computed,
    shownBand: shown,
    moveId: moveId === null ? null : toGlobalId("BandMove", moveId),
    score: measure?.value ?? null,
    interval: measure?.interval ?? null,
    grade,
    isOneView: measure?.oneView ?? false,
    floorBreaches: body.breaches,
    cannotMove: cannotMove({ computed, breaches: body.breaches }),
    adjustedScore: adjustedScore(row, known),
    competencies: competencyViews(row, known),
  }
}

function competencyViews({ body }: CalibratedRow, known: Known): CalibrationPersonView["competencies"] {
  const { contract, perspectives, rules } = known.terms
  const placement = { layer: body.layer, hybridShare: body.share }
  const asked = { contract, layer: body.layer, perspectives }
  const views = confidentialViews(asked, known.cells.map(shownPerspective))
  return expectationsAt(contract, placement).flatMap(({ competency: { code, name }, status, weight }) => {
    const ratings = known.ratings.filter(({ competency }) => competency === code)
    const confidential = views.filter(({ competency }) => competency === code)
    if (status === "PREVIEW" || (status !== "DETERMINANT" && ratings.length + confidential.length === 0)) {
      return []
    }
    return {
      competency: code,
      title: name,
      weight,
      managerRatings: ratings.map((rating) => ratingView(rating, known.severities)),
      confidential: confidential.map((view) => confidentialView(view, rules)),
    }
  })
}

function ratingView(
  { raterId, raterName, value }: NamedManagerRating,
  severities: ReadonlyMap<string, Severity>,
) {
  const told = value === null ? undefined : adjustedRating(value, severities.get(raterId))
  return {
    raterId: toGlobalId("Person", raterId),
    raterName,
    raw: value,
    adjusted: told?.isAdjusted ? told.adjusted : null,
  }
}

/** The layer score with severity taken off; nothing where no rating of it is adjusted. */
function adjustedScore({ body }: CalibratedRow, { terms, ratings, cells, severities }: Known): number | null {
  const isAdjusted = ratings.some(
    ({ raterId, value }) => value !== null && severities.get(raterId)?.isAdjusted,
  )
  if (!isAdjusted) return null
  const { contract, settings } = terms
  const { layerScore } = scoreSubject({
    contract,
    placement: { layer: body.layer, hybridShare: body.share },
    ratings: ratings.map(({ raterId: rater, competency, value }) => ({
      rater,
      competency,
      perspective: "MANAGER",
      value: value === null ? null : adjustedRating(value, severities.get(rater)).adjusted,
    })),
    means: cells.flatMap(({ perspective, cells: own }) =>
      Object.entries(own).map(([competency, cell]) =>
        releasedMean({ competency, perspective, display: unpackCell(cell).display }),
      ),
    ),
    settings,
  })
  return layerScore.measure && Math.min(5, Math.max(1, layerScore.measure.value))
}
