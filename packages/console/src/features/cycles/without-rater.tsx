import { plural, t } from "../../language/t.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import styles from "./cycle-page.module.css"

export type PersonAlone = {
  readonly personId: string
  readonly name: string
  readonly title?: string | null
  readonly layer: "IC" | "M1" | "M2" | "EXEC"
  readonly hybridShare?: number | null
}

/** People nobody stands above: nobody assesses them from above. */
export function WithoutRater({
  count,
  some,
}: {
  readonly count: number
  readonly some: readonly PersonAlone[]
}) {
  if (count === 0) return <p>{t`Everybody is assessed by somebody from above.`}</p>
  const rest = count - some.length
  return (
    <>
      <p>{t`${plural(count, "# person has", "# people have")} nobody above them and will be seen by nobody from above.`}</p>
      <ul className={styles.names}>
        {some.map(({ personId, name, title, layer, hybridShare }) => (
          <li key={personId}>
            <LayerName layer={layer} hybridShare={hybridShare} quiet /> {name}
            {title ? <span className={styles.quiet}> {title}</span> : null}
          </li>
        ))}
        {rest > 0 ? (
          <li className={styles.quiet}>{t`and ${plural(rest, "# person", "# people")} more`}</li>
        ) : null}
      </ul>
    </>
  )
}
