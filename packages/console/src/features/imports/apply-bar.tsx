import type { ImportHeadFragment } from "../../generated/graphql.ts"
import { counted, sentence } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import styles from "./import-page.module.css"
import { changesIn, shortHash } from "./import-words.ts"

type ApplyBarProps = {
  readonly plan: ImportHeadFragment
  /** What it is doing, in words. */
  readonly busy: string | false
  readonly problem: string | null
  readonly stopsToType: number
  readonly onApply: () => void
  readonly onGiveUp: () => void
  /** Absent where the plan's file is not at hand. */
  readonly onPlanAgain: (() => void) | undefined
  readonly onUploadAgain: () => void
}

/** Which plan, against which org, what is left out, and one action. */
export function ApplyBar(props: ApplyBarProps) {
  const { plan, busy, problem, stopsToType, onApply, onGiveUp, onPlanAgain, onUploadAgain } = props
  const changes = changesIn(plan.counts)
  const waitsFor =
    changes === 0
      ? "There is nothing to apply."
      : stopsToType > 0 &&
        `${sentence(counted(stopsToType, "stop"))} must be confirmed by ${stopsToType === 1 ? "its number" : "their numbers"} first.`
  return (
    <>
      <div className={styles.applyBar}>
        <span>
          Plan <b title={plan.planHash}>{shortHash(plan.planHash)}</b>
        </span>
        <span role="status">
          {plan.isStale
            ? "The org changed. Plan again."
            : `Against org version ${grouped(plan.orgVersion)}. Refused if the org changes first.`}
        </span>
      </div>
      <div className={styles.actions}>
        {plan.counts.blocked > 0 ? (
          <span>{sentence(counted(plan.counts.blocked, "row"))} will be left out</span>
        ) : null}
        <Button onClick={onGiveUp}>Give the plan up</Button>
        {plan.isStale ? (
          <Button filled busy={busy} onClick={onPlanAgain ?? onUploadAgain}>
            {onPlanAgain ? "Plan again" : "Upload the file again"}
          </Button>
        ) : (
          <Button filled busy={busy} waitsFor={waitsFor} onClick={onApply}>
            Apply {counted(changes, "change")}
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
