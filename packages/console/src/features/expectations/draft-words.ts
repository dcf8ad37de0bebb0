import { changeWords, weightWords } from "@rung/domain/expectations/change-words"
import type { Contract } from "@rung/domain/expectations/contract"
import type { ContractChange } from "@rung/domain/expectations/contract-change"
import { LAYERS, type Layer } from "@rung/domain/layers/layer"
import { decimal } from "../../language/locale.ts"
import { fromEnglish, plural, t } from "../../language/t.ts"
import { counted, listed, sentence } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"

/** One change as the lists show it. */
export type ToldChange = {
  readonly sentence: string
  readonly before?: string | null
  readonly after?: string | null
}

export function toldChanges(
  changes: readonly ContractChange[],
  between: { readonly from: Contract; readonly to: Contract },
): readonly ToldChange[] {
  return changes.map((change) => {
    const told = changeWords(change, between)
    return { ...told, sentence: fromEnglish(told.sentence) }
  })
}

export type LayerSum = {
  readonly layer: Layer
  readonly sum: number
  readonly determinants: number
  readonly isOne: boolean
  /** What is wrong in few words; nothing when the weights sum to 1. */
  readonly says: string | undefined
}

/** A weight with all its decimals as the reader writes it: ".35", "0,35". */
export function weightText(weight: number): string {
  const text = decimal(weightWords(weight).replace(/^\./, "0."))
  return text.startsWith("0.") ? text.slice(1) : text
}

/** What the weights of each layer sum to, lowest first. */
export function layerSums({ expectations }: Contract): readonly LayerSum[] {
  return LAYERS.map((layer) => {
    const own = expectations.filter((row) => row.layer === layer && row.status === "DETERMINANT")
    const sum = own.reduce((total, { weight }) => total + weight, 0)
    const isOne = own.length > 0 && Math.abs(sum - 1) <= 1e-9
    return {
      layer,
      sum,
      determinants: own.length,
      isOne,
      says: isOne ? undefined : sumWords(own.length, sum),
    }
  })
}

function sumWords(determinants: number, sum: number): string {
  if (determinants === 0) return t`no determinant`
  const rest = weightText(Math.abs(1 - sum))
  return sum < 1 ? t`${rest} missing` : t`${rest} too much`
}

/** The draft's page opens with this: what stands against publishing, or how much changes. */
export function draftFinding(changes: number, sums: readonly LayerSum[], problems: number): string {
  const off = sums.filter(({ isOne }) => !isOne).map(({ layer }) => layer)
  if (off.length > 0) return t`The weights of ${listed(off)} do not sum to 1 yet`
  if (problems > 0)
    return t`${sentence(counted(problems, "thing"))} ${plural(problems, "stands", "stand")} against publishing this draft`
  if (changes === 0) return t`Nothing is changed yet: press a cell to begin`
  return t`${sentence(counted(changes, "change"))} ${plural(changes, "is", "are")} ready to be tried and published`
}

/** "2 of 47 bands would move, 1 of them below evidence grade C". */
export function whatIfFinding({
  people,
  moved,
  layers,
}: {
  readonly people: number
  readonly moved: number
  readonly layers: readonly { readonly thin: number }[]
}): string {
  if (moved === 0) return t`None of ${grouped(people)} bands would move`
  const thin = layers.reduce((sum, layer) => sum + layer.thin, 0)
  const all = t`${plural(moved, "#", "#")} of ${grouped(people)} bands would move`
  if (thin === 0) return all
  if (thin < moved) return t`${all}, ${grouped(thin)} of them on thin evidence`
  return moved === 1 ? t`${all}, on thin evidence` : t`${all}, all on thin evidence`
}
