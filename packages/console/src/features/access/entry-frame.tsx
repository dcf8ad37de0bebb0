import { type ReactNode, useEffect } from "react"
import { LayerMark } from "../../parts/layer-mark.tsx"
import { Logo } from "../../parts/logo.tsx"
import styles from "./entry-frame.module.css"

const RUNGS = [
  { layer: "EXEC", name: "C-level", what: "Hires great managers." },
  { layer: "M2", name: "Manager of managers", what: "Coaches managers. The craft below no longer decides." },
  { layer: "M1", name: "Manager of ICs", what: "Coaches those who do the job, and can step in." },
  { layer: "IC", name: "Individual contributor", what: "Does the job." },
] as const

/** Left the question and the four layers, right what somebody came to do. */
export function EntryFrame({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${name} · Rung`
  }, [name])
  return (
    <div className={styles.entry}>
      <div className={styles.left}>
        <div className={styles.brand}>
          <Logo />
          Rung
        </div>
        <div className={styles.question}>
          <p className={styles.display}>Is this manager good at what this layer needs?</p>
          <p className={styles.lead}>
            Each layer of management is a different job. Rung judges every manager by the determinants of
            their own rung, and shows how sure it is.
          </p>
          <dl className={styles.rungs}>
            {RUNGS.map(({ layer, name: words, what }) => (
              <div key={layer}>
                <LayerMark layer={layer} large />
                <dt>{words}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </div>
        <p className={styles.promise}>Confidential, shown only in groups of five. Never called anonymous.</p>
      </div>
      <main className={styles.right}>
        <div className={styles.form}>{children}</div>
      </main>
    </div>
  )
}
