import { REPRESENTING_PERCENT } from "../cycles/response.ts"
import type { Contract } from "../expectations/contract.ts"
import { say } from "../kit/say.ts"
import type { Layer } from "../layers/layer.ts"
import type { ShownCell } from "./packed-cell.ts"
import { CONFIDENTIAL_PERSPECTIVES, type ConfidentialPerspective } from "./release-answers.ts"
import type { CellDisplay } from "./release-display.ts"
import { counted, PERSPECTIVE_WORDS, scoreText, uncapitalised } from "./words.ts"

/** What stands wherever a confidential cell is not shown, whatever hid it and however many answered. */
export const HIDDEN_WORDS = say`hidden to protect those who answered`

/** What a confidential perspective says of one competency of somebody, or that it is hidden. */
export interface ConfidentialView {
  readonly perspective: ConfidentialPerspective
  readonly competency: string
  /** `null` where it is hidden. */
  readonly cell: ShownCell | null
  /** Less than 60% of those asked answered; false where it is hidden. */
  readonly mayNotRepresent: boolean
}

/** Shown cells of somebody, by perspective. */
export interface ShownPerspective {
  readonly perspective: ConfidentialPerspective
  readonly cells: ReadonlyMap<string, ShownCell>
  readonly mayNotRepresent: boolean
}

/** What is asked of confidential raters about people of a layer. */
export interface Asked {
  readonly contract: Contract
  readonly layer: Layer
  /** The cycle's perspectives. */
  readonly perspectives: readonly string[]
}

/**
 * One view for each competency that the contract's routes ask a confidential perspective of the cycle about, hidden
 * unless it is shown. It depends on routes and shown cells alone: that something is hidden does not say that anybody
 * answered.
 */
export function confidentialViews(
  { contract, layer, perspectives }: Asked,
  shown: readonly ShownPerspective[],
): readonly ConfidentialView[] {
  return CONFIDENTIAL_PERSPECTIVES.flatMap((perspective) => {
    if (!perspectives.includes(perspective)) return []
    const own = shown.find((one) => one.perspective === perspective)
    const routed = contract.routes
      .filter((route) => route.layer === layer && route.perspective === perspective)
      .flatMap(({ competencies }) => competencies)
    const asked = new Set([...routed, ...(own?.cells.keys() ?? [])])
    return contract.competencies
      .filter(({ code }) => asked.has(code))
      .map(({ code }) => {
        const cell = own?.cells.get(code) ?? null
        return {
          perspective,
          competency: code,
          cell,
          mayNotRepresent: cell !== null && (own?.mayNotRepresent ?? false),
        }
      })
  })
}

/** What is shown of a cell, in words: "mean 3.4 of 6 raters, who agree". */
export function displayWords(display: CellDisplay): string {
  const raters = counted(display.n, "rater")
  if (display.kind === "RANGE") {
    return say`between ${scoreText(display.low)} and ${scoreText(display.high)} from ${raters}, counted as the middle`
  }
  const mean = scoreText(display.mean)
  if (display.agreement === "AGREE") return say`mean ${mean} of ${raters}, who agree`
  if (display.agreement === "DISAGREE") return say`mean ${mean} of ${raters}, who disagree`
  return say`mean ${mean} of ${raters}`
}

/** A view in words, without naming whose it is. */
export function viewWords({ cell, mayNotRepresent }: ConfidentialView): string {
  if (!cell) return HIDDEN_WORDS
  const words = displayWords(cell.display)
  return mayNotRepresent
    ? say`${words}; may not represent: less than ${REPRESENTING_PERCENT}% of those asked answered`
    : words
}

/** Whose views are hidden, as one sentence; none where nothing is. */
export function hiddenSentence(views: readonly ConfidentialView[]): string | undefined {
  const hidden = [...new Set(views.filter(({ cell }) => !cell).map(({ perspective }) => perspective))]
  if (hidden.length === 0) return undefined
  const whose = hidden.map((perspective) => uncapitalised(PERSPECTIVE_WORDS[perspective]))
  return say`Something is hidden to protect those who answered: ${whose.join(", ")}.`
}
