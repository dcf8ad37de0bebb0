import { useQuery } from "@apollo/client/react"
import { Link, useRouterState } from "@tanstack/react-router"
import { AfterReleaseDocument, type AfterReleaseQuery } from "../../generated/graphql.ts"
import { plural, rich, t } from "../../language/t.ts"
import { isOpened } from "./opened-results.ts"
import styles from "./result-notice.module.css"

const HOME = ["/", "/assess"]

/** On the pages people land on, until opened: that results are there, and what waits for an administrator. */
export function ResultNotice() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  return HOME.includes(path) ? <Notice /> : null
}

function Notice() {
  const { data } = useQuery(AfterReleaseDocument, {
    variables: { cycleId: null },
    fetchPolicy: "cache-and-network",
  })
  const said = data ? noticesOf(data.afterRelease) : []
  if (said.length === 0) return null
  return (
    <section aria-label={t`After the release`} className={styles.notice}>
      {said}
    </section>
  )
}

function noticesOf({ own, release, people, corrections }: AfterReleaseQuery["afterRelease"]) {
  const team = release && people.length > 0 && !isOpened("team", release.cycleId) ? release : null
  const mine = own && !own.acknowledgedAt && !isOpened("own", own.release.cycleId) ? own.release : null
  return [
    ...(mine
      ? [
          <span key="own">{rich`Your results of ${mine.cycleName} are there. ${<Link to="/me" search={{ cycle: mine.cycleId }}>{t`Read them`}</Link>}`}</span>,
        ]
      : []),
    ...(team
      ? [
          <span key="team">{rich`Results of ${team.cycleName} are there for ${people.length === 1 ? t`one of your people` : t`${people.length} of your people`}. ${<Link to="/conversations" search={{ cycle: team.cycleId }}>{t`Prepare the conversations`}</Link>}`}</span>,
        ]
      : []),
    ...(corrections.length > 0
      ? [
          <span key="corrections">{rich`${corrections.length === 1 ? t`One correction waits` : t`${corrections.length} corrections wait`} for an answer. ${<Link to="/conversations">{t`Read ${plural(corrections.length, "it", "them")}`}</Link>}`}</span>,
        ]
      : []),
  ]
}
