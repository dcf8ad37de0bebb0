import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import {
  CyclePageDocument,
  PlanRemindersDocument,
  type ReminderPartsFragment,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Checkbox, TextField } from "../../ui/field.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./cycle-page.module.css"
import { daysTyped } from "./reminder-words.ts"
import { SetupSave } from "./setup-save.tsx"

type ReminderPlanProps = { readonly cycleId: string; readonly plan: ReminderPartsFragment }

type Refusal = { readonly message: string; readonly path: readonly string[] }

/** On which days raters with a form left are mailed, if at all. */
export function ReminderPlan({ cycleId, plan }: ReminderPlanProps) {
  const [isOn, setOn] = useState(plan.isOn)
  const [onOpening, setOnOpening] = useState(plan.onOpening)
  const [days, setDays] = useState(plan.daysBefore.join(", "))
  const { save, saving, isSaved, refusals } = useSaving(cycleId)
  const problem = refusals.find(({ path }) => path.includes("daysBefore"))?.message
  const rest = refusals.filter(({ path }) => !path.includes("daysBefore")).map(({ message }) => message)
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save({ isOn, onOpening, days })
      }}
    >
      <p>{t`One mail a day at most, from eight in the morning in the company’s time zone, about everything that waits for a rater. It stops as soon as they have sent or handed back their forms.`}</p>
      <Checkbox label={t`Remind raters who still have a form`} checked={isOn} onChange={() => setOn(!isOn)} />
      {isOn ? (
        <>
          <Checkbox
            label={t`On the first day for answers`}
            checked={onOpening}
            onChange={() => setOnOpening(!onOpening)}
          />
          <TextField
            label={t`Days before it closes`}
            hint={t`Such as 7, 3, 1`}
            value={days}
            problem={problem}
            onChange={(event) => setDays(event.target.value)}
          />
          <p
            className={styles.quiet}
          >{t`Days count to the first day on which answers are no longer taken: 1 is the last day for answers.`}</p>
        </>
      ) : null}
      <SetupSave saving={saving} isSaved={isSaved} refusals={rest} />
    </form>
  )
}

type Typed = { readonly isOn: boolean; readonly onOpening: boolean; readonly days: string }

function useSaving(cycleId: string) {
  const [mutate, { loading }] = useMutation(PlanRemindersDocument, { refetchQueries: [CyclePageDocument] })
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [isSaved, setSaved] = useState(false)
  const save = async ({ isOn, onOpening, days }: Typed) => {
    setSaved(false)
    const daysBefore = daysTyped(days)
    if (!daysBefore)
      return setRefusals([{ message: t`Write whole days, such as 7, 3, 1.`, path: ["daysBefore"] }])
    try {
      const input = { cycleId, isOn, onOpening, daysBefore: [...daysBefore] }
      const { data } = await mutate({ variables: { input } })
      const problems = data?.planReminders.problems ?? []
      setRefusals(problems)
      setSaved(problems.length === 0)
    } catch (failure) {
      setRefusals([{ message: refusalOf(failure), path: [] }])
    }
  }
  return { save, saving: loading, isSaved, refusals }
}
