import { PERSPECTIVE_WORDS } from "@rung/domain/insights/words"
import { fromEnglish, t } from "../../language/t.ts"
import { ViewGroups } from "./person-view-groups.tsx"
import styles from "./person-views.module.css"
import { addedViews, groupedViews } from "./person-views.ts"
import type { Result } from "./result-figures.tsx"

/** What the subject alone reads: smaller groups, and comments in an order that says nothing about who wrote. */
export function Development({ result }: { readonly result: Result }) {
  const { development, determinants, supporting, carried } = result
  if (!development || development.views.length === 0) return null
  const rows = [...determinants, ...supporting, ...carried]
  const named = rows.map(({ competency: code, name }) => ({ code, name }))
  const added = groupedViews(addedViews(development.views, rows), named)
  const nameOf = (code: string) => named.find((each) => each.code === code)?.name ?? ""
  return (
    <section className={styles.private} aria-labelledby="development">
      <div className={styles.privateHead}>
        <h2 id="development">{t`For your development, only you see this`}</h2>
        <span
          className={styles.quiet}
        >{t`Smaller groups are enough here. In no score and on no board.`}</span>
      </div>
      {added.length > 0 ? (
        <ViewGroups groups={added} />
      ) : (
        <p
          className={styles.quiet}
        >{t`Smaller groups tell nothing beyond what stands above. What is hidden there is hidden here too.`}</p>
      )}
      {development.comments.length > 0 ? (
        <div className={styles.comments}>
          {development.comments.map(({ perspective, competency, texts }) => (
            <div key={`${perspective} ${competency}`}>
              <h3>{t`${fromEnglish(PERSPECTIVE_WORDS[perspective])} on ${competency} ${nameOf(competency)}`}</h3>
              <ul>
                {texts.map((text, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same, and nothing moves
                  <li key={index}>
                    <blockquote>{text}</blockquote>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <p
            className={styles.quiet}
          >{t`Word for word, from five writers or more, in an order that says nothing about who wrote what. Please do not guess.`}</p>
        </div>
      ) : null}
    </section>
  )
}
