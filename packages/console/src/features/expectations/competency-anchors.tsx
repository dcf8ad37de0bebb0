import type { ContractCompetencyFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { share } from "../../parts/figures.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import styles from "./contract-page.module.css"
import { STATUS_MEANINGS } from "./expectation-words.ts"

/** One competency opened: what is seen at 1 to 5, who sees it, what it means at each layer. */
export function CompetencyAnchors({ competency }: { readonly competency: ContractCompetencyFragment }) {
  const { anchors, bestRaters, itemFromBelow, expectations } = competency
  return (
    <div className={styles.anchors}>
      <ol className={styles.scale} aria-label={t`What is seen at 1 to 5`}>
        {anchors.map((anchor, index) => (
          <li key={anchor}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <span className={styles.anchor}>{anchor}</span>
          </li>
        ))}
      </ol>
      <div className={styles.beside}>
        <section>
          <h3>{t`At each layer`}</h3>
          <ul className={styles.meanings}>
            {expectations.map(({ layer, status, weight }) => (
              <li key={layer}>
                <LayerName layer={layer} quiet />
                <span>
                  {STATUS_MEANINGS[status]}
                  {status === "DETERMINANT" ? `, ${share(weight)}` : ""}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t`Who sees it best`}</h3>
          <p>{bestRaters}</p>
        </section>
        {itemFromBelow ? (
          <section>
            <h3>{t`Asked of people below`}</h3>
            <p className={styles.wording}>{t`“${itemFromBelow.wording}”`}</p>
            {itemFromBelow.onlyFrom ? <p>{t`Only from ${itemFromBelow.onlyFrom}.`}</p> : null}
          </section>
        ) : null}
      </div>
    </div>
  )
}
