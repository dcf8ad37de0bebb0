import { setImmediate } from "node:timers/promises"
import type { Contract } from "@rung/domain/expectations/contract"
import { type EvidenceSettings, gradeOfMeasure } from "@rung/domain/insights/evidence"
import { unpackCell } from "@rung/domain/insights/packed-cell"
import { packScore } from "@rung/domain/insights/packed-score"
import { type ReleasedMean, releasedMean } from "@rung/domain/insights/released-mean"
import { type SubjectScore, scoreSubject } from "@rung/domain/insights/score"
import { gapDeviation } from "@rung/domain/insights/self-other-gap"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { Deviations } from "./closing.store.ts"
import {
  type ParticipantRow,
  type PersonResultRow,
  participantsAfter,
  type RatingRow,
  submittedRatings,
} from "./release.store.ts"
import { type CellsRow, teamCells } from "./released-cell.store.ts"

const CHUNK = 500

/** How long the release computes before others get a turn, in milliseconds. */
const TURN = 8

/** Lets everybody else run once its turn is over. */
export function turns(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < TURN) return
    await setImmediate()
    since = performance.now()
  }
}

export interface ScoredParticipant {
  readonly participant: ParticipantRow
  readonly score: SubjectScore
}

/** By what a cycle's participants are scored. */
export interface Scoring {
  readonly cycleId: string
  readonly contract: Contract
  readonly settings: EvidenceSettings
  /** Whether anybody was asked in confidence. */
  readonly isConfidential: boolean
}

/**
 * Everybody's score in the order of the roster, from the top down, some at a time: from attributed ratings, and of
 * confidential answers from what may be known of them. The same rows give the same scores, at the close and after.
 */
export async function* scoredParticipants(
  tx: TenantTx,
  scoring: Scoring,
): AsyncGenerator<readonly ScoredParticipant[]> {
  let next = partAfter(tx, scoring, "")
  for (let part = await next; part; part = await next) {
    // The database looks up the next while these are scored; whoever awaits it hears of its failure.
    next = partAfter(tx, scoring, part.last.path)
    next.catch(() => undefined)
    yield await scoreAll(part, scoring)
  }
}

async function partAfter(
  tx: TenantTx,
  { cycleId, isConfidential }: Scoring,
  path: string,
): Promise<Part | undefined> {
  const participants = await participantsAfter(tx, { cycleId, path, limit: CHUNK })
  const last = participants.at(-1)
  if (!last) return undefined
  const ids = participants.map(({ personId }) => personId)
  const ratings = await submittedRatings(tx, cycleId, ids)
  return { participants, last, ratings, cells: isConfidential ? await teamCells(tx, cycleId, ids) : [] }
}

/** Some participants with what they are scored from. */
interface Part {
  readonly participants: readonly ParticipantRow[]
  readonly last: ParticipantRow
  readonly ratings: readonly RatingRow[]
  readonly cells: readonly CellsRow[]
}

async function scoreAll(
  { participants, ratings, cells }: Part,
  { contract, settings }: Scoring,
): Promise<readonly ScoredParticipant[]> {
  const own = bySubject(ratings)
  const means = meansByPerson(cells)
  const giveWay = turns()
  const scored: ScoredParticipant[] = []
  for (const participant of participants) {
    const given = (own.get(participant.personId) ?? []).map(({ value, ...rating }) => ({
      ...rating,
      value: value === 0 ? null : value,
    }))
    const { layer, hybridShare } = participant
    const released = { ratings: given, means: means.get(participant.personId) ?? [] }
    const placement = { layer, hybridShare }
    scored.push({ participant, score: scoreSubject({ contract, placement, ...released, settings }) })
    await giveWay()
  }
  return scored
}

function meansByPerson(rows: readonly CellsRow[]): ReadonlyMap<string, readonly ReleasedMean[]> {
  const means = new Map<string, ReleasedMean[]>()
  for (const { person, perspective, cells } of rows) {
    const own = means.get(person) ?? []
    means.set(person, own)
    for (const [competency, cell] of Object.entries(cells)) {
      own.push(releasedMean({ competency, perspective, ...unpackCell(cell) }))
    }
  }
  return means
}

function bySubject(ratings: readonly RatingRow[]): ReadonlyMap<string, readonly RatingRow[]> {
  const groups = new Map<string, RatingRow[]>()
  for (const rating of ratings) {
    const group = groups.get(rating.subjectId)
    if (group) group.push(rating)
    else groups.set(rating.subjectId, [rating])
  }
  return groups
}

/** A scored participant as a row. */
export function resultRow({ participant, score }: ScoredParticipant): PersonResultRow {
  const { band, measure } = score.layerScore
  return {
    personId: participant.personId,
    layer: participant.layer,
    band,
    grade: gradeOfMeasure(measure),
    score: measure?.value ?? null,
    body: packScore(score),
  }
}

/** Gathers the others' means by layer and competency, for the spread that self–other gaps are told in. */
export function deviationGathering() {
  const means = new Map<Layer, Map<string, number[]>>()
  return {
    add: ({ participant, score }: ScoredParticipant): void => {
      const byCompetency = means.get(participant.layer) ?? new Map<string, number[]>()
      means.set(participant.layer, byCompetency)
      for (const { competency, measure } of score.determinants) {
        if (!measure) continue
        const known = byCompetency.get(competency)
        if (known) known.push(measure.value)
        else byCompetency.set(competency, [measure.value])
      }
    },
    deviations: (): Deviations =>
      Object.fromEntries(
        [...means].map(([layer, own]) => [
          layer,
          Object.fromEntries([...own].map(([competency, values]) => [competency, gapDeviation(values)])),
        ]),
      ),
  }
}
