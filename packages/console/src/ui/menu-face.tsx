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

export type MenuProps = {
  /** Read before the chosen value, as in "Scope All of Northgate". */
  readonly label?: string
  readonly value: ReactNode
  readonly items: readonly MenuItem[]
  readonly side?: "top" | "bottom"
  readonly bare?: boolean
}

/** What opened a menu. */
export type Press = "KEY" | "POINTER"

export function faceClass({ bare }: Pick<MenuProps, "bare">): string {
  return classes(styles.trigger, bare && styles.bare)
}

export function MenuFace({ label, value, bare }: Pick<MenuProps, "label" | "value" | "bare">) {
  return (
    <>
      {label ? <span className={styles.label}>{label} </span> : null}
      {bare ? value : <span className={styles.value}>{value}</span>}
      {bare ? null : <Chevron />}
    </>
  )
}
