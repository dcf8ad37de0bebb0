import { say } from "../kit/say.ts"
import type { Layer } from "../layers/layer.ts"
import type { Measure } from "./evidence.ts"
import { oneViewSentence } from "./risk.ts"
import { capitalised, counted, LAYER_WORDS, scoreText, uncapitalised } from "./words.ts"

/** What kind of thing the board opens with. */
export const FINDING_KINDS = [
  "NOTHING_RELEASED",
  "NOBODY_HERE",
  "NO_EVIDENCE",
  "ALL_ONE_VIEW",
  "FEW_VIEWS",
  "THIN_RUNG",
  "NO_GAP",
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** The sentence that the board opens with. */
export interface Finding {
  readonly kind: FindingKind
  /** The layer the sentence is about, where it is about one. */
  readonly layer: Layer | null
  readonly sentence: string
}

/** What the finding needs of each layer. */
export interface FindingRow {
  readonly layer: Layer
  readonly people: number
  /** People with any rating that counts. */
  readonly results: number
  readonly oneView: number
  /** People in gap at grade C or better. */
  readonly gaps: number
  readonly gapsOnD: number
  readonly weakest: { readonly name: string; readonly measure: Measure } | null
}

/** The finding before the first release. */
export const NOTHING_RELEASED: Finding = {
  kind: "NOTHING_RELEASED",
  layer: null,
  sentence: say`Nothing has been released yet.`,
}

/** The one thing to know first. Layers are compared only by people and means of grade C or better. */
export function findingOf(rows: readonly FindingRow[]): Finding {
  const total = (of: (row: FindingRow) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const results = total((row) => row.results)
  if (total((row) => row.people) === 0) return plain("NOBODY_HERE", say`Nobody is in this scope.`)
  if (results === 0) return plain("NO_EVIDENCE", say`Nobody in this scope has been rated yet.`)
  const [thinnest] = rows.filter((row) => row.gaps > 0).toSorted((a, b) => thinness(b) - thinness(a))
  if (thinnest) return thinRung(thinnest)
  if (total((row) => row.oneView) === results) return plain("ALL_ONE_VIEW", oneViewSentence(results))
  const named = lowestRow(rows)
  if (named)
    return noGap(
      named,
      total((row) => row.gapsOnD),
    )
  return plain("FEW_VIEWS", say`All results rest on few views. They cannot be compared yet.`)
}

function thinRung(row: FindingRow): Finding {
  const { people, be } = LAYER_WORDS[row.layer]
  const who = capitalised(people)
  const thin =
    be === "is"
      ? say`${who} is the thin rung: ${row.gaps} of ${row.people} in gap`
      : say`${who} are the thin rung: ${row.gaps} of ${row.people} in gap`
  const sentence = row.weakest ? say`${thin}, weakest at ${uncapitalised(row.weakest.name)}` : thin
  return { kind: "THIN_RUNG", layer: row.layer, sentence }
}

function noGap(
  row: FindingRow & { readonly weakest: NonNullable<FindingRow["weakest"]> },
  gapsOnD: number,
): Finding {
  const { people, be } = LAYER_WORDS[row.layer]
  const [name, score] = [uncapitalised(row.weakest.name), scoreText(row.weakest.measure.value)]
  const weakest =
    be === "is"
      ? say`No gap we can tell: ${people} is weakest at ${name}, ${score}`
      : say`No gap we can tell: ${people} are weakest at ${name}, ${score}`
  const sentence =
    gapsOnD > 0 ? say`${weakest}; ${counted(gapsOnD, "possible gap")} on too few views to tell` : weakest
  return { kind: "NO_GAP", layer: row.layer, sentence }
}

function lowestRow(rows: readonly FindingRow[]) {
  const named = rows.flatMap(({ weakest, ...row }) => (weakest ? [{ ...row, weakest }] : []))
  return named.toSorted((a, b) => a.weakest.measure.value - b.weakest.measure.value)[0]
}

function thinness(row: FindingRow): number {
  return row.gaps / row.people
}

function plain(kind: FindingKind, sentence: string): Finding {
  return { kind, layer: null, sentence }
}
