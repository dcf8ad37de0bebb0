import { useEffect, useRef } from "react"
import { t } from "../language/t.ts"
import { type FoundGroup, flatten } from "./found.ts"
import styles from "./found-list.module.css"

type FoundListProps = {
  readonly id: string
  readonly groups: readonly FoundGroup[]
  /** Which one Enter takes, counted through all groups. */
  readonly at: number
  readonly onTake: (index: number) => void
}

/** The listbox beneath a field: groups with their names, one of them chosen; the field keeps the focus. */
export function FoundList({ id, groups, at, onTake }: FoundListProps) {
  const list = useRef<HTMLDivElement>(null)
  const all = flatten(groups)
  useEffect(() => {
    list.current?.querySelector(`[id="${id}-${at}"]`)?.scrollIntoView({ block: "nearest" })
  }, [id, at])
  return (
    <div id={`${id}-list`} ref={list} role="listbox" aria-label={t`Found`} className={styles.list}>
      {groups.map(({ label, found }, group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
        <div key={label} role="group" aria-labelledby={`${id}-group-${group}`}>
          <div id={`${id}-group-${group}`} className={styles.group}>
            {label}
          </div>
          {found.map((each) => {
            const index = all.indexOf(each)
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the field holds the focus and names its option
              <div
                key={each.key}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                className={styles.option}
                onMouseDown={(event) => {
                  event.preventDefault()
                  onTake(index)
                }}
              >
                {each.face}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
