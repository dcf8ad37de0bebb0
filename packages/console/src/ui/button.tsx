import { type ComponentPropsWithRef, type ReactNode, useId } from "react"
import styles from "./button.module.css"
import { classes } from "./classes.ts"

type ButtonProps = Omit<ComponentPropsWithRef<"button">, "disabled" | "className"> & {
  /** One filled button per view. */
  readonly filled?: boolean
  readonly small?: boolean
  /** What it is doing, in words; keeps the button's width and takes no second press. */
  readonly busy?: string | false | undefined
  /** Why it cannot be pressed; shown in the line beside it. */
  readonly waitsFor?: string | false | undefined
  /** The keyboard key that does the same, shown inside. */
  readonly hint?: ReactNode
}

export function Button({ filled, small, busy, waitsFor, hint, children, onClick, ...rest }: ButtonProps) {
  const reasonId = useId()
  const held = Boolean(busy || waitsFor)
  const button = (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, filled && styles.filled, small && styles.small, held && styles.held)}
      aria-disabled={held || undefined}
      aria-busy={busy ? true : undefined}
      aria-describedby={waitsFor ? reasonId : rest["aria-describedby"]}
      onClick={(event) => (held ? event.preventDefault() : onClick?.(event))}
    >
      <span className={classes(styles.face, busy && styles.hidden)}>
        {children}
        {hint}
      </span>
      {busy ? (
        <span className={styles.busy} role="status">
          {busy}
        </span>
      ) : null}
    </button>
  )
  if (!waitsFor) return button
  return (
    <span className={styles.withReason}>
      {button}
      <span id={reasonId} className={styles.reason}>
        {waitsFor}
      </span>
    </span>
  )
}
