import type { Layer } from "@rung/domain/layers/layer"
import { LAYER_RUNGS } from "../kinds.ts"
import { INKS, LAYER_INK } from "./inks.ts"
import type { Paper } from "./paper.ts"

const RUNGS = [0, 1, 2, 3]

/** Four rungs, filled up to the layer, beside its words. */
export function paperLayerMark(
  paper: Paper,
  layer: Layer,
  at: { readonly x: number; readonly y: number },
): void {
  paper.artifact(({ doc }) => {
    for (const rung of RUNGS) {
      const ink = rung < LAYER_RUNGS[layer] ? LAYER_INK[layer] : "line"
      doc.rect(at.x, at.y + 9 - rung * 3, 12, 2.1).fill(INKS[ink])
    }
  })
}
