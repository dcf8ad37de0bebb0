import { type Day, parseDay } from "../kit/day.ts"
import { buildForest } from "../org/forest.ts"
import type { OrgNode } from "../org/org-node.ts"
import { WORKER_TYPES } from "../org/worker-type.ts"
import { type DerivedLayers, deriveLayers } from "./derive-layers.ts"
import { DEFAULT_LAYER_RULES, type LayerRules } from "./layer-rules.ts"
import type { LayerOverride } from "./override.ts"

export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`no day: ${text}`)
  return parsed
}

export const TODAY = day("2026-11-22")

/**
 * An org from an outline: two spaces per level, `~` before a vacancy, a worker type behind the id, a title behind
 * a colon: `ann CONTRACTOR: Painter`. `^nobody` behind the id names a manager who is not in the org.
 */
export function outline(text: string): readonly OrgNode[] {
  const above: string[] = []
  const rows = text.split("\n").filter((row) => row.trim() !== "")
  const margin = Math.min(...rows.map((row) => row.search(/\S/)))
  return rows.map((row) => {
    const level = (row.search(/\S/) - margin) / 2
    const [head = "", title] = row.trim().split(": ")
    const [id = "", ...marks] = head.replace("~", "").split(" ")
    above[level] = id
    const lost = marks.find((mark) => mark.startsWith("^"))?.slice(1)
    const workerType = WORKER_TYPES.find((type) => marks.includes(type))
    const kind = head.startsWith("~") ? "POSITION" : "PERSON"
    return { id, kind, title, workerType, managerId: level > 0 ? above[level - 1] : lost }
  })
}

export function derive(
  org: string | readonly OrgNode[],
  rules: Partial<LayerRules> = {},
  overrides: readonly LayerOverride[] = [],
): DerivedLayers {
  const built = buildForest(typeof org === "string" ? outline(org) : org)
  if (!built.ok) throw new Error(JSON.stringify(built.problems))
  return deriveLayers({
    forest: built.value,
    rules: { ...DEFAULT_LAYER_RULES, ...rules },
    overrides,
    day: TODAY,
  })
}

/** Index of a node by id, in a derived state or its forest. */
export function at(derived: DerivedLayers, id: string): number {
  const index = derived.forest.indexOf.get(id)
  if (index === undefined) throw new Error(`nobody called ${id}`)
  return index
}

/** A manager with so many ICs, as outline rows at a level. */
export function team(id: string, ics: number, level = 0): string {
  const indent = "  ".repeat(level)
  const below = Array.from({ length: ics }, (_, place) => `${indent}  ${id}${place + 1}`)
  return [`${indent}${id}`, ...below].join("\n")
}
