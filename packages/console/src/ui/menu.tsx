import { DropdownMenu } from "radix-ui"
import type { ReactNode } from "react"
import { Chevron } from "./chevron.tsx"
import { classes } from "./classes.ts"
import styles from "./menu.module.css"

export type MenuItem = {
  readonly key: string
  readonly label: ReactNode
  readonly note?: ReactNode
  readonly chosen?: boolean
  readonly onSelect: () => void
}

type MenuProps = {
  /** Read before the chosen value, as in "Scope All of Northgate". */
  readonly label?: string
  readonly value: ReactNode
  readonly items: readonly MenuItem[]
  readonly side?: "top" | "bottom"
  readonly bare?: boolean
}

/** A choice in a bar. Not modal, so that the primitive injects no style tag (the policy forbids them). */
export function Menu({ label, value, items, side = "bottom", bare }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={classes(styles.trigger, bare && styles.bare)}>
        {label ? <span className={styles.label}>{label} </span> : null}
        {bare ? value : <span className={styles.value}>{value}</span>}
        {bare ? null : <Chevron />}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.content}
          side={side}
          align="start"
          sideOffset={6}
          collisionPadding={12}
        >
          {items.map((item) => (
            <DropdownMenu.Item key={item.key} className={styles.item} onSelect={item.onSelect}>
              <span className={styles.mark} aria-hidden="true">
                {item.chosen ? <span className={styles.chosen} /> : null}
              </span>
              <span>{item.label}</span>
              {item.chosen ? <span className="only-read-aloud">, chosen</span> : null}
              {item.note ? <span className={styles.note}>{item.note}</span> : null}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
