/** One line of an explanation. */
export interface WhyLine {
  readonly label: string
  readonly detail: string
  /** `null` when this line has no number, for example a determinant that nobody has rated. */
  readonly value: number | null
  /** Share of the whole, 0 to 1; `null` where the lines are steps rather than parts. */
  readonly weight: number | null
  /** value × weight; the contributions of a SUM add up to the explained value. */
  readonly contribution: number | null
  /** What this line's value is made of; empty at the leaves. */
  readonly lines: readonly WhyLine[]
  /** Id of the person the line is about, where it is about one. */
  readonly person?: string
}

/** A line that is a step of a calculation, not a part of a sum. */
export function step(label: string, detail: string, value: number | null): WhyLine {
  return { label, detail, value, weight: null, contribution: null, lines: [] }
}
