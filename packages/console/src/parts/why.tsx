import { Link } from "@tanstack/react-router"
import { type ReactNode, useId, useRef, useState } from "react"
import { classes } from "../ui/classes.ts"
import { Key } from "../ui/key.tsx"
import { Popover } from "../ui/popover.tsx"
import { useEscape } from "../ui/use-escape.ts"
import { useWide } from "../ui/use-wide.ts"
import styles from "./why.module.css"
import { flattenWhy, type WhyTree } from "./why-tree.ts"

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
      aria-label={`${value}, ${about}. Why?`}
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
      <Popover trigger={button} label={`Why ${value}, ${about}`} open={open} onOpenChange={change}>
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

type WhyButtonProps = Pick<WhyProps, "value" | "about" | "gap" | "figure"> & {
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
      aria-label={`${value}, ${about}. Why?`}
      data-state={open ? "open" : "closed"}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={(event) => onToggle(event.currentTarget)}
    >
      {value}
    </button>
  )
}

/** The arithmetic, down to the sum. */
export function WhyLines({ tree }: { readonly tree: WhyTree }) {
  return (
    <div className={styles.why}>
      <div className={styles.head}>
        <h3>{tree.title}</h3>
        <Key>Esc</Key>
      </div>
      {tree.sentence ? <p className={styles.sentence}>{tree.sentence}</p> : null}
      <table className={styles.lines}>
        <caption className="only-read-aloud">{tree.title}</caption>
        <tbody>
          {flattenWhy(tree.lines).map(({ depth, key, line }) => (
            <tr key={key} data-depth={depth}>
              <th scope="row" style={{ paddingLeft: depth * 14 }}>
                {line.href ? <Link to={line.href}>{line.label}</Link> : line.label}
              </th>
              <td className={styles.note}>{line.note}</td>
              <td className={styles.number}>{line.arithmetic}</td>
              <td className={styles.number}>{line.value}</td>
            </tr>
          ))}
        </tbody>
        {tree.sum ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {tree.sum.label}
              </th>
              <td className={styles.number}>{tree.sum.value}</td>
            </tr>
          </tfoot>
        ) : null}
      </table>
      {tree.notes?.map((note) => (
        <p key={note} className={styles.notes}>
          {note}
        </p>
      ))}
    </div>
  )
}
