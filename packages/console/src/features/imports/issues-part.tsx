import type { ReactNode } from "react"
import type { ImportIssueEffect, IssuePartsFragment } from "../../generated/graphql.ts"
import { meant, t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { IssueTable } from "../../parts/issue-table.tsx"
import { Button } from "../../ui/button.tsx"
import { Menu } from "../../ui/menu.tsx"
import { ErrorState } from "../../ui/page-state.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import styles from "./import-page.module.css"
import { codeChoices, type IssueRun, issuesIn } from "./issue-place.ts"
import { causeOf, EFFECTS, fixWords, type PlacedFix, realFixes, shownCode } from "./issue-words.ts"
import { type ChosenFix, MOST_FIXED, useFixAll } from "./use-fix-all.ts"
import type { Issues } from "./use-issues.ts"
import type { PlanAddress } from "./use-plan-address.ts"

const TABS: readonly { readonly key: "ALL" | ImportIssueEffect; readonly label: string }[] = [
  { key: "ALL", label: t`All` },
  { key: "STOP", label: t`Stops` },
  { key: "BLOCK", label: t`Blocks` },
  { key: "WARN", label: t`Warns` },
  { key: "INFO", label: meant("of an issue")`Notes` },
]

export type TakeFix = (issue: IssuePartsFragment, fix: PlacedFix) => void

type IssuesPartProps = {
  readonly importId: string
  readonly issues: Issues
  readonly runs: readonly IssueRun[]
  readonly address: PlanAddress
  /** Absent once nothing can be changed any more. */
  readonly onFix: TakeFix | undefined
  /** As `onFix`, for the first fix of every issue listed. */
  readonly onFixAll: ((fixes: readonly ChosenFix[]) => void) | undefined
  /** While it is planned again, no fix can be taken. */
  readonly busy: string | false
}

/** Everything that was found, one row a cause, worst first. */
export function IssuesPart(props: IssuesPartProps) {
  const { importId, issues, runs, address, onFix, onFixAll, busy } = props
  const { list, count, place, choose } = issues
  const effectCount = (key: (typeof TABS)[number]["key"]) =>
    issuesIn(runs, { effect: key === "ALL" ? undefined : key, code: undefined })
  return (
    <section aria-labelledby="issues-head">
      <div className={styles.partHead}>
        <h2 id="issues-head" className="only-read-aloud">
          {t`Issues by cause`}
        </h2>
        <Tabs
          label={t`Effect`}
          tabs={TABS.flatMap((tab) => {
            const found = effectCount(tab.key)
            return tab.key === "ALL" || found > 0 ? [{ ...tab, count: found }] : []
          })}
          chosen={address.effect ?? "ALL"}
          onChoose={(key) =>
            address.go({ effect: key === "ALL" ? undefined : key, code: undefined, issue: undefined })
          }
        />
        <CodeChoice runs={runs} address={address} />
        {address.code && count > 1 && onFixAll ? (
          <FixAll importId={importId} address={address} count={count} busy={busy} onFixAll={onFixAll} />
        ) : null}
        <a className={styles.atEnd} href={`/imports/${encodeURIComponent(importId)}/issues.csv`} download>
          {t`Issues as CSV`}
        </a>
      </div>
      {list.failure ? (
        <ErrorState
          sentence={t`Some of the issues could not be read.`}
          action={<Button onClick={() => list.again()}>{t`Try again`}</Button>}
        />
      ) : null}
      {count === 0 ? (
        <NothingFound address={address} />
      ) : (
        <IssueTable
          count={count}
          chosen={place}
          onChoose={choose}
          onRange={(from, to) => list.want(from, to)}
          issueAt={(at) => {
            const issue = list.at(at)
            return issue && groupOf(issue, <FirstFix issue={issue} onFix={onFix} busy={busy} />)
          }}
        />
      )}
    </section>
  )
}

type FixAllProps = Pick<IssuesPartProps, "importId" | "address" | "busy"> & {
  readonly count: number
  readonly onFixAll: (fixes: readonly ChosenFix[]) => void
}

/** One press for all issues of a code: each gets the fix that is suggested first. */
function FixAll({ importId, address, count, busy, onFixAll }: FixAllProps) {
  const { gather, isGathering } = useFixAll(importId, address)
  return (
    <Button
      small
      title={t`Takes the first suggested fix of each`}
      busy={(busy || isGathering) && t`Planning again`}
      onClick={() => void gather(count).then(onFixAll)}
    >
      {count > MOST_FIXED ? t`Fix the first ${grouped(MOST_FIXED)}` : t`Fix all ${grouped(count)}`}
    </Button>
  )
}

function groupOf(issue: IssuePartsFragment, fix: ReactNode) {
  return {
    code: shownCode(issue.code),
    effect: EFFECTS[issue.effect],
    cause: issue.title,
    detail: causeOf(issue.message),
    rows: issue.rowCount,
    fix,
  }
}

function NothingFound({ address: { effect, code, go } }: Pick<IssuesPartProps, "address">) {
  if (effect === undefined && code === undefined) {
    return <p className={styles.nothing}>{t`Nothing was found: every row is understood as it stands.`}</p>
  }
  return (
    <div className={styles.nothing}>
      <span role="status">{t`No issue of this kind is left.`}</span>{" "}
      <Button small onClick={() => go({ effect: undefined, code: undefined, issue: undefined })}>
        {t`Show all issues`}
      </Button>
    </div>
  )
}

/** One mess at a time, each with how many issues it has. */
export function CodeChoice({ runs, address }: Pick<IssuesPartProps, "runs" | "address">) {
  const choices = codeChoices(runs, address.effect)
  const chosen = choices.find(({ code }) => code === address.code)
  if (choices.length < 2 && address.code === undefined) return null
  const choose = (code: string | undefined) => address.go({ code, issue: undefined })
  return (
    <Menu
      label={t`Code`}
      value={chosen ? shownCode(chosen.code) || chosen.title : (address.code ?? t`All`)}
      items={[
        {
          key: "all",
          label: t`All codes`,
          note: String(issuesIn(runs, { effect: address.effect, code: undefined })),
          chosen: address.code === undefined,
          onSelect: () => choose(undefined),
        },
        ...choices.map(({ code, title, count }) => ({
          key: code,
          label: [shownCode(code), title].filter(Boolean).join("  "),
          note: String(count),
          chosen: code === address.code,
          onSelect: () => choose(code),
        })),
      ]}
    />
  )
}

type FirstFixProps = Pick<IssuesPartProps, "onFix" | "busy"> & { readonly issue: IssuePartsFragment }

function FirstFix({ issue, onFix, busy }: FirstFixProps) {
  const [first] = realFixes(issue.fixes)
  if (!first || !onFix) return null
  const words = fixWords(first.fix)
  return (
    <Button small title={first.fix.label} busy={busy && words} onClick={() => onFix(issue, first)}>
      {words}
    </Button>
  )
}
