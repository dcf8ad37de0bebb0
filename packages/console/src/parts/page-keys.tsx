import { useEffect, useRef, useState } from "react"
import { rich, t } from "../language/t.ts"
import { Dialog } from "../ui/dialog.tsx"
import { Key } from "../ui/key.tsx"
import { isWriting } from "./assess-keys.ts"
import styles from "./page-keys.module.css"

export type PageKey = {
  /** As printed on the keyboard. */
  readonly keys: readonly string[]
  readonly words: string
  /** What each does wherever the focus is, by `KeyboardEvent.key` in lower case; absent for keys of one part. */
  readonly does?: Readonly<Record<string, () => void>>
}

/** Listens to a page's keys while nobody writes; "?" lists them. */
export function PageKeys({ keys }: { readonly keys: readonly PageKey[] }) {
  const [open, setOpen] = useState(false)
  useKeys({ ...Object.assign({}, ...keys.map(({ does }) => does)), "?": () => setOpen(true) })
  return (
    <>
      <button
        type="button"
        className={styles.help}
        onClick={() => setOpen(true)}
      >{rich`${<Key>?</Key>} keys`}</button>
      <Dialog title={t`Keys on this page`} open={open} onClose={() => setOpen(false)} dismiss={t`Close`}>
        <dl className={styles.keys}>
          {keys.map(({ keys: shown, words }) => (
            <div key={words}>
              <dt>
                {shown.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  )
}

function useKeys(does: Readonly<Record<string, () => void>>): void {
  const latest = useRef(does)
  latest.current = does
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isWriting(event.target) || document.querySelector("dialog[open]")) return
      const action = latest.current[event.key.toLowerCase()]
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])
}
