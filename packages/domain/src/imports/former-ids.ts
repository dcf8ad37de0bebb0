import type { AnswerBook } from "./answers.ts"
import type { Draft } from "./draft.ts"
import type { Meaning } from "./references.ts"

/**
 * Who is meant by a reference nobody bears any more (M10): whoever's row gives it as the id before, or who was answered
 * to be that person. Two who give the same are nobody.
 */
export function formerIds(
  { nodes }: Draft,
  samePerson: AnswerBook["samePerson"] | undefined,
): (reference: string, find: (reference: string) => Meaning | undefined) => Meaning | undefined {
  let priors: Map<string, number | null> | undefined
  const later = new Map<string, string>()
  for (const [value, means] of samePerson ?? []) later.set(means, value)
  return (reference, find) => {
    priors ??= priorIds(nodes)
    const at = priors.get(reference)
    if (at !== undefined && at !== null) return { how: "KEY", at }
    const value = later.get(reference)
    return value === undefined || value === reference ? undefined : find(value)
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
