/** One line of an explanation: what, from how many, the arithmetic, and what it adds. Lines may open further. */
export type WhyLine = {
  readonly label: string
  readonly note?: string
  readonly arithmetic?: string
  readonly value?: string
  /** The page of what the line is about. */
  readonly href?: string | undefined
  readonly lines?: readonly WhyLine[]
}

/** How a value came about: first in words, then line by line down to the sum. */
export type WhyTree = {
  readonly title: string
  readonly sentence?: string
  readonly lines: readonly WhyLine[]
  readonly sum?: { readonly label: string; readonly value: string }
  readonly notes?: readonly string[]
}

export type FlatLine = { readonly depth: number; readonly key: string; readonly line: WhyLine }

/** The tree as rows from top to bottom, each with its depth and a key that stays the same. */
export function flattenWhy(lines: readonly WhyLine[], depth = 0, above = ""): readonly FlatLine[] {
  return lines.flatMap((line, index) => {
    const key = `${above}${index}`
    return [{ depth, key, line }, ...flattenWhy(line.lines ?? [], depth + 1, `${key}.`)]
  })
}
