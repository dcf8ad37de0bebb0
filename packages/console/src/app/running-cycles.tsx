import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { HomeCyclesDocument } from "../generated/graphql.ts"
import { t } from "../language/t.ts"
import { todayHere } from "../parts/day-words.ts"
import styles from "./home-page.module.css"
import { cycleStanding } from "./home-words.ts"

/** How the cycles stand that are prepared or run; nothing while there is none. */
export function RunningCycles() {
  const { data } = useQuery(HomeCyclesDocument, { fetchPolicy: "cache-and-network" })
  const standing = (data?.cycles.edges ?? []).flatMap(({ node }) => {
    const words = cycleStanding(node, todayHere())
    return words ? [{ id: node.id, words, name: node.name }] : []
  })
  if (standing.length === 0) return null
  return (
    <section aria-labelledby="home-cycles" className={styles.cycles}>
      <h2 id="home-cycles">{t`Cycles`}</h2>
      <ul>
        {standing.map(({ id, words, name }) => (
          <li key={id}>
            <span>{words}</span>
            <Link to="/cycles/$id" params={{ id }} aria-label={t`Go there: ${name}`}>{t`Go there`}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
