import { type ReactNode, useEffect, useId, useRef } from "react"
import { Button } from "./button.tsx"
import styles from "./dialog.module.css"

type DialogProps = {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly actions?: ReactNode
  /** What the button says that only closes; "Cancel" unless told. */
  readonly dismiss?: string
  readonly children: ReactNode
}

/** The platform's dialog: traps the focus, closes on Esc, returns the focus, and injects nothing. */
export function Dialog({ title, open, onClose, actions, dismiss = "Cancel", children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      {open ? (
        <div className={styles.inside}>
          <h2 id={titleId}>{title}</h2>
          <div className={styles.body}>{children}</div>
          <div className={styles.actions}>
            <Button onClick={onClose}>{dismiss}</Button>
            {actions}
          </div>
        </div>
      ) : null}
    </dialog>
  )
}
