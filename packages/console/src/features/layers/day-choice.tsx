import { type FormEvent, useState } from "react"
import { rich, t } from "../../language/t.ts"
import { isDay, longDay, todayHere, yearBefore } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import { Popover } from "../../ui/popover.tsx"
import styles from "./org-page.module.css"

type DayChoiceProps = {
  /** The day shown; none stands for today. */
  readonly day: string | undefined
  readonly onChoose: (day: string | undefined) => void
}

/** Any day's org: past, today or planned. */
export function DayChoice({ day, onChoose }: DayChoiceProps) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(day ?? todayHere())
  const choose = (chosen: string | undefined) => {
    setOpen(false)
    onChoose(chosen)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isDay(typed)) choose(typed)
  }
  return (
    <Popover
      label={t`Choose a day`}
      side="bottom"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className={styles.trigger}
        >{rich`As of ${<b>{day ? longDay(day) : t`today`}</b>}`}</button>
      }
    >
      <form className={styles.day} onSubmit={submit}>
        <TextField
          label={t`The org as of`}
          type="date"
          hint={t`Planned changes included`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className={styles.dayActions}>
          <Button type="submit" filled waitsFor={!isDay(typed) && t`Choose a day first.`}>{t`Show`}</Button>
          <Button onClick={() => choose(yearBefore(todayHere()))}>{t`A year ago`}</Button>
          {day ? <Button onClick={() => choose(undefined)}>{t`Today`}</Button> : null}
        </div>
      </form>
    </Popover>
  )
}
