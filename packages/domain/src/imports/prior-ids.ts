import type { AnswerBook } from "./answers.ts"
import type { PersonGroup } from "./group-by-ids.ts"
import type { OrgIndex } from "./import-org.ts"
import type { NormalRow } from "./normalise.ts"
import { nodeBy, referenceOf } from "./same-person.ts"
import { rowName } from "./vacancy.ts"
import type { People } from "./weak-keys.ts"

/**
 * M10: somebody new whose rows give a known person's id as the one they had before goes on as that person, where the
 * name or the address agrees, nobody else of the file is or claims to be that person, and nobody answered otherwise.
 */
export function continueByPriorId(people: People, { samePerson }: Pick<AnswerBook, "samePerson">): void {
  const { index, groups, owners } = people
  const claims = new Map<number, PersonGroup | null>()
  for (const group of groups) {
    const node = priorNode(group.rows, index)
    if (node < 0 || node === group.node || owners.has(node)) continue
    claims.set(node, claims.has(node) ? null : group)
  }
  for (const [node, group] of claims) {
    if (!group || group.node !== -1 || group.isTorn || !group.rows.some((row) => agrees(row, node, index)))
      continue
    if (group.rows.some(({ values }) => isSomebodyElse(referenceOf(values), samePerson))) continue
    group.node = node
    group.continues = "PRIOR_ID"
    owners.set(node, group)
  }
}

/** The node of the org that rows of one person say they were before: -1 for none, or for several. */
export function priorNode(rows: readonly NormalRow[], index: OrgIndex): number {
  const [prior, ...others] = new Set(rows.flatMap(({ values }) => values.priorId || []))
  return others.length > 0 ? -1 : nodeBy(prior, index)
}

/** Whether it was answered that this reference is nobody known. */
export function isSomebodyElse(reference: string | undefined, samePerson: AnswerBook["samePerson"]): boolean {
  return reference !== undefined && samePerson.get(reference) === reference
}

function agrees({ values }: NormalRow, node: number, { org }: OrgIndex): boolean {
  const { name, email } = org.nodes[node]?.fields ?? {}
  return rowName(values)?.toLowerCase() === name?.toLowerCase() || (!!email && values.email === email)
}
