import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { NewsCountDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import styles from "./news-page.module.css"

const AGAIN = 5 * 60_000

/** How much is new for the viewer; asked again every few minutes. */
export function useNewsCount(): number {
  const { data } = useQuery(NewsCountDocument, { pollInterval: AGAIN, fetchPolicy: "cache-and-network" })
  return data?.notifications.unreadCount ?? 0
}

/** "What is new 3", in the bar of every page. */
export function NewsLink() {
  const count = useNewsCount()
  return (
    <Link to="/news" className={styles.link}>
      {t`What is new`}
      {count > 0 ? (
        <span className={styles.count}>
          {count}
          <span className="only-read-aloud"> {t`not read`}</span>
        </span>
      ) : null}
    </Link>
  )
}
