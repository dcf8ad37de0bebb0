import { useQuery } from "@apollo/client/react"
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react"
import { FindPeopleDocument, type FindPeopleQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { TextField } from "../../ui/field.tsx"
import styles from "./admin-pages.module.css"

export type FoundPerson = FindPeopleQuery["people"]["edges"][number]["node"]

const SHOWN = 8

/** People whose name or title begins so, while it is typed. */
export function useFoundPeople(typed: string) {
  const search = useDeferredValue(typed.trim())
  const { data, previousData } = useQuery(FindPeopleDocument, {
    variables: { search, first: SHOWN },
    skip: search === "",
  })
  const found = ((data ?? previousData)?.people.edges ?? []).map(({ node }) => node)
  // Until the answer is there, those found before who are still meant: Enter must not take anybody else.
  const people = data ? found : found.filter((person) => isMeant(person, search))
  return { people: search === "" ? [] : people, isKnown: data !== undefined }
}

/** Whether every typed word begins a word of somebody's name or title. */
export function isMeant({ name, title }: Pick<FoundPerson, "name" | "title">, typed: string): boolean {
  const words = `${name} ${title ?? ""}`.toLowerCase().split(/\s+/)
  const wanted = typed.toLowerCase().split(/\s+/)
  return wanted.every((each) => words.some((word) => word.startsWith(each)))
}

/** The index a key moves to in a list of options. */
export function optionAfterKey(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === "ArrowDown") return (at + 1) % count
  if (key === "ArrowUp") return (at - 1 + count) % count
  return undefined
}

type FindPersonProps = {
  readonly label: string
  readonly onFound: (person: FoundPerson) => void
}

/** Types a name and takes one of the people found, by pointer or keyboard. */
export function FindPerson({ label, onFound }: FindPersonProps) {
  const id = useId()
  const [typed, setTyped] = useState("")
  const [at, setAt] = useState(0)
  const { people, isKnown } = useFoundPeople(typed)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = optionAfterKey(event.key, at, people.length)
    const here = people[at]
    if (event.key === "Enter" && here) onFound(here)
    else if (next !== undefined) setAt(next)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.finder}>
      <TextField
        label={label}
        role="combobox"
        aria-expanded={people.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={people[at] ? `${id}-${at}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t`People found`}>
        {people.map((person, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field holds the focus and names its option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onClick={() => onFound(person)}
          >
            <PersonLine person={person} />
          </div>
        ))}
      </div>
      {isKnown && people.length === 0 ? (
        <p
          className={styles.quiet}
          role="status"
        >{t`Nobody in the org has a name or title that begins so.`}</p>
      ) : null}
    </div>
  )
}

export function PersonLine({ person }: { readonly person: FoundPerson }) {
  return (
    <>
      <span>
        <b>{person.name}</b> <span className={styles.quiet}>{person.title}</span>
      </span>
      {person.layer ? <LayerName layer={person.layer} hybridShare={person.hybridShare} quiet /> : null}
    </>
  )
}
