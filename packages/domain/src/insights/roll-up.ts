import { FAMILIES, type Family } from "../expectations/contract.ts"
import { LAYERS, type Layer } from "../layers/layer.ts"
import { BANDS, type Band } from "./band.ts"
import { GRADES, type Grade, gradeOfMeasure, type Measure, type RaterSpread } from "./evidence.ts"
import type { SubjectScore } from "./score.ts"

/** Sums behind the mean of one competency or family over people. */
export interface CellSums {
  /** People with a value. */
  readonly people: number
  /** Σ of their values. */
  readonly total: number
  readonly ratings: number
  /** Raters attributed by nature → Σ of their shares in each person's value. */
  readonly attributed: ReadonlyMap<string, number>
  /** Σ share² and count of everybody else, at most and at least: who rates several people of the cell counts once. */
  readonly sealedSquares: number
  readonly sealedRaters: number
}

/** How many people something holds for, and the first of them by id. */
export interface Mentions {
  readonly count: number
  /** At most {@link MENTIONED}, ascending. */
  readonly people: readonly string[]
}

/** Everything that the board says about the people of one layer, as sums and counts. */
export interface LayerSums {
  readonly people: number
  readonly grades: Readonly<Record<Grade, number>>
  readonly bands: Readonly<Record<Band, number>>
  /** Of each band, those whose layer score is of grade D. */
  readonly bandsOnD: Readonly<Record<Band, number>>
  /** People whose layer score rests on one view. */
  readonly oneView: number
  readonly competencies: ReadonlyMap<string, CellSums>
  readonly families: ReadonlyMap<Family, CellSums>
  /** Floor breaches by competency. */
  readonly breaches: ReadonlyMap<string, Mentions>
  /** Values below the floor at grade D, by competency. */
  readonly possibleGaps: ReadonlyMap<string, Mentions>
}

/** The results of any set of people, by headline layer. */
export type RollUp = Readonly<Record<Layer, LayerSums>>

/** How many people a roll-up names per risk; more are only counted. */
export const MENTIONED = 6

/**
 * One person's part. People without ratings belong in too, as a score of no ratings. The band shown may be another
 * than the score's, the numbers never are.
 */
export function rollUpOfPerson(
  person: string,
  score: SubjectScore,
  band: Band = score.layerScore.band,
): RollUp {
  const sums = emptySums()
  const { layerScore } = score
  sums.people = 1
  sums.grades[gradeOfMeasure(layerScore.measure)] = 1
  sums.bands[band] = 1
  if (layerScore.measure?.grade === "D") sums.bandsOnD[band] = 1
  if (layerScore.measure?.oneView) sums.oneView = 1
  for (const { competency, measure } of [...score.determinants, ...score.supporting, ...score.carried])
    addCell(sums.competencies, competency, cellOf(measure, score.spreads.get(competency)))
  for (const { family, measure, spread } of score.families)
    addCell(sums.families, family, cellOf(measure, spread))
  const mention = { count: 1, people: [person] }
  for (const competency of layerScore.breaches) sums.breaches.set(competency, mention)
  for (const competency of layerScore.possibleGaps) sums.possibleGaps.set(competency, mention)
  return { ...emptyRollUp(), [score.placement.layer]: sums }
}

/**
 * The roll-up of disjoint sets of people together. Every manager's board comes from one pass over the org,
 * leaves first: the sum of the reports' roll-ups and the reports' own parts. Any grouping gives the same.
 */
export function sumRollUps(parts: Iterable<RollUp>): RollUp {
  const total = rollUpTotal()
  for (const part of parts) total.add(part)
  return total.sum
}

/** A sum that grows part by part, for passes that cannot hold all the parts at once. */
export interface RollUpTotal {
  /** Everything added so far; it goes on growing. */
  readonly sum: RollUp
  /** Adds disjoint people; the part stays as it is. */
  add(part: RollUp): void
}

/** A sum of nobody yet. */
export function rollUpTotal(): RollUpTotal {
  const sum = emptyRollUp()
  return {
    sum,
    add: (part) => {
      for (const layer of LAYERS) addSums(sum[layer], part[layer])
    },
  }
}

/** How many people are in a roll-up. */
export function peopleIn(rollUp: RollUp): number {
  return LAYERS.reduce((people, layer) => people + rollUp[layer].people, 0)
}

interface MutableCell {
  people: number
  total: number
  ratings: number
  attributed: Map<string, number>
  sealedSquares: number
  sealedRaters: number
}

interface MutableSums {
  people: number
  grades: Record<Grade, number>
  bands: Record<Band, number>
  bandsOnD: Record<Band, number>
  oneView: number
  competencies: Map<string, MutableCell>
  families: Map<Family, MutableCell>
  breaches: Map<string, Mentions>
  possibleGaps: Map<string, Mentions>
}

function emptyRollUp(): Record<Layer, MutableSums> {
  return { IC: emptySums(), M1: emptySums(), M2: emptySums(), EXEC: emptySums() }
}

function emptySums(): MutableSums {
  return {
    people: 0,
    grades: { A: 0, B: 0, C: 0, D: 0, NONE: 0 },
    bands: noBands(),
    bandsOnD: noBands(),
    oneView: 0,
    competencies: new Map(),
    families: new Map(),
    breaches: new Map(),
    possibleGaps: new Map(),
  }
}

function noBands(): Record<Band, number> {
  return { GAP: 0, BUILDING: 0, SOLID: 0, STRONG: 0, NOT_ENOUGH_EVIDENCE: 0 }
}

function cellOf(measure: Measure | null, spread: RaterSpread | undefined): CellSums | undefined {
  if (!measure || !spread) return undefined
  return { people: 1, total: measure.value, ratings: measure.ratings, ...spread }
}

function addSums(total: MutableSums, part: LayerSums): void {
  if (part.people === 0) return
  total.people += part.people
  total.oneView += part.oneView
  for (const grade of GRADES) total.grades[grade] += part.grades[grade]
  for (const band of BANDS) {
    total.bands[band] += part.bands[band]
    total.bandsOnD[band] += part.bandsOnD[band]
  }
  for (const [competency, cell] of part.competencies) addCell(total.competencies, competency, cell)
  for (const family of FAMILIES) addCell(total.families, family, part.families.get(family))
  for (const [competency, mentions] of part.breaches) addMentions(total.breaches, competency, mentions)
  for (const [competency, mentions] of part.possibleGaps)
    addMentions(total.possibleGaps, competency, mentions)
}

function addCell<Key>(cells: Map<Key, MutableCell>, key: Key, part: CellSums | undefined): void {
  if (!part) return
  const cell = cells.get(key)
  if (!cell) {
    cells.set(key, { ...part, attributed: new Map(part.attributed) })
    return
  }
  cell.people += part.people
  cell.total += part.total
  cell.ratings += part.ratings
  cell.sealedSquares += part.sealedSquares
  cell.sealedRaters += part.sealedRaters
  for (const [rater, share] of part.attributed)
    cell.attributed.set(rater, (cell.attributed.get(rater) ?? 0) + share)
}

function addMentions(all: Map<string, Mentions>, competency: string, part: Mentions): void {
  const known = all.get(competency)
  if (!known) {
    all.set(competency, part)
    return
  }
  const people = [...known.people, ...part.people].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  all.set(competency, { count: known.count + part.count, people: people.slice(0, MENTIONED) })
}
