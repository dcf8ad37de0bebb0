import { useMutation } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { CloneCycleDocument, type CycleHeadFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { closesAfter, todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./cycle-page.module.css"
import { lastDayAsLong, missingOf } from "./cycle-period.ts"
import { NameAndDays, type NamedDays } from "./name-and-days.tsx"

type Original = Pick<CycleHeadFragment, "id" | "name" | "opensOn" | "closesOn">

type Refusal = { readonly message: string; readonly path: readonly string[] }

const FIELDS = ["name", "opensOn", "closesOn"]

type UseAgainProps = { readonly cycle: Original; readonly small?: boolean }

/** Prepares a draft like a cycle, whatever its state. */
export function UseAgain({ cycle, small }: UseAgainProps) {
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button
        small={small ?? false}
        aria-label={t`Use again: ${cycle.name}`}
        onClick={() => setAsked(true)}
      >{t`Use again`}</Button>
      {isAsked ? <CloneDialog cycle={cycle} onClose={() => setAsked(false)} /> : null}
    </>
  )
}

type CloneDialogProps = { readonly cycle: Original; readonly onClose: () => void }

function CloneDialog({ cycle, onClose }: CloneDialogProps) {
  const [typed, setTyped] = useState(() => {
    const today = todayHere()
    return { name: "", opensOn: today, lastDay: lastDayAsLong(cycle, today) }
  })
  const { clone, cloning, refusals } = useCloning(cycle.id, onClose)
  const about = (field: string) => refusals.find(({ path }) => path[0] === field)?.message
  return (
    <Dialog
      title={t`Use ${cycle.name} again`}
      open
      onClose={onClose}
      actions={
        <Button
          filled
          busy={cloning && t`Preparing`}
          onClick={() => clone(typed)}
        >{t`Prepare the draft`}</Button>
      }
    >
      <p>{t`A new draft asks the same people from the same views, with the same reminders and whoever was named to assess those with nobody above. Layers, contract, weights and group sizes are those of the day on which it opens.`}</p>
      <NameAndDays typed={typed} onChange={setTyped} hint={t`Such as H1 2027`} about={about} />
      {refusals
        .filter(({ path }) => !FIELDS.includes(path[0] ?? ""))
        .map(({ message }) => (
          <p key={message} className={styles.refusal} role="alert">
            {message}
          </p>
        ))}
    </Dialog>
  )
}

function useCloning(cycleId: string, done: () => void) {
  const navigate = useNavigate()
  const [mutate, { loading }] = useMutation(CloneCycleDocument, { refetchQueries: ["Cycles", "CycleNames"] })
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const clone = async ({ name, opensOn, lastDay }: NamedDays) => {
    const closesOn = closesAfter(lastDay)
    const missing = missingOf({ name, opensOn, closesOn })
    if (!closesOn || missing.length > 0) return setRefusals(missing)
    try {
      const { data } = await mutate({ variables: { input: { cycleId, name, opensOn, closesOn } } })
      const { cycle, problems = [] } = data?.cloneCycle ?? { cycle: null }
      setRefusals(problems)
      if (!cycle) return
      done()
      await navigate({ to: "/cycles/$cycleId", params: { cycleId: cycle.id } })
    } catch (failure) {
      setRefusals([{ message: refusalOf(failure), path: [] }])
    }
  }
  return { clone: (typed: NamedDays) => void clone(typed), cloning: loading, refusals }
}
