import { setImmediate } from "node:timers/promises"
import type { Contract } from "@rung/domain/expectations/contract"
import { type EvidenceSettings, gradeOfMeasure } from "@rung/domain/insights/evidence"
import { unpackCell } from "@rung/domain/insights/packed-cell"
import { packScore } from "@rung/domain/insights/packed-score"
import { type ReleasedMean, releasedMean } from "@rung/domain/insights/released-mean"
import { type SubjectScore, scoreSubject } from "@rung/domain/insights/score"
import { gapDeviation } from "@rung/domain/insights/self-other-gap"
import type { Layer } from "@rung/domain/layers/layer"
import type { Deviations, ParticipantRow, PersonResultRow, RatingRow } from "./release.store.ts"
import type { CellsRow } from "./released-cell.store.ts"

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

/** What scores are computed from: attributed ratings, and of confidential answers what may be known of them. */
export interface ToScore {
  readonly ratings: readonly RatingRow[]
  readonly cells: readonly CellsRow[]
}

/** Scores participants from what is released of them, a turn at a time. */
export async function scoreParticipants(
  participants: readonly ParticipantRow[],
  { ratings, cells }: ToScore,
  { contract, settings }: { readonly contract: Contract; readonly settings: EvidenceSettings },
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
      own.push(releasedMean({ competency, perspective, display: unpackCell(cell).display }))
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
