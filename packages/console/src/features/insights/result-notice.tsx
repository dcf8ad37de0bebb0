import { useQuery } from "@apollo/client/react"
import { Link, useRouterState } from "@tanstack/react-router"
import { AfterReleaseDocument, type AfterReleaseQuery } from "../../generated/graphql.ts"
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
    <section aria-label="After the release" className={styles.notice}>
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
          <span key="own">
            Your results of {mine.cycleName} are there.{" "}
            <Link to="/me" search={{ cycle: mine.cycleId }}>
              Read them
            </Link>
          </span>,
        ]
      : []),
    ...(team
      ? [
          <span key="team">
            Results of {team.cycleName} are there for{" "}
            {people.length === 1 ? "one of your people" : `${people.length} of your people`}.{" "}
            <Link to="/conversations" search={{ cycle: team.cycleId }}>
              Prepare the conversations
            </Link>
          </span>,
        ]
      : []),
    ...(corrections.length > 0
      ? [
          <span key="corrections">
            {corrections.length === 1 ? "One correction waits" : `${corrections.length} corrections wait`} for
            an answer. <Link to="/conversations">Read {corrections.length === 1 ? "it" : "them"}</Link>
          </span>,
        ]
      : []),
  ]
}
