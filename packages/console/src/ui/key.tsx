import type { ReactNode } from "react"
import styles from "./key.module.css"

/** A key on the keyboard; hidden where there is none. */
export function Key({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles.key}>{children}</kbd>
}

/** Keys with what they do, as in a top bar. */
export function KeyHint({
  keys,
  children,
}: {
  readonly keys: readonly string[]
  readonly children: ReactNode
}) {
  return (
    <span className={styles.hint}>
      {keys.map((key) => (
        <Key key={key}>{key}</Key>
      ))}
      {children}
    </span>
  )
}
