import { t } from "../../language/t.ts"
import { TextField } from "../../ui/field.tsx"
import styles from "./cycle-page.module.css"

/** What a cycle is called and on which days answers are taken, as typed. */
export type NamedDays = { readonly name: string; readonly opensOn: string; readonly lastDay: string }

type NameAndDaysProps = {
  readonly typed: NamedDays
  readonly onChange: (typed: NamedDays) => void
  readonly hint?: string
  /** What stands against a field: `name`, `opensOn` or `closesOn`. */
  readonly about: (field: string) => string | undefined
}

/** Name, first and last day of a cycle. */
export function NameAndDays({ typed, onChange, hint, about }: NameAndDaysProps) {
  const { name, opensOn, lastDay } = typed
  return (
    <>
      <TextField
        label={t`Name`}
        {...(hint ? { hint } : {})}
        value={name}
        maxLength={80}
        problem={about("name")}
        onChange={({ target }) => onChange({ ...typed, name: target.value })}
      />
      <div className={styles.two}>
        <TextField
          type="date"
          label={t`First day for answers`}
          value={opensOn}
          problem={about("opensOn")}
          onChange={({ target }) => onChange({ ...typed, opensOn: target.value })}
        />
        <TextField
          type="date"
          label={t`Last day for answers`}
          value={lastDay}
          problem={about("closesOn")}
          onChange={({ target }) => onChange({ ...typed, lastDay: target.value })}
        />
      </div>
    </>
  )
}
