import { useQuery } from "@apollo/client/react"
import { layerAt, rungOf } from "@rung/domain/layers/layer"
import { Link } from "@tanstack/react-router"
import { type Layer, LayerExpectsDocument } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { share } from "../../parts/figures.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import styles from "./person-page.module.css"
import { leavesAndArrives } from "./person-words.ts"

type NextRungProps = { readonly layer: Layer; readonly own: boolean }

/** What would decide one rung up, and what would no longer: another job, not more of this one. */
export function NextRung({ layer, own }: NextRungProps) {
  const next = layerAt(rungOf(layer) + 1)
  const here = useQuery(LayerExpectsDocument, { variables: { layer, hybridShare: null } })
  const above = useQuery(LayerExpectsDocument, { variables: { layer: next, hybridShare: null } })
  if (next === layer || !here.data || !above.data) return null
  const { arrives, leaves } = leavesAndArrives(
    here.data.expectations.expected,
    above.data.expectations.expected,
  )
  return (
    <section aria-labelledby="next-rung" className={styles.expected}>
      <h2 id="next-rung">{t`The next rung is another job`}</h2>
      <LayerName layer={next} words />
      <h3>{t`Would decide`}</h3>
      <ul className={styles.deciding}>
        {arrives.map(({ competency, weight }) => (
          <li key={competency.code}>
            <span className={styles.code}>{competency.code}</span>
            <span>{competency.name}</span>
            <span className={styles.weight}>{share(weight)}</span>
          </li>
        ))}
      </ul>
      <h3>{t`Would decide no longer`}</h3>
      <ul>
        {leaves.map(({ competency }) => (
          <li key={competency.code}>
            <span className={styles.code}>{competency.code}</span>
            <span>{competency.name}</span>
          </li>
        ))}
      </ul>
      {own ? (
        <p
          className={styles.quiet}
        >{rich`Closer to what you love, or further? ${<Link to="/mirror">{t`Weigh it in your mirror`}</Link>}; nobody else reads it.`}</p>
      ) : null}
    </section>
  )
}
