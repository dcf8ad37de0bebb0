import type { Day } from "../kit/day.ts"
import { say } from "../kit/say.ts"
import { loopsIn } from "../org/loops.ts"
import type { RevertConflict } from "./revert-conflicts.ts"
import { differingLines, type LineOf, type StoredLine, type UndoNode } from "./undo.ts"

interface Span {
  readonly node: number
  readonly manager: number
  readonly from: Day
  readonly to: Day | null
}

/**
 * The solid lines once an import is taken back, to find the loops they would make with what was changed since: a
 * manager who moved under somebody whom the import had moved away. Given in pieces, of any order.
 */
export class RevertedLines {
  readonly #ids: string[] = []
  readonly #places = new Map<string, number>()
  readonly #spans: Span[] = []
  /** First days on which a line that is given back differs from what the import left. */
  readonly #days = new Set<Day>()

  /** Those the import touched, as they are given back. */
  restore(nodes: readonly UndoNode[]): void {
    for (const { id, before, left } of nodes) {
      for (const line of before?.lines ?? []) this.#add(id, line)
      const back = differingLines(before?.lines ?? [], left.lines)
      for (const line of back) if (line.kind === "SOLID") this.#days.add(firstDay(line, left.lines))
    }
  }

  /** Whether a line is given back at all: otherwise there is no loop to find. */
  get givesBack(): boolean {
    return this.#days.size > 0
  }

  /** Lines of those it did not touch. */
  keep(lines: Iterable<LineOf>): void {
    for (const { nodeId, ...line } of lines) this.#add(nodeId, line)
  }

  /** Everybody in a loop on any day from the first that is given back on. */
  conflicts(): readonly RevertConflict[] {
    const [first] = [...this.#days].toSorted()
    if (first === undefined) return []
    const starts = this.#spans.flatMap(({ from }) => (from > first ? [from] : []))
    const inLoop = new Set<number>()
    for (const day of new Set([...this.#days, ...starts]))
      for (const loop of loopsIn(this.#managersOn(day))) for (const member of loop) inLoop.add(member)
    const why = say`would report in a loop, with managers that were changed since`
    return [...inLoop].map((place) => ({ nodeId: this.#ids[place] ?? "", kind: "LOOP", why }))
  }

  #add(nodeId: string, { kind, managerId, validFrom: from, validTo: to }: StoredLine): void {
    if (kind !== "SOLID" || managerId === null) return
    this.#spans.push({ node: this.#place(nodeId), manager: this.#place(managerId), from, to })
  }

  #place(id: string): number {
    const known = this.#places.get(id)
    if (known !== undefined) return known
    this.#places.set(id, this.#ids.length)
    return this.#ids.push(id) - 1
  }

  #managersOn(day: Day): Int32Array {
    const managers = new Int32Array(this.#ids.length).fill(-1)
    for (const { node, manager, from, to } of this.#spans)
      if (from <= day && (to === null || day < to)) managers[node] = manager
    return managers
  }
}

/** The first day on which a line given back says something else than the lines left. */
function firstDay(line: StoredLine, left: readonly StoredLine[]): Day {
  const shortened = left.find(({ id }) => id === line.id)
  return shortened?.validTo ?? line.validFrom
}
