import { useEffect, useRef } from "react"
import { t } from "../../language/t.ts"
import { DecisionsPart } from "./decisions-part.tsx"
import styles from "./import-page.module.css"
import { IssueAside } from "./issue-aside.tsx"
import { IssuesPart } from "./issues-part.tsx"
import { LayerImpactPart } from "./layer-impact-part.tsx"
import { isOpen, type Plan } from "./plan-of.ts"
import { PrivacyPart } from "./privacy-part.tsx"
import { TimelinePart } from "./timeline-part.tsx"
import type { Issues } from "./use-issues.ts"
import type { PlanAddress } from "./use-plan-address.ts"
import type { PlanWork } from "./use-plan-work.ts"

type IssuesViewProps = {
  readonly plan: Plan
  readonly issues: Issues
  readonly address: PlanAddress
  readonly work: PlanWork
}

/** What was found, what it does to layers and privacy, and what lies in the future. */
export function IssuesView({ plan, issues, address, work }: IssuesViewProps) {
  const { desk, stops, steps, onFix, onFixAll, busy } = work
  const { chosen } = issues
  const aside = useShownWhenPicked(address.issue === undefined ? undefined : chosen?.index)
  return (
    <div className={styles.plan}>
      <div className={styles.main}>
        <IssuesPart
          importId={plan.id}
          issues={issues}
          runs={plan.issueCodes}
          address={address}
          onFix={onFix}
          onFixAll={onFixAll}
          busy={busy}
        />
        <LayerImpactPart importId={plan.id} impact={plan.layerImpact} effectiveOn={plan.effectiveOn} />
        <TimelinePart days={plan.timeline} />
      </div>
      <aside
        ref={aside}
        className={styles.aside}
        data-picked={address.issue !== undefined || undefined}
        aria-label={t`Beside the plan`}
      >
        {chosen ? (
          <IssueAside
            key={`${chosen.index} ${plan.planHash}`}
            importId={plan.id}
            issue={chosen}
            desk={desk}
            onFix={onFix}
            busy={busy}
            typed={stops.typedFor(chosen.index)}
            onType={(text) => stops.type(chosen.index, text)}
            onRows={
              chosen.firstRows.some(({ row }) => row > 0)
                ? () => address.go({ view: "ROWS", code: chosen.code, outcome: undefined })
                : undefined
            }
          />
        ) : null}
        {plan.privacyImpact ? <PrivacyPart importId={plan.id} impact={plan.privacyImpact} /> : null}
        <DecisionsPart
          request={plan.request}
          busy={busy}
          onTakeBack={isOpen(plan) ? (amendment) => void steps.amend(amendment) : undefined}
        />
      </aside>
    </div>
  )
}

/** In one column the chosen issue stands before the list: it is brought into view when it is picked and there. */
function useShownWhenPicked(picked: number | undefined) {
  const aside = useRef<HTMLElement>(null)
  const before = useRef(picked)
  useEffect(() => {
    if (before.current === picked) return
    before.current = picked
    const isBeside = window.matchMedia("(min-width: 1100px)").matches
    if (picked !== undefined && !isBeside)
      aside.current?.firstElementChild?.scrollIntoView({ block: "start" })
  }, [picked])
  return aside
}
