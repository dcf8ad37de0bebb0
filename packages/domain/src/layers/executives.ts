import { childrenOf, type Forest } from "../org/forest.ts"
import type { ExecRule, LayerRules } from "./layer-rules.ts"
import { type Structure, structuralRung } from "./structure.ts"
import { titleMatcher, titleWords } from "./title-words.ts"

/**
 * Whom rule 4 makes `EXEC`: heads with managers beneath, and those the tenant's rule names. A head without managers
 * is among them only when the rule names it. Absent vacancies never are.
 */
export function executivesOf(org: HeadedOrg): ReadonlySet<number> {
  const executives = new Set(org.heads.filter((head) => org.structure.managingReports[head]))
  for (const index of namedBy(org.rules.execRule, org))
    if (org.structure.present[index]) executives.add(index)
  return executives
}

export interface HeadedOrg {
  readonly forest: Forest
  readonly structure: Structure
  readonly rules: LayerRules
  readonly heads: readonly number[]
}

function namedBy(rule: ExecRule, org: HeadedOrg): readonly number[] {
  switch (rule.kind) {
    case "HEAD_REPORTS":
      return headReports(org)
    case "TITLE_MATCHES":
      return titled(org.forest, rule.patterns)
    case "EXPLICIT_LIST":
      return rule.nodeIds.map((id) => org.forest.indexOf.get(id)).filter((index) => index !== undefined)
  }
}

/** Whoever is M2 by rule 3 has counted reports, and so is a counted report. */
function headReports({ forest, structure, heads }: HeadedOrg): readonly number[] {
  return heads.flatMap((head) =>
    [...childrenOf(forest, head)].filter((index) => structuralRung(structure, index) === 2),
  )
}

function titled(forest: Forest, patterns: readonly string[]): readonly number[] {
  const matchers = patterns.map(titleMatcher)
  const indexes: number[] = []
  forest.nodes.forEach(({ title }, index) => {
    if (!title) return
    const words = titleWords(title)
    if (matchers.some((matches) => matches(words))) indexes.push(index)
  })
  return indexes
}
