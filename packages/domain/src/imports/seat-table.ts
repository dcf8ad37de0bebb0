import { type DraftNode, nodeLabel } from "./draft.ts"
import type { Meaning } from "./meaning.ts"

/** Answers who of several leads the position; -1 for nobody certain. */
export type LeadOf = (position: string, holders: readonly number[]) => number

/** Who sits on each position, and which positions are vacant. Somebody who sits there comes before a vacancy. */
export class SeatTable {
  readonly #nodes: readonly DraftNode[]
  readonly #leadOf: LeadOf
  readonly #holders = new Map<string, number[]>()
  readonly #vacant = new Map<string, number>()
  readonly #known = new Map<string, Meaning>()

  constructor(nodes: readonly DraftNode[], leadOf: LeadOf) {
    this.#nodes = nodes
    this.#leadOf = leadOf
  }

  add({ kind, after: { positionRef } }: DraftNode, at: number): void {
    if (positionRef === undefined) return
    if (kind === "POSITION") {
      if (!this.#vacant.has(positionRef)) this.#vacant.set(positionRef, at)
      return
    }
    const known = this.#holders.get(positionRef)
    if (known) known.push(at)
    else this.#holders.set(positionRef, [at])
  }

  find(position: string): Meaning | undefined {
    const known = this.#known.get(position)
    if (known) return known
    const meaning = this.#meaningOf(position)
    if (meaning) this.#known.set(position, meaning)
    return meaning
  }

  #meaningOf(position: string): Meaning | undefined {
    const [first, ...others] = this.#holders.get(position) ?? []
    const vacant = this.#vacant.get(position)
    if (first === undefined) return vacant === undefined ? undefined : { how: "SEAT", at: vacant }
    if (others.length === 0) return { how: "HOLDER", at: first }
    const lead = this.#leadOf(position, [first, ...others])
    if (lead >= 0) return { how: "HOLDER", at: lead }
    const labels = new Map([first, ...others].map((at) => [at, nodeLabel(this.#nodes[at])]))
    const byLabel = [...labels.keys()].toSorted((a, b) =>
      (labels.get(a) ?? "") < (labels.get(b) ?? "") ? -1 : 1,
    )
    return { how: "HOLDERS", candidates: byLabel }
  }
}
