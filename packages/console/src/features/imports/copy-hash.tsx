import { useState } from "react"
import { t } from "../../language/t.ts"
import styles from "./import-page.module.css"
import { shortHash } from "./import-words.ts"

/** A file's hash, short enough to compare by eye; pressed, the whole of it is copied. */
export function CopyHash({ hash }: { readonly hash: string }) {
  const [said, setSaid] = useState("")
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(hash)
      setSaid(t`copied`)
    } catch {
      setSaid(t`could not be copied`)
    }
  }
  return (
    <button type="button" className={styles.hash} title={`SHA-256 ${hash}`} onClick={() => void copy()}>
      <span className="only-read-aloud">{t`Copy the file’s hash`} </span>
      {shortHash(hash)}
      <span role="status" className={styles.copied}>
        {said ? ` ${said}` : ""}
      </span>
    </button>
  )
}
