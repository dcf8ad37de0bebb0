import { useQuery } from "@apollo/client/react"
import { ViewerDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { todayHere, yearBefore } from "../../parts/day-words.ts"
import { Page } from "../../ui/page.tsx"
import { Loading } from "../../ui/page-state.tsx"
import { useOpened } from "../../ui/use-later.ts"
import { DayChoice } from "./day-choice.tsx"
import { OrgOfDay } from "./org-of-day.tsx"
import styles from "./org-page.module.css"
import type { PassagesListProps } from "./passages-list.tsx"
import { ScopeChoice } from "./scope-choice.tsx"
import { useOrgAddress } from "./use-org-address.ts"
import { useOutline } from "./use-outline.ts"

/** The company as outline and chart, on any day. */
export function OrgPage() {
  const address = useOrgAddress()
  const { data: me } = useQuery(ViewerDocument)
  const company = me?.viewer?.tenant?.name ?? t`the company`
  const hold = useOutline({ asOf: address.on, scopeId: address.in })
  const top = (
    <>
      <ScopeChoice hold={hold} company={company} scopeId={address.in} at={address.at} go={address.go} />
      <DayChoice key={address.on} day={address.on} onChoose={(on) => address.go({ on })} />
      <button
        type="button"
        className={styles.trigger}
        onClick={() => address.go({ from: yearBefore(todayHere()), to: undefined })}
      >{t`Compare dates`}</button>
    </>
  )
  return (
    <Page name={t`Org`} top={top}>
      {address.from ? (
        <Passages
          from={address.from}
          to={address.to}
          onChoose={(from, to) => address.go({ from, to })}
          onEnd={() => address.go({ from: undefined, to: undefined })}
        />
      ) : (
        <OrgOfDay address={address} hold={hold} mayImport={me?.viewer?.permissions.includes("IMPORT_PLAN")} />
      )}
    </Page>
  )
}

const passages = () => import("./passages-list.tsx")

function Passages(props: PassagesListProps) {
  const list = useOpened(passages, true)
  return list ? <list.PassagesList {...props} /> : <Loading what={t`changes of layer`} />
}
