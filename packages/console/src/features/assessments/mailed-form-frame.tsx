import { type ReactNode, useEffect } from "react"
import { t } from "../../language/t.ts"
import { LanguageChoice } from "../../parts/language-choice.tsx"
import { Logo } from "../../parts/logo.tsx"
import styles from "./mailed-form.module.css"

type MailedFormFrameProps = {
  /** Which cycle asks, and until when. */
  readonly top?: string
  readonly children: ReactNode
}

/** A page of its own: none of what those who sign in have around theirs. */
export function MailedFormFrame({ top, children }: MailedFormFrameProps) {
  useEffect(() => {
    document.title = t`A form for you · Rung`
  }, [])
  return (
    <div id="page" tabIndex={-1} className={styles.page} data-one-at-a-time>
      <header className={styles.top}>
        <span className={styles.brand}>
          <Logo />
          Rung
        </span>
        <span>{top}</span>
      </header>
      <main className={styles.main}>{children}</main>
      <footer className={styles.foot}>
        <LanguageChoice />
      </footer>
    </div>
  )
}
