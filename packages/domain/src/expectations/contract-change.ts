import type { Layer } from "../layers/layer.ts"
import type { Axis, Competency, Expectation, Family, ItemFromBelow, Thresholds } from "./contract.ts"
import type { Perspective } from "./perspective.ts"

/** In which way two contracts differ, in the order in which differences are told. */
export const CHANGE_KINDS = [
  "NAME",
  "COMPETENCY_REMOVED",
  "COMPETENCY_ADDED",
  "COMPETENCY_NAME",
  "FAMILY",
  "ANCHOR",
  "ITEM_FROM_BELOW",
  "BEST_RATERS",
  "ORDER",
  "EXPECTATION",
  "ROUTE",
  "AXIS",
  "THRESHOLD",
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** What a competency means at a layer, by itself. */
export type Meaning = Pick<Expectation, "status" | "weight">

interface Turned<Value> {
  readonly before: Value
  readonly after: Value
}

type Codes = readonly string[]

/** One difference between two contracts. */
export type ContractChange =
  | ({ readonly kind: "NAME" } & Turned<string>)
  | { readonly kind: "COMPETENCY_REMOVED"; readonly competency: string }
  | {
      readonly kind: "COMPETENCY_ADDED"
      readonly competency: string
      readonly added: Competency
      /** Code of the competency it is shown before; `null` for the last. */
      readonly next: string | null
    }
  | ({ readonly kind: "COMPETENCY_NAME" | "BEST_RATERS"; readonly competency: string } & Turned<string>)
  | ({ readonly kind: "FAMILY"; readonly competency: string } & Turned<Family>)
  | ({
      readonly kind: "ANCHOR"
      readonly competency: string
      /** Of the scale: 1 to 5. */
      readonly level: number
    } & Turned<string>)
  | ({ readonly kind: "ITEM_FROM_BELOW"; readonly competency: string } & Turned<ItemFromBelow | null>)
  | ({ readonly kind: "ORDER" } & Turned<Codes>)
  | ({
      readonly kind: "EXPECTATION"
      readonly competency: string
      readonly layer: Layer
    } & Turned<Meaning | null>)
  | ({ readonly kind: "ROUTE"; readonly layer: Layer; readonly perspective: Perspective } & Turned<Codes>)
  | ({ readonly kind: "AXIS"; readonly layer: Layer; readonly axis: Axis } & Turned<Codes>)
  | ({ readonly kind: "THRESHOLD"; readonly threshold: keyof Thresholds } & Turned<number>)
