import { useState } from "react"
import { t } from "../../language/t.ts"
import { closesAfter, lastDayOf } from "../../parts/day-words.ts"
import styles from "./cycle-page.module.css"
import type { CycleOnPage } from "./cycle-shapes.ts"
import { NameAndDays } from "./name-and-days.tsx"
import { SetupSave } from "./setup-save.tsx"
import { zoneWords } from "./setup-steps.ts"
import { useCycleChange } from "./use-cycle-change.ts"

type SetupDaysProps = { readonly cycle: CycleOnPage; readonly zone: string | undefined }

/** What the cycle is called, and on which days answers are taken. */
export function SetupDays({ cycle, zone }: SetupDaysProps) {
  const [typed, setTyped] = useState({
    name: cycle.name,
    opensOn: cycle.opensOn,
    lastDay: lastDayOf(cycle.closesOn),
  })
  const [missing, setMissing] = useState<string>()
  const { change, saving, isSaved, about, besides } = useCycleChange(cycle)
  const save = () => {
    const { name, opensOn, lastDay } = typed
    const closesOn = closesAfter(lastDay)
    setMissing(closesOn ? undefined : t`Choose the last day.`)
    if (closesOn) change({ name, opensOn, closesOn })
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <NameAndDays
        typed={typed}
        onChange={setTyped}
        about={(field) => (field === "closesOn" ? missing : undefined) ?? about(field)}
      />
      {zone ? (
        <p
          className={styles.quiet}
        >{t`Both days count in full. They begin and end in the company’s time zone, ${zoneWords(zone)}.`}</p>
      ) : null}
      <SetupSave saving={saving} isSaved={isSaved} refusals={besides(["name", "opensOn", "closesOn"])} />
    </form>
  )
}
