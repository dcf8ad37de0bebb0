import type { Contract } from "../expectations/contract.ts"
import { say } from "../kit/say.ts"
import type { LayerSums, Mentions } from "./roll-up.ts"
import { capitalised, countInWords } from "./words.ts"

/** What somebody should look at in a layer, gravest first. */
export const RISK_KINDS = ["FLOOR", "POSSIBLE_GAP", "ONE_VIEW", "NO_EVIDENCE"] as const
export type RiskKind = (typeof RISK_KINDS)[number]

export interface Risk {
  readonly kind: RiskKind
  /** Of the two kinds that concern one competency. */
  readonly competency: string | null
  readonly count: number
  /** The first people concerned by id; empty where naming them says nothing. */
  readonly people: readonly string[]
  readonly sentence: string
}

/** The risks of a layer: floor breaches first, most people first. */
export function risksOf(sums: LayerSums, contract: Contract): readonly Risk[] {
  return [
    ...byCompetency("FLOOR", sums.breaches, contract),
    ...byCompetency("POSSIBLE_GAP", sums.possibleGaps, contract),
    ...counted("ONE_VIEW", sums.oneView, oneViewSentence(sums.oneView)),
    ...counted("NO_EVIDENCE", sums.bands.NOT_ENOUGH_EVIDENCE, evidenceSentence(sums)),
  ]
}

/** "Six results rest on one view. They cannot be compared yet." */
export function oneViewSentence(count: number): string {
  return count === 1
    ? say`One result rests on one view. It cannot be compared yet.`
    : say`${capitalised(countInWords(count))} results rest on one view. They cannot be compared yet.`
}

function evidenceSentence({ bands }: LayerSums): string {
  const count = bands.NOT_ENOUGH_EVIDENCE
  return count === 1
    ? say`One person has not enough evidence yet.`
    : say`${capitalised(countInWords(count))} people have not enough evidence yet.`
}

function counted(kind: RiskKind, count: number, sentence: string): readonly Risk[] {
  return count === 0 ? [] : [{ kind, competency: null, count, people: [], sentence }]
}

function byCompetency(
  kind: "FLOOR" | "POSSIBLE_GAP",
  mentions: ReadonlyMap<string, Mentions>,
  contract: Contract,
): readonly Risk[] {
  return contract.competencies
    .flatMap(({ code, name }) => {
      const { count, people } = mentions.get(code) ?? { count: 0, people: [] }
      const sentence = sentenceOf(kind, count, `${code} ${name}`)
      return count === 0 ? [] : [{ kind, competency: code, count, people, sentence }]
    })
    .toSorted((a, b) => b.count - a.count)
}

function sentenceOf(kind: "FLOOR" | "POSSIBLE_GAP", count: number, competency: string): string {
  const many = capitalised(countInWords(count))
  if (kind === "FLOOR")
    return count === 1
      ? say`One person breaches the floor on ${competency}.`
      : say`${many} people breach the floor on ${competency}.`
  return count === 1
    ? say`One person may have a gap on ${competency}: too few views to tell.`
    : say`${many} people may have a gap on ${competency}: too few views to tell.`
}
