import type { AnswerBook } from "./answers.ts"
import type { Draft } from "./draft.ts"

/** The place of whoever had a reference before, or the reference they go on under. */
export type FormerBearer = { readonly at: number } | { readonly reference: string }

/**
 * Who is meant by a reference nobody bears any more (M10): whoever's row gives it as the id before, or who was answered
 * to be that person. Two who give the same are nobody.
 */
export function formerIds(
  { nodes }: Draft,
  samePerson: AnswerBook["samePerson"] | undefined,
): (reference: string) => FormerBearer | undefined {
  let priors: Map<string, number | null> | undefined
  const later = new Map<string, string>()
  for (const [value, means] of samePerson ?? []) if (value !== means) later.set(means, value)
  return (reference) => {
    priors ??= priorIds(nodes)
    const at = priors.get(reference)
    if (at !== undefined && at !== null) return { at }
    const value = later.get(reference)
    return value === undefined ? undefined : { reference: value }
  }
}

function priorIds(nodes: Draft["nodes"]): Map<string, number | null> {
  const priors = new Map<string, number | null>()
  nodes.forEach(({ isHere, entry }, at) => {
    const prior = isHere ? entry?.row.values.priorId : undefined
    if (prior) priors.set(prior, priors.has(prior) ? null : at)
  })
  return priors
}
