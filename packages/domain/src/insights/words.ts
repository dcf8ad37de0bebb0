import type { Family, Status } from "../expectations/contract.ts"
import type { Perspective } from "../expectations/perspective.ts"
import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import type { Layer } from "../layers/layer.ts"
import type { Band } from "./band.ts"
import type { Interval } from "./statistics.ts"

/** People of a layer, as a sentence's subject in lower case, with the verb form it takes. */
export const LAYER_WORDS: Readonly<Record<Layer, { readonly people: string; readonly be: "is" | "are" }>> = {
  IC: { people: say`individual contributors`, be: "are" },
  M1: { people: say`managers of ICs`, be: "are" },
  M2: { people: say`managers of managers`, be: "are" },
  EXEC: { people: say`the C-level`, be: "is" },
}

export const BAND_WORDS: Readonly<Record<Band, string>> = {
  GAP: say`gap`,
  BUILDING: say`building`,
  SOLID: say`solid`,
  STRONG: say`strong`,
  NOT_ENOUGH_EVIDENCE: say`not enough evidence`,
}

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  DETERMINANT: say`determinant`,
  SUPPORTING: say`supporting`,
  NO_LONGER_DETERMINANT: say`carried`,
  PREVIEW: say`not yet`,
}

export const FAMILY_WORDS: Readonly<Record<Family, string>> = {
  CRAFT: say`craft`,
  DELIVERY: say`delivery`,
  COACHING: say`coaching`,
  HIRING: say`hiring`,
  DIRECTION: say`direction`,
}

export const PERSPECTIVE_WORDS: Readonly<Record<Perspective, string>> = {
  MANAGER: say`From above`,
  SELF: say`Self`,
  UPWARD: say`Direct reports`,
  SKIP: say`Two levels down`,
  PEER: say`Peers`,
}

const SMALL_NUMBERS = [
  say`no`,
  say`one`,
  say`two`,
  say`three`,
  say`four`,
  say`five`,
  say`six`,
  say`seven`,
  say`eight`,
  say`nine`,
  say`ten`,
  say`eleven`,
  say`twelve`,
]

/** A count in words up to twelve, in digits above. */
export function countInWords(count: number): string {
  return SMALL_NUMBERS[count] ?? grouped(count)
}

/** "1 rating", "2 ratings"; the plural adds an s unless it is given. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)} ${count === 1 ? singular : plural}`
}

/** A score as people read it: one decimal. */
export function scoreText(value: number): string {
  return value.toFixed(1)
}

/** A weight or share without its leading zero: ".35", "1.00". */
export function weightText(weight: number): string {
  return weight.toFixed(2).replace(/^0\./, ".")
}

/** "2.8 to 3.5". */
export function intervalText(interval: Interval): string {
  return say`${scoreText(interval.low)} to ${scoreText(interval.high)}`
}

/** A threshold in as many decimals as it has: "2.5", "3.25", "4". */
export function thresholdText(threshold: number): string {
  return String(Math.round(threshold * 1e6) / 1e6)
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ""
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`
}
