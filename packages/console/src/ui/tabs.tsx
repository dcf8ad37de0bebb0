import { type KeyboardEvent, type ReactNode, useId } from "react"
import { locale } from "../language/locale.ts"
import { classes } from "./classes.ts"
import { tabAfterKey } from "./tab-keys.ts"
import styles from "./tabs.module.css"

export type Tab<K extends string> = {
  readonly key: K
  readonly label: string
  readonly count?: number
}

type TabsProps<K extends string> = {
  readonly label: string
  readonly tabs: readonly Tab<K>[]
  readonly chosen: K
  readonly onChoose: (key: K) => void
  /** Set as heads of sections: they choose what a page shows. */
  readonly large?: boolean
  readonly children?: ReactNode
}

export function Tabs<K extends string>({ label, tabs, chosen, onChoose, large, children }: TabsProps<K>) {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = tabs.findIndex((tab) => tab.key === chosen)
    const next = tabs[tabAfterKey(event.key, index, tabs.length) ?? -1]
    if (!next) return
    event.preventDefault()
    onChoose(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        className={classes(styles.list, large && styles.large)}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            aria-selected={tab.key === chosen}
            aria-controls={children === undefined ? undefined : `${id}-panel`}
            tabIndex={tab.key === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => onChoose(tab.key)}
          >
            {tab.label}
            {tab.count === undefined ? null : (
              <span className={styles.count}> {tab.count.toLocaleString(locale())}</span>
            )}
          </button>
        ))}
      </div>
      {children === undefined ? null : (
        <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}`}>
          {children}
        </div>
      )}
    </>
  )
}
