import type { Band } from "@rung/domain/insights/band"
import type { Layer } from "@rung/domain/layers/layer"

/** What of a row is open below it. */
export type OpenValue = { readonly layer: Layer } & (
  | { readonly kind: "people" | "evidence" | "risks" }
  | { readonly kind: "band"; readonly band: Band }
  | { readonly kind: "mean"; readonly competency: string }
  | { readonly kind: "below"; readonly competency: string }
)
