import type { Band } from "@rung/domain/insights/band"
import type { Layer } from "@rung/domain/layers/layer"
import type { OpenPanel } from "./use-open-panel.ts"

/** What of a row is open below it. */
export type OpenValue = { readonly layer: Layer } & (
  | { readonly kind: "people" | "evidence" | "risks" }
  | { readonly kind: "band"; readonly band: Band }
  | { readonly kind: "mean"; readonly competency: string }
  | { readonly kind: "below"; readonly competency: string }
)

/** Whether this kind of value of a layer is open below its row. */
export function isOpen({ open }: OpenPanel<OpenValue>, { layer, kind }: OpenValue): boolean {
  return open?.layer === layer && open.kind === kind
}
