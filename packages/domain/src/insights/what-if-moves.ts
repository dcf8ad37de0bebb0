import { say } from "../kit/say.ts"
import { LAYERS, type Layer } from "../layers/layer.ts"
import { BANDS, type Band } from "./band.ts"
import type { Grade } from "./evidence.ts"
import type { WhatIfResult } from "./what-if.ts"
import { listed, scoreText } from "./words.ts"

/** How many people of a layer would go from one band to another. */
export interface BandMove {
  readonly from: Band
  readonly to: Band
  readonly people: number
  /** Of them, those whose evidence is below grade C before or after: shown apart, nothing rests on them. */
  readonly thin: number
}

/** What would become of one layer. */
export interface LayerWhatIf {
  readonly layer: Layer
  /** Everybody of the layer with a released result. */
  readonly people: number
  readonly moved: number
  readonly thin: number
  /** Only from and to that happen, lowest band first. */
  readonly moves: readonly BandMove[]
}

/** One person whose band would move. */
export interface PersonMove {
  readonly personId: string
  readonly layer: Layer
  readonly from: Band
  readonly to: Band
  /** The band rests on less than grade C before or after. */
  readonly thin: boolean
  /** Why, in one sentence. */
  readonly because: string
}

/** A released result beside what it would be. */
export interface Compared {
  readonly personId: string
  readonly layer: Layer
  readonly band: Band
  readonly score: number | null
  readonly grade: Grade
  readonly after: WhatIfResult
}

/** Adds people up one by one, in whatever order they come; keeps the first `most` moves. */
export function whatIfTally(most: number, nameOf: (competency: string) => string) {
  const people = new Map<Layer, number>()
  const moves = new Map<string, { layer: Layer; from: Band; to: Band; people: number; thin: number }>()
  const firm: PersonMove[] = []
  const uncertain: PersonMove[] = []
  return {
    add: (compared: Compared): void => {
      const { layer, band: from, personId } = compared
      people.set(layer, (people.get(layer) ?? 0) + 1)
      const to = compared.after.band
      if (from === to) return
      const thin = isThin(from, compared.grade) || isThin(to, compared.after.grade)
      const key = `${layer} ${from} ${to}`
      const move = moves.get(key) ?? { layer, from, to, people: 0, thin: 0 }
      moves.set(key, { ...move, people: move.people + 1, thin: move.thin + (thin ? 1 : 0) })
      const list = thin ? uncertain : firm
      if (list.length < most)
        list.push({ personId, layer, from, to, thin, because: because(compared, nameOf) })
    },
    layers: (): readonly LayerWhatIf[] =>
      LAYERS.map((layer) => {
        const own = [...moves.values()].filter((move) => move.layer === layer).sort(byBands)
        const sum = (of: (move: BandMove) => number) => own.reduce((total, move) => total + of(move), 0)
        return {
          layer,
          people: people.get(layer) ?? 0,
          moved: sum((move) => move.people),
          thin: sum((move) => move.thin),
          moves: own.map(({ from, to, people: count, thin }) => ({ from, to, people: count, thin })),
        }
      }),
    /** Those on evidence of grade C or better come first. */
    named: (): readonly PersonMove[] => [...firm, ...uncertain].slice(0, most),
  }
}

/** A band that rests on less than grade C; where there is no band, no evidence is too thin for it. */
function isThin(band: Band, grade: Grade): boolean {
  return band !== "NOT_ENOUGH_EVIDENCE" && (grade === "D" || grade === "NONE")
}

function byBands(one: BandMove, other: BandMove): number {
  return (
    BANDS.indexOf(one.from) - BANDS.indexOf(other.from) || BANDS.indexOf(one.to) - BANDS.indexOf(other.to)
  )
}

function because({ band, score, after }: Compared, nameOf: (competency: string) => string): string {
  const named = (codes: readonly string[]) => listed(codes.map((code) => `${code} ${nameOf(code)}`))
  if (after.band === "NOT_ENOUGH_EVIDENCE" && after.unrated.length > 0)
    return say`${Math.round(after.coverage * 100)} per cent of the weight has a released number: none for ${named(after.unrated)}.`
  if (after.band === "GAP" && after.breaches.length > 0)
    return after.breaches.length === 1
      ? say`${named(after.breaches)} breaches the floor.`
      : say`${named(after.breaches)} breach the floor.`
  if (score === null || after.score === null) return say`It has a released number now.`
  const [before, now] = [scoreText(score), scoreText(after.score)]
  if (before === now) {
    return band === "GAP"
      ? say`No determinant breaches the floor; the score stays ${now}.`
      : say`The bands begin elsewhere; the score stays ${now}.`
  }
  return say`The score goes from ${before} to ${now}.`
}
