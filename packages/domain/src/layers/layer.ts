/** The four layers of management, lowest first. Each is a different job. */
export const LAYERS = ["IC", "M1", "M2", "EXEC"] as const

export type Layer = (typeof LAYERS)[number]

/** The rung of a layer: 0 for `IC` up to 3 for `EXEC`. */
export function rungOf(layer: Layer): number {
  return LAYERS.indexOf(layer)
}

/** The layer of a rung; rungs outside 0 to 3 are taken as the nearest. */
export function layerAt(rung: number): Layer {
  return LAYERS[Math.min(Math.max(rung, 0), LAYERS.length - 1)] ?? "IC"
}
