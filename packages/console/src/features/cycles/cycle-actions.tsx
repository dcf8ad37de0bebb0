import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { plural, t } from "../../language/t.ts"
import { dayWords, lastDayOf } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import styles from "./cycle-page.module.css"
import type { CycleOnPage } from "./cycle-shapes.ts"
import { formTotals } from "./cycle-words.ts"
import { ExtendDialog } from "./extend-dialog.tsx"
import { InviteRaters } from "./invite-raters.tsx"
import { RemindRaters } from "./remind-raters.tsx"
import { StepDialog } from "./step-dialog.tsx"
import type { PlainStep } from "./use-cycle-step.ts"

type CycleActionsProps = { readonly cycle: CycleOnPage; readonly today: string }

/** The steps a cycle can take from where it stands; each asks once more and says what follows. */
export function CycleActions({ cycle, today }: CycleActionsProps) {
  const [asked, setAsked] = useState<PlainStep | "extend" | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <span className={styles.footWords}>{nextWords(cycle, today)}</span>
      <span className={styles.actions}>
        <Steps cycle={cycle} today={today} ask={setAsked} />
      </span>
      <ExtendDialog key={cycle.closesOn} cycle={cycle} open={asked === "extend"} onClose={close} />
      {asked && asked !== "extend" ? <StepDialog cycle={cycle} step={asked} onClose={close} /> : null}
    </>
  )
}

type StepsProps = CycleActionsProps & { readonly ask: (step: PlainStep | "extend") => void }

function Steps({ cycle, today, ask }: StepsProps) {
  if (cycle.state === "DRAFT") {
    return (
      <>
        <Button onClick={() => ask("cancel")}>{t`Delete the draft`}</Button>
        <Button filled onClick={() => ask("open")}>{t`Open the cycle`}</Button>
      </>
    )
  }
  if (cycle.state === "OPEN") {
    return (
      <>
        <InviteRaters cycleId={cycle.id} />
        <RemindRaters cycleId={cycle.id} />
        <Button onClick={() => ask("extend")}>{t`Give more time`}</Button>
        <Button onClick={() => ask("cancel")}>{t`Call the cycle off`}</Button>
        <Button filled={today >= cycle.closesOn} onClick={() => ask("close")}>{t`Close the cycle`}</Button>
      </>
    )
  }
  if (cycle.state === "CALIBRATING") {
    return (
      <>
        <CalibrationLink cycle={cycle} />
        <Button filled onClick={() => ask("release")}>{t`Release the results`}</Button>
      </>
    )
  }
  return cycle.state === "RELEASED" ? (
    <>
      <Link
        to="/release-check"
        search={{ cycle: cycle.id }}
        className={styles.beside}
      >{t`Release check`}</Link>
      <CalibrationLink cycle={cycle} />
      <Button onClick={() => ask("archive")}>{t`Put into the archive`}</Button>
    </>
  ) : null
}

function CalibrationLink({ cycle: { id, state } }: { readonly cycle: CycleOnPage }) {
  return (
    <Link to="/cycles/$cycleId/calibration" params={{ cycleId: id }} className={styles.beside}>
      {state === "CALIBRATING" ? t`Calibrate by layer` : t`Calibration by layer`}
    </Link>
  )
}

function nextWords(cycle: CycleOnPage, today: string): string {
  const counts = formTotals(cycle)
  const missing = counts ? counts.assigned + counts.inProgress : 0
  switch (cycle.state) {
    case "DRAFT":
      return t`Nothing is asked of anybody yet.`
    case "OPEN":
      return missing === 0
        ? t`Every form is sent or handed back.`
        : t`${plural(missing, "# forms are", "# forms are")} not sent. The last day is ${dayWords(lastDayOf(cycle.closesOn), today)}.`
    case "CALIBRATING":
      return t`No answer is taken any more. Nobody sees a result before the release.`
    case "RELEASED":
      return t`Results are visible to those who may read them.`
    case "ARCHIVED":
      return t`Results stay readable. Nothing changes any more.`
  }
}
