import { type KeyboardEvent, useId, useState } from "react"
import { t } from "../../language/t.ts"
import { SearchField } from "../../ui/search-field.tsx"
import { type FoundPerson, optionAfterKey, PersonLine, useFoundPeople } from "../access/find-person.tsx"
import styles from "./place-search.module.css"

type PlaceSearchProps = {
  readonly onFound: (id: string) => void
  /** Said under the field: of whom was not found that day. */
  readonly remark: string | undefined
}

/** Finds somebody of the whole company as their name is typed, and shows them in outline and chart. */
export function PlaceSearch({ onFound, remark }: PlaceSearchProps) {
  const id = useId()
  const [typed, setTyped] = useState("")
  const [at, setAt] = useState(0)
  const { people, isKnown } = useFoundPeople(typed)
  const take = (person: FoundPerson) => {
    setTyped("")
    onFound(person.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = optionAfterKey(event.key, at, people.length)
    const here = people[at]
    if (event.key === "Enter" && here) take(here)
    else if (event.key === "Escape" && typed !== "") setTyped("")
    else if (next !== undefined) setAt(next)
    else return
    event.preventDefault()
  }
  return (
    <search className={styles.search}>
      <SearchField
        label={t`Find somebody in the org`}
        placeholder={t`Find somebody in the org`}
        role="combobox"
        aria-expanded={people.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={people[at] ? `${id}-${at}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped("")}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t`People found`}
        className={styles.found}
        hidden={people.length === 0}
      >
        {people.map((person, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field holds the focus and names its option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            <PersonLine person={person} />
          </div>
        ))}
      </div>
      <p className={styles.remark} role="status">
        {typed.trim() !== "" && isKnown && people.length === 0
          ? t`Nobody in the org has a name or title that begins so.`
          : remark}
      </p>
    </search>
  )
}
