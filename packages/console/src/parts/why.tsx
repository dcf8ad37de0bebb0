import { type ReactNode, useId, useRef, useState } from "react"
import { t } from "../language/t.ts"
import { classes } from "../ui/classes.ts"
import { Popover } from "../ui/popover.tsx"
import { useEscape } from "../ui/use-escape.ts"
import { useWide } from "../ui/use-wide.ts"
import styles from "./why.module.css"

type WhyProps = {
  readonly value: string
  /** Read aloud after the value: "on C3", "layer score of Tomasz Wieczorek". */
  readonly about: string
  /** Called only once it is open, so that it may fetch. */
  readonly explain: () => ReactNode
  readonly gap?: boolean
  readonly figure?: boolean
  readonly below?: boolean
  readonly onOpenChange?: (open: boolean) => void
}

/** A computed value with a dotted underline; opens to its inputs beside it, or below it where there is no room. */
export function Why({ value, about, explain, gap, figure, below, onOpenChange }: WhyProps) {
  const [open, setOpen] = useState(false)
  const wide = useWide()
  const panelId = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const change = (next: boolean) => {
    setOpen(next)
    onOpenChange?.(next)
  }
  useEscape(open && (below === true || !wide), () => {
    change(false)
    trigger.current?.focus()
  })
  const button = (
    <button
      ref={trigger}
      type="button"
      className={classes(styles.value, gap && styles.gap, figure && styles.figure)}
      aria-label={t`${value}, ${about}. Why?`}
      data-state={open ? "open" : "closed"}
      {...(wide && !below
        ? {}
        : { "aria-expanded": open, "aria-controls": panelId, onClick: () => change(!open) })}
    >
      {value}
    </button>
  )
  if (wide && !below) {
    return (
      <Popover trigger={button} label={t`Why ${value}, ${about}`} open={open} onOpenChange={change}>
        {open ? explain() : null}
      </Popover>
    )
  }
  return (
    <span className={styles.holder}>
      {button}
      {open ? (
        <span id={panelId} className={styles.below}>
          {explain()}
        </span>
      ) : null}
    </span>
  )
}
