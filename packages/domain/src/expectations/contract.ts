import type { Layer } from "../layers/layer.ts"
import type { Perspective } from "./perspective.ts"

/** What a competency means at a layer: scored, shown, carried with weight 0, or not expected yet. */
export const STATUSES = ["DETERMINANT", "SUPPORTING", "NO_LONGER_DETERMINANT", "PREVIEW"] as const
export type Status = (typeof STATUSES)[number]

/** Groups of competencies, in the order in which the heat map shows them. */
export const FAMILIES = ["CRAFT", "DELIVERY", "COACHING", "HIRING", "DIRECTION"] as const
export type Family = (typeof FAMILIES)[number]

/** The two sides of the coaching × hiring map. */
export const AXES = ["COACHING", "HIRING"] as const
export type Axis = (typeof AXES)[number]

/** A draft may still be edited; a published contract never changes again. */
export const CONTRACT_STATES = ["DRAFT", "PUBLISHED"] as const
export type ContractState = (typeof CONTRACT_STATES)[number]

/** What is seen at 1, 2, 3, 4 and 5, in that order. */
export type Anchors = readonly [string, string, string, string, string]

/** How a competency is asked of people below the subject, on a scale from never (1) to always (5). */
export interface ItemFromBelow {
  readonly wording: string
  /** The only people below who can answer, in words; `null` when everybody on the route can. */
  readonly onlyFrom: string | null
}

export interface Competency {
  /** Short and unique in the contract, for example `C1`. */
  readonly code: string
  readonly name: string
  readonly family: Family
  readonly anchors: Anchors
  /** `null` when people below cannot see it. */
  readonly itemFromBelow: ItemFromBelow | null
  /** Who sees it best, in words. */
  readonly bestRaters: string
}

/** What one competency means at one layer. A competency without expectation at a layer is absent there. */
export interface Expectation {
  readonly competency: string
  readonly layer: Layer
  readonly status: Status
  /** Share of the layer score, 0 to 1; exactly 0 unless the status is DETERMINANT. */
  readonly weight: number
}

/** The competencies that one perspective may be asked about people of one layer. */
export interface Route {
  readonly layer: Layer
  readonly perspective: Perspective
  readonly competencies: readonly string[]
}

/** The competencies that make up one side of the coaching × hiring map at one layer. */
export interface AxisRule {
  readonly axis: Axis
  readonly layer: Layer
  readonly competencies: readonly string[]
}

/** Where bands begin, on the scale from 1 to 5. */
export interface Thresholds {
  /** Below: GAP. */
  readonly gap: number
  /** From `gap` to below this: BUILDING. */
  readonly building: number
  /** From `building` to below this: SOLID; from here on: STRONG. */
  readonly solid: number
  /** A determinant below this, at evidence grade C or better, caps the band at GAP. */
  readonly floor: number
  /** Share of the determinant weight, 0 to 1, that must be rated before there is a band. */
  readonly enoughEvidence: number
}

/** A versioned set of expectations. The order of `competencies` is the order in which they are shown. */
export interface Contract {
  readonly name: string
  readonly version: number
  readonly state: ContractState
  readonly competencies: readonly Competency[]
  readonly expectations: readonly Expectation[]
  readonly routes: readonly Route[]
  readonly axes: readonly AxisRule[]
  readonly thresholds: Thresholds
}
