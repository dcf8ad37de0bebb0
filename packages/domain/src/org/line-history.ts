import type { Day } from "../kit/day.ts"
import { isValidOn, type ReportingLine } from "./reporting-line.ts"

/** The stored lines an edit may touch or must look at, found by the node below or by the manager above. */
export interface LineHistory {
  linesOf(nodeId: string): readonly ReportingLine[]
  linesTo(managerId: string): readonly ReportingLine[]
}

/**
 * Indexes stored lines. Enough for a decision about a node are: its own lines, those of its reports, and those of
 * everybody above the new manager on any day from the effective one on.
 */
export function lineHistory(lines: readonly ReportingLine[]): LineHistory {
  const below = new Map<string, ReportingLine[]>()
  const above = new Map<string, ReportingLine[]>()
  for (const line of lines) {
    append(below, line.nodeId, line)
    if (line.managerId !== undefined) append(above, line.managerId, line)
  }
  return {
    linesOf: (nodeId) => below.get(nodeId) ?? [],
    linesTo: (managerId) => above.get(managerId) ?? [],
  }
}

/** The node's solid line on the day: `undefined` when it is not in the org. */
export function solidLineOn(history: LineHistory, nodeId: string, day: Day): ReportingLine | undefined {
  return history.linesOf(nodeId).find((line) => line.kind === "SOLID" && isValidOn(line, day))
}

export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
