import { type FormEvent, useState } from "react"
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
      label="Choose a day"
      side="bottom"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={styles.trigger}>
          As of <b>{day ? longDay(day) : "today"}</b>
        </button>
      }
    >
      <form className={styles.day} onSubmit={submit}>
        <TextField
          label="The org as of"
          type="date"
          hint="Planned changes included"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className={styles.dayActions}>
          <Button type="submit" filled waitsFor={!isDay(typed) && "Choose a day first."}>
            Show
          </Button>
          <Button onClick={() => choose(yearBefore(todayHere()))}>A year ago</Button>
          {day ? <Button onClick={() => choose(undefined)}>Today</Button> : null}
        </div>
      </form>
    </Popover>
  )
}
