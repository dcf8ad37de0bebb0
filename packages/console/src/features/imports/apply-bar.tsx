import { useNavigate } from "@tanstack/react-router"
import { rich, t } from "../../language/t.ts"
import { countWord, sentence } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { classes } from "../../ui/classes.ts"
import styles from "./import-page.module.css"
import { changesIn, shortHash } from "./import-words.ts"
import type { Plan } from "./plan-of.ts"
import type { ImportSteps } from "./use-import-steps.ts"

type ApplyBarProps = {
  readonly plan: Plan
  readonly steps: ImportSteps
  readonly problem: string | null
  readonly stopsToType: number
}

/** Which plan, against which org, what is left out, and one action. */
export function ApplyBar({ plan, steps, problem, stopsToType }: ApplyBarProps) {
  const navigate = useNavigate()
  const changes = changesIn(plan.counts)
  const { blocked } = plan.counts
  return (
    <>
      <div className={classes(styles.applyBar, !plan.isStale && styles.besides)}>
        <span>{rich`Plan ${<b title={plan.planHash}>{shortHash(plan.planHash)}</b>}`}</span>
        <span role="status">
          {plan.isStale
            ? t`The org has changed since. Plan again: it takes a moment, and everything decided here is kept.`
            : againstWords(plan.orgVersion ?? 0, stopsToType)}
        </span>
      </div>
      <div className={styles.actions}>
        {blocked > 0 ? <span className={styles.besides}>{leftOutWords(blocked)}</span> : null}
        <Button onClick={() => void steps.cancel()}>{t`Give up`}</Button>
        <span className={styles.besides}>
          <Button onClick={() => void navigate({ to: "/imports" })}>{t`Save for later`}</Button>
        </span>
        {plan.isStale ? (
          <Button filled busy={steps.busy} onClick={() => void steps.amend({})}>
            {t`Plan again`}
          </Button>
        ) : (
          <Button
            filled
            busy={steps.busy}
            waitsFor={waitsFor(changes, stopsToType)}
            onClick={() => void steps.apply()}
          >
            {applyWords(changes)}
          </Button>
        )}
      </div>
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
    </>
  )
}

function againstWords(version: number, stopsToType: number): string {
  const against = t`Against org version ${grouped(version)}.`
  return stopsToType > 0 ? against : `${against} ${t`Refused if the org changes first.`}`
}

function leftOutWords(rows: number): string {
  return rows === 1 ? t`One row will be left out` : t`${sentence(countWord(rows))} rows will be left out`
}

function applyWords(changes: number): string {
  return changes === 1 ? t`Apply one change` : t`Apply ${countWord(changes)} changes`
}

function waitsFor(changes: number, stopsToType: number): string | false {
  if (changes === 0) return t`There is nothing to apply.`
  if (stopsToType === 0) return false
  return stopsToType === 1 ? t`Type the stop’s number first.` : t`Type the stops’ numbers first.`
}
