import { BANDS, type Band, bandOf } from "@rung/domain/insights/band"
import { type Drift, type DriftMove, driftOf, tenureOf } from "@rung/domain/insights/calibration-drift"
import type { Evidence } from "@rung/domain/insights/calibration-move"
import { unpackCell } from "@rung/domain/insights/packed-cell"
import { mean } from "@rung/domain/insights/statistics"
import { groupBy } from "@rung/domain/kit/group-by"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { type MinuteRow, movesOf } from "./band-move.store.ts"
import type { SessionSeen } from "./calibration-access.ts"
import { countUnits, driftRows, type UnitBandRow } from "./calibration-people.store.ts"
import { managerRatings, ratersOf } from "./calibration-ratings.store.ts"
import type {
  CalibrationMinuteView,
  CalibrationRaterView,
  CalibrationUnitView,
} from "./calibration-report.view.ts"
import { type CalibrationTerms, calibrationTerms } from "./calibration-terms.ts"
import { teamCells } from "./released-cell.store.ts"

/** Everybody the onlooker may see, counted by unit and band. */
export async function calibrationUnits(
  tx: TenantTx,
  seen: SessionSeen,
): Promise<readonly CalibrationUnitView[]> {
  const rows = await countUnits(tx, seen)
  return [...groupBy(rows, ({ unit }) => unit)].map(([unit, own]) => ({
    unit,
    people: own.reduce((sum, { people }) => sum + people, 0),
    computed: bars(own, ({ computed }) => computed),
    shown: bars(own, ({ shown }) => shown),
  }))
}

function bars(rows: readonly UnitBandRow[], bandIn: (row: UnitBandRow) => Band) {
  return BANDS.map((band) => {
    const own = rows.filter((row) => bandIn(row) === band)
    return {
      band,
      people: own.reduce((sum, { people }) => sum + people, 0),
      onGradeD: own.reduce((sum, { onD }) => sum + onD, 0),
    }
  })
}

export async function calibrationRaters(
  tx: TenantTx,
  { session }: SessionSeen,
): Promise<readonly CalibrationRaterView[]> {
  const rows = await ratersOf(tx, session.id)
  return rows.map(({ raterId, ...rater }) => ({ ...rater, raterId: toGlobalId("Person", raterId) }))
}

/** What happened, in order, as far as it is about people the onlooker may see. */
export async function calibrationMinutes(
  tx: TenantTx,
  seen: SessionSeen,
): Promise<readonly CalibrationMinuteView[]> {
  const { openedAt, openedBy, closedAt, closedBy } = seen.session
  const moves = await movesOf(tx, seen)
  const told = moves.flatMap((move) => [
    { version: move.version, minute: movedMinute(move) },
    ...takenBack(move),
  ])
  const ordered = told.toSorted((one, other) => one.version - other.version)
  return [
    { ...OF_SESSION, kind: "OPENED", at: openedAt, by: openedBy },
    ...ordered.map(({ minute }) => minute),
    ...(closedAt && closedBy ? [{ ...OF_SESSION, kind: "CLOSED" as const, at: closedAt, by: closedBy }] : []),
  ]
}

const OF_SESSION = {
  personId: null,
  personName: null,
  from: null,
  to: null,
  reason: null,
  evidence: [],
} as const

function movedMinute(move: MinuteRow): CalibrationMinuteView {
  const { personId, name, from, to, reason, evidence, at, by } = move
  return {
    kind: "MOVED",
    at,
    by,
    personId: toGlobalId("Person", personId),
    personName: name,
    from,
    to,
    reason,
    evidence: evidence.map(evidenceView),
  }
}

function takenBack(move: MinuteRow): { readonly version: number; readonly minute: CalibrationMinuteView }[] {
  const { personId, name, from, to, backAt, backBy, backReason, backVersion } = move
  if (!backAt || backVersion === null) return []
  const minute = {
    kind: "TAKEN_BACK",
    at: backAt,
    by: backBy ?? "",
    personId: toGlobalId("Person", personId),
    personName: name,
    from: to,
    to: from,
    reason: backReason,
    evidence: [],
  } as const
  return [{ version: backVersion, minute }]
}

function evidenceView(evidence: Evidence) {
  return "link" in evidence
    ? { competency: null, perspective: null, link: evidence.link }
    : { ...evidence, link: null }
}

/** What a closed session did; nothing while it is open. */
export async function calibrationDrift(tx: TenantTx, seen: SessionSeen): Promise<Drift | null> {
  const { session } = seen
  if (session.state === "OPEN") return null
  const terms = await calibrationTerms(tx, session.cycleId)
  const people = await driftRows(tx, seen)
  const moves = (await movesOf(tx, seen)).filter(({ stands }) => stands)
  const bands = await evidenceBands(tx, { cycleId: session.cycleId, moves, terms })
  return driftOf(
    people.map(({ startDate, ...person }) => ({ ...person, tenure: tenureOf(startDate, terms.asOf) })),
    moves.map(({ personId, computed, to, moverLayer, evidence }): DriftMove => {
      const named = evidence.flatMap((one) => bands.get(keyOf(personId, one)) ?? [])
      return { computed, to, moverLayer, evidence: named }
    }),
  )
}

interface EvidenceAsked {
  readonly cycleId: string
  readonly moves: readonly MinuteRow[]
  readonly terms: CalibrationTerms
}

/** The bands that named views have by themselves, both ends of a range, by person and view. */
async function evidenceBands(
  tx: TenantTx,
  { cycleId, moves, terms }: EvidenceAsked,
): Promise<ReadonlyMap<string, readonly (readonly Band[])[]>> {
  const people = [...new Set(moves.map(({ personId }) => personId))]
  const { thresholds } = terms.contract
  const bands = new Map<string, readonly (readonly Band[])[]>()
  const ratings = groupBy(await managerRatings(tx, cycleId, people), ({ subjectId, competency }) =>
    keyOf(subjectId, { competency, perspective: "MANAGER" }),
  )
  for (const [key, own] of ratings) {
    const level = mean(own.flatMap(({ value }) => value ?? []))
    if (level !== undefined) bands.set(key, [[bandOf(level, thresholds)]])
  }
  for (const { person, perspective, cells } of await teamCells(tx, cycleId, people)) {
    for (const [competency, cell] of Object.entries(cells)) {
      const { display } = unpackCell(cell)
      const ends = display.kind === "MEAN" ? [display.mean] : [display.low, display.high]
      const own = ends.map((end) => bandOf(end, thresholds))
      bands.set(keyOf(person, { competency, perspective }), [own])
    }
  }
  return bands
}

function keyOf(personId: string, evidence: Evidence): string {
  return "link" in evidence ? "" : `${personId} ${evidence.perspective} ${evidence.competency}`
}
