import type { Import } from "./use-import.ts"

type Planned = "counts" | "issueCounts" | "layerImpact" | "planHash"

/** An import that was planned at least once: everything there is to show of a plan is there. */
export type Plan = Omit<Import, Planned> & { readonly [Part in Planned]: NonNullable<Import[Part]> }

/** The plan of an import; nothing until it was planned once. */
export function planOf(now: Import): Plan | undefined {
  const { counts, issueCounts, layerImpact, planHash } = now
  if (!counts || !issueCounts || !layerImpact || !planHash) return undefined
  return { ...now, counts, issueCounts, layerImpact, planHash }
}

/** Whether something about it may still be changed and planned again. */
export function isOpen({ state }: Pick<Import, "state">): boolean {
  return state === "PLANNED"
}
