import { useQuery } from "@apollo/client/react"
import { useRef, useState } from "react"
import { UnitsForCycleDocument, type UnitsForCycleQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { people } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import styles from "./cycle-page.module.css"
import { unitsFound } from "./units-found.ts"

type UnitsFieldProps = {
  readonly chosen: readonly string[] | null
  readonly onChoose: (units: readonly string[] | null) => void
}

/** Every unit, or some of them by name. */
export function UnitsField({ chosen, onChoose }: UnitsFieldProps) {
  const [typed, setTyped] = useState("")
  const field = useRef<HTMLInputElement>(null)
  const { data, error } = useQuery(UnitsForCycleDocument, {
    skip: typed.trim() === "" && chosen === null,
  })
  const found = unitsFound(data?.units ?? [], typed, chosen ?? [])
  const without = (name: string) => {
    const rest = (chosen ?? []).filter((each) => each !== name)
    onChoose(rest.length === 0 ? null : rest)
    field.current?.focus()
  }
  const add = (name: string) => {
    onChoose([...(chosen ?? []), name])
    setTyped("")
    field.current?.focus()
  }
  return (
    <div className={styles.choices}>
      <TextField
        ref={field}
        label={t`Only some units`}
        hint={t`Leave it empty for every unit`}
        placeholder={t`Type a unit’s name`}
        autoComplete="off"
        value={typed}
        problem={error ? t`The units could not be read. Load the page again.` : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className={styles.found} aria-label={t`Units found`} aria-live="polite">
        {found.map(({ name, people: count }) => (
          <li key={name}>
            <button type="button" className={styles.option} onClick={() => add(name)}>
              {name} <span className={styles.quiet}>{people(count)}</span>
            </button>
          </li>
        ))}
        {data && typed.trim() !== "" && found.length === 0 ? (
          <li className={styles.quiet}>{t`No other unit is called that.`}</li>
        ) : null}
      </ul>
      {chosen ? <ChosenUnits chosen={chosen} units={data?.units} onDrop={without} /> : null}
    </div>
  )
}

type ChosenUnitsProps = {
  readonly chosen: readonly string[]
  readonly units: UnitsForCycleQuery["units"] | undefined
  readonly onDrop: (name: string) => void
}

function ChosenUnits({ chosen, units, onDrop }: ChosenUnitsProps) {
  return (
    <ul className={styles.rows} aria-label={t`Units that take part`}>
      {chosen.map((name) => (
        <li key={name} className={styles.apart}>
          <span>
            <b>{name}</b>{" "}
            <span className={styles.quiet}>
              {units ? insideWords(units.find((unit) => unit.name === name)?.people) : null}
            </span>
          </span>
          <Button small aria-label={t`Leave out ${name}`} onClick={() => onDrop(name)}>{t`Leave out`}</Button>
        </li>
      ))}
    </ul>
  )
}

function insideWords(count: number | undefined): string {
  return count === undefined ? t`nobody is in it today` : people(count)
}
