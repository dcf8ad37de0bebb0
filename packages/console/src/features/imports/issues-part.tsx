import type { ImportIssueEffect, IssuePartsFragment } from "../../generated/graphql.ts"
import { IssueTable } from "../../parts/issue-table.tsx"
import { Button } from "../../ui/button.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import styles from "./import-page.module.css"
import { causeOf, EFFECTS, fixWords, realFixes } from "./import-words.ts"

export const ISSUE_TABS = ["ALL", "STOP", "BLOCK", "WARN", "INFO"] as const
export type IssueTab = (typeof ISSUE_TABS)[number]

const TAB_WORDS: Readonly<Record<IssueTab, string>> = {
  ALL: "All",
  STOP: "Stops",
  BLOCK: "Blocks",
  WARN: "Warns",
  INFO: "Notes",
}

type IssuesPartProps = {
  readonly importId: string
  readonly issues: readonly IssuePartsFragment[]
  readonly counts: Readonly<Record<Exclude<IssueTab, "ALL">, number>>
  readonly tab: IssueTab
  readonly onTab: (tab: IssueTab) => void
  readonly chosen: number | undefined
  readonly onChoose: (index: number) => void
  readonly onFix: ((issue: IssuePartsFragment, fix: IssuePartsFragment["fixes"][number]) => void) | undefined
  readonly onMore: (() => void) | undefined
}

/** Everything that was found, one row a cause, worst first. */
export function IssuesPart(props: IssuesPartProps) {
  const { importId, issues, counts, tab, onTab, chosen, onChoose, onFix, onMore } = props
  const all = counts.STOP + counts.BLOCK + counts.WARN + counts.INFO
  const tabs = ISSUE_TABS.filter((key) => key === "ALL" || counts[key] > 0)
  return (
    <section aria-labelledby="issues-head">
      <div className={styles.partHead}>
        <h2 id="issues-head">Issues by cause</h2>
        <Tabs
          label="Effect"
          tabs={tabs.map((key) => ({
            key,
            label: TAB_WORDS[key],
            count: key === "ALL" ? all : counts[key],
          }))}
          chosen={tab}
          onChoose={onTab}
        />
        <a className={styles.atEnd} href={`/imports/${encodeURIComponent(importId)}/issues.csv`} download>
          Issues as CSV
        </a>
      </div>
      <IssueTable
        chosen={chosen === undefined ? null : String(chosen)}
        onChoose={(key) => onChoose(Number(key))}
        issues={issues.map((issue) => ({
          key: String(issue.index),
          code: /^M\d\d$/.test(issue.code) ? issue.code : "",
          effect: EFFECTS[issue.effect],
          cause: issue.title,
          detail: causeOf(issue.message),
          rows: issue.rowCount,
          fix: <FirstFix issue={issue} onFix={onFix} />,
        }))}
      />
      {onMore ? <Button onClick={onMore}>Show more causes</Button> : null}
    </section>
  )
}

type FirstFixProps = Pick<IssuesPartProps, "onFix"> & { readonly issue: IssuePartsFragment }

function FirstFix({ issue, onFix }: FirstFixProps) {
  const [fix] = realFixes(issue.fixes)
  if (!fix || !onFix) return null
  return (
    <Button small title={fix.label} onClick={() => onFix(issue, fix)}>
      {fixWords(fix)}
    </Button>
  )
}

/** The effects a tab asks for; all of them without. */
export function effectsOf(tab: IssueTab): ImportIssueEffect[] | null {
  return tab === "ALL" ? null : [tab]
}
