import type { AnswerBook } from "./answers.ts"
import { foreignRows } from "./foreign-rows.ts"
import { heldBackRows } from "./held-back.ts"
import type { OrgIndex } from "./import-org.ts"
import type { ImportIssue } from "./issue.ts"
import { mendIds } from "./mend-ids.ts"
import type { NormalRow, NormalTable } from "./normalise.ts"

export interface SetAside {
  /** The rows that are taken in, ids mended. */
  readonly table: NormalTable
  /** The others. */
  readonly aside: readonly NormalRow[]
  /** Ids are damaged, so nobody can tell whom the file misses. */
  readonly namesNobody: boolean
  /** References to managers are damaged: known people keep theirs. */
  readonly keepsManagers: boolean
  /** Those references: told here, and not again as unknown managers. */
  readonly lostReferences: ReadonlySet<string>
  readonly issues: readonly ImportIssue[]
}

/** Parts the rows that are taken in from those of damaged ids (M27), of restricted people (M42), and of another company (M44). */
export function setAside(
  source: NormalTable,
  { index, answers }: { readonly index: OrgIndex; readonly answers: AnswerBook },
): SetAside {
  const mended = mendIds(source, { index, answers })
  const heldBack = heldBackRows(mended.rows, { index, answers })
  const foreign = foreignRows(heldBack.others, { index, answers, headers: source.headers })
  return {
    table: { ...source, rows: foreign.others },
    aside: [...mended.unusable, ...heldBack.rows, ...foreign.rows],
    namesNobody: mended.namesNobody,
    keepsManagers: mended.keepsManagers,
    lostReferences: mended.lostReferences,
    issues: [...mended.issues, ...heldBack.issues, ...foreign.issues],
  }
}
