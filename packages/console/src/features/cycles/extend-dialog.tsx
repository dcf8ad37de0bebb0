import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import { CyclePageDocument, ExtendCycleDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { closesAfter, dayWords, lastDayOf, todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { TextField } from "../../ui/field.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import type { CycleOnPage } from "./cycle-shapes.ts"

type ExtendDialogProps = {
  readonly cycle: CycleOnPage
  readonly open: boolean
  readonly onClose: () => void
}

/** A later last day for answers. */
export function ExtendDialog({ cycle, open, onClose }: ExtendDialogProps) {
  const last = lastDayOf(cycle.closesOn)
  const [extend, { loading }] = useMutation(ExtendCycleDocument, { refetchQueries: [CyclePageDocument] })
  const [lastDay, setLastDay] = useState(last)
  const [problem, setProblem] = useState<string>()
  const give = async () => {
    const closesOn = closesAfter(lastDay)
    if (!closesOn || lastDay <= last) return setProblem(t`Choose a day after ${dayWords(last, todayHere())}.`)
    try {
      const input = { cycleId: cycle.id, version: cycle.version, closesOn }
      const { data } = await extend({ variables: { input } })
      const refusal = data?.extendCycle.problems[0]?.message
      setProblem(refusal)
      if (!refusal) onClose()
    } catch (failure) {
      setProblem(refusalOf(failure))
    }
  }
  return (
    <Dialog
      title={t`Give ${cycle.name} more time`}
      open={open}
      onClose={onClose}
      actions={
        <Button filled busy={loading && t`Saving`} onClick={() => void give()}>{t`Set the last day`}</Button>
      }
    >
      <p>{t`The last day for answers is ${dayWords(last, todayHere())}. It can only become later.`}</p>
      <TextField
        type="date"
        label={t`New last day`}
        min={cycle.closesOn}
        value={lastDay}
        problem={problem}
        onChange={(event) => setLastDay(event.target.value)}
      />
    </Dialog>
  )
}
