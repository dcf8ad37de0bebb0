import { t } from "../language/t.ts"
import { classes } from "../ui/classes.ts"
import styles from "./why.module.css"

type WhyButtonProps = {
  readonly value: string
  /** Read aloud after the value: "on C3", "layer score of Tomasz Wieczorek". */
  readonly about: string
  readonly gap?: boolean
  readonly figure?: boolean
  readonly open: boolean
  /** The panel it opens, which stands elsewhere: a row below, or below the head. */
  readonly controls: string
  readonly onToggle: (trigger: HTMLElement) => void
}

/** A computed value with a dotted underline whose explanation stands elsewhere on the page. */
export function WhyButton({ value, about, gap, figure, open, controls, onToggle }: WhyButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles.value, gap && styles.gap, figure && styles.figure)}
      aria-label={t`${value}, ${about}. Why?`}
      data-state={open ? "open" : "closed"}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={(event) => onToggle(event.currentTarget)}
    >
      {value}
    </button>
  )
}
