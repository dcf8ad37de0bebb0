import { type ReactNode, useEffect } from "react"
import { t } from "../../language/t.ts"
import { LanguageChoice } from "../../parts/language-choice.tsx"
import { LayerMark } from "../../parts/layer-mark.tsx"
import { Logo } from "../../parts/logo.tsx"
import styles from "./entry-frame.module.css"

const RUNGS = [
  { layer: "EXEC", name: t`C-level`, what: t`Hires great managers.` },
  {
    layer: "M2",
    name: t`Manager of managers`,
    what: t`Coaches managers. The craft below no longer decides.`,
  },
  { layer: "M1", name: t`Manager of ICs`, what: t`Coaches those who do the job, and can step in.` },
  { layer: "IC", name: t`Individual contributor`, what: t`Does the job.` },
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
          <p className={styles.display}>{t`Is this manager good at what this layer needs?`}</p>
          <p
            className={styles.lead}
          >{t`Each layer of management is a different job. Rung judges every manager by the determinants of their own rung, and shows how sure it is.`}</p>
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
        <div className={styles.promise}>
          <p>{t`Confidential, shown only in groups of five. Never called anonymous.`}</p>
          <LanguageChoice />
        </div>
      </div>
      <main className={styles.right}>
        <div className={styles.form}>{children}</div>
      </main>
    </div>
  )
}
