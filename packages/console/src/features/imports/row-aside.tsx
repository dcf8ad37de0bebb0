import { useQuery } from "@apollo/client/react"
import { ImportIssuesDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { countWord, sentence } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"
import type { GridRow } from "./grid-rows.ts"
import styles from "./issue-aside.module.css"
import { Fixes, IssueText } from "./issue-aside.tsx"
import type { TakeFix } from "./issues-part.tsx"

type RowAsideProps = {
  readonly importId: string
  readonly row: GridRow | undefined
  readonly settled: number
  readonly onFix: TakeFix | undefined
  readonly busy: string | false
}

const ISSUES_SHOWN = 4

/** What was found in the row somebody stands on. */
export function RowAside({ importId, row, settled, onFix, busy }: RowAsideProps) {
  if (!row) return null
  const { issues } = row
  const shown = issues.slice(0, ISSUES_SHOWN)
  return (
    <section className={styles.issue} aria-label={t`Row ${row.row}`} aria-live="polite">
      <h2>
        {t`Row ${grouped(row.row)}`}
        <span className={styles.found}> {foundWords(issues.length)}</span>
      </h2>
      {shown.map((index) => (
        <RowIssue
          key={`${index} ${settled}`}
          importId={importId}
          index={index}
          settled={settled}
          onFix={onFix}
          busy={busy}
        />
      ))}
      {issues.length > shown.length ? (
        <p className={styles.where}>{t`${grouped(issues.length - shown.length)} more under Issues.`}</p>
      ) : null}
    </section>
  )
}

function foundWords(issues: number): string {
  if (issues === 0) return t`Nothing was found in it`
  return issues === 1 ? t`One issue` : t`${sentence(countWord(issues))} issues`
}

type RowIssueProps = Omit<RowAsideProps, "row"> & { readonly index: number }

function RowIssue({ importId, index, onFix, busy }: RowIssueProps) {
  const { data } = useQuery(ImportIssuesDocument, {
    variables: { id: importId, filter: null, from: index, first: 1 },
    fetchPolicy: "no-cache",
  })
  const issue = data?.orgImportPlan.issues.edges[0]?.node
  if (!issue) return null
  return (
    <article className={styles.rowIssue}>
      <IssueText issue={issue} />
      {onFix ? (
        <div className={styles.fixes}>
          <Fixes issue={issue} onFix={onFix} busy={busy} />
        </div>
      ) : null}
    </article>
  )
}
