import { useQuery } from "@apollo/client/react"
import { useState } from "react"
import { PeopleForCycleDocument } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import styles from "./cycle-page.module.css"

export type Subtree = { readonly id: string; readonly name: string }

type SubtreeFieldProps = {
  readonly chosen: Subtree | null
  readonly onChoose: (subtree: Subtree | null) => void
}

/** The whole company, or one person with everybody below. */
export function SubtreeField({ chosen, onChoose }: SubtreeFieldProps) {
  const [search, setSearch] = useState("")
  const wanted = search.trim()
  const { data, previousData, error } = useQuery(PeopleForCycleDocument, {
    variables: { search: wanted },
    skip: wanted.length < 2,
  })
  if (chosen) {
    return (
      <p className={styles.chosen}>
        <span>{rich`Only ${<b>{chosen.name}</b>} and everybody below`}</span>
        <Button small onClick={() => onChoose(null)}>{t`The whole company instead`}</Button>
      </p>
    )
  }
  const found = wanted.length < 2 ? [] : ((data ?? previousData)?.people.edges ?? [])
  return (
    <div className={styles.choices}>
      <TextField
        label={t`Only one person and everybody below`}
        hint={t`Leave it empty for the whole company`}
        placeholder={t`Type a name`}
        autoComplete="off"
        value={search}
        problem={error ? t`People could not be searched. Try again.` : undefined}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul className={styles.found} aria-label={t`People found`} aria-live="polite">
        {found.map(({ node: { id, name, title } }) => (
          <li key={id}>
            <button type="button" className={styles.option} onClick={() => onChoose({ id, name })}>
              {name} <span className={styles.quiet}>{title}</span>
            </button>
          </li>
        ))}
        {wanted.length >= 2 && data?.people.totalCount === 0 ? (
          <li className={styles.quiet}>{t`Nobody by that name.`}</li>
        ) : null}
      </ul>
    </div>
  )
}
