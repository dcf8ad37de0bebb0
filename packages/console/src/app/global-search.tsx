import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react"
import { optionAfterKey } from "../features/access/find-person.tsx"
import { t } from "../language/t.ts"
import { isWriting } from "../parts/assess-keys.ts"
import { Key } from "../ui/key.tsx"
import { flatten } from "./found.ts"
import { FoundList } from "./found-list.tsx"
import styles from "./global-search.module.css"
import type { NavGroup } from "./navigation.ts"
import { useFind } from "./use-find.tsx"

/** Finds a person or a page from anywhere: "/" leads here, arrows choose, Enter opens, Esc leaves. */
export function GlobalSearch({ groups }: { readonly groups: readonly NavGroup[] }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState("")
  const [at, setAt] = useState(0)
  const { found, isKnown } = useFind(typed, groups)
  const options = flatten(found)
  useSlash(field)
  const leave = () => {
    setTyped("")
    setAt(0)
    field.current?.blur()
  }
  const open = (index: number) => {
    const option = options[index]
    if (!option) return
    leave()
    option.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = optionAfterKey(event.key, at, options.length)
    if (event.key === "Escape") leave()
    else if (event.key === "Enter") open(at)
    else if (next !== undefined) setAt(next)
    else return
    event.preventDefault()
  }
  const isOpen = typed.trim() !== "" && (options.length > 0 || isKnown)
  return (
    <search className={styles.search}>
      <div className={styles.box}>
        <input
          ref={field}
          type="search"
          className={styles.field}
          placeholder={t`Find a person or page`}
          aria-label={t`Find a person or page`}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && options[at] ? `${id}-${at}` : undefined}
          aria-keyshortcuts="/"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            if (!event.relatedTarget) setTyped("")
          }}
        />
        <Key>/</Key>
      </div>
      {isOpen ? (
        <div className={styles.found}>
          <FoundList id={id} groups={found} at={at} onTake={open} />
          {options.length === 0 ? (
            <p
              className={styles.nobody}
              role="status"
            >{t`Nobody's name or title begins so, and no page is called that.`}</p>
          ) : null}
        </div>
      ) : null}
    </search>
  )
}

/** "/" leads to the field unless somebody is writing or a dialog is open. */
function useSlash(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
        return
      if (document.querySelector("dialog[open]")) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [field])
}
