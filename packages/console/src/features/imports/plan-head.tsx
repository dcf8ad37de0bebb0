import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { rich, t } from "../../language/t.ts"
import { CountRow } from "../../parts/count-row.tsx"
import { counted, sentence } from "../../parts/count-words.ts"
import { longDay, moment } from "../../parts/day-words.ts"
import { PageHead } from "../../ui/page.tsx"
import { type Counts, changesIn, MODE_WORDS, planFinding, planLead } from "./import-words.ts"
import type { Plan } from "./plan-of.ts"

/** What there is to know first: what is ready, what was done, or what is going on. */
export function PlanHead({ plan, change }: { readonly plan: Plan; readonly change?: ReactNode }) {
  return (
    <PageHead title={titleOf(plan)} under={under(plan, change)} aside={<Figures counts={plan.counts} />} />
  )
}

function titleOf({ state, counts, issueCounts }: Plan): string {
  const changes = changesIn(counts)
  const words = sentence(counted(changes, "change"))
  const [is, was] = changes === 1 ? ["is", "was"] : ["are", "were"]
  if (state === "APPLYING") return t`${words} ${is} being applied`
  if (state === "APPLIED") return t`${words} ${was} applied`
  if (state === "REVERTING") return t`${words} ${is} being taken back`
  if (state === "REVERTED") return t`${words} ${was} taken back`
  if (state === "CANCELLED") return t`This plan was given up`
  if (state === "FAILED") return t`It could not be planned again`
  return planFinding(counts, issueCounts)
}

function under(
  { state, appliedBy, appliedAt, effectiveOn, counts, mode }: Plan,
  change: ReactNode,
): ReactNode {
  if (state === "APPLIED" || state === "REVERTED" || state === "REVERTING") {
    return (
      <>{rich`Applied by ${appliedBy}${appliedAt ? `, ${moment(appliedAt)}` : ""}, to hold from ${longDay(effectiveOn)}. ${state === "APPLIED" ? <Link to="/org">{t`See the org`}</Link> : null}`}</>
    )
  }
  return (
    <>{rich`${planLead({ counts, mode })} Mode ${<b>{MODE_WORDS[mode]}</b>}, from ${longDay(effectiveOn)}. ${change}`}</>
  )
}

function Figures({ counts }: { readonly counts: Counts }) {
  return (
    <CountRow
      label={t`What becomes of the rows`}
      counts={[
        { key: "new", value: counts.create, label: t`New` },
        { key: "updated", value: counts.update, label: t`Updated` },
        { key: "moved", value: counts.move + counts.moveOutside, label: t`Moved` },
        { key: "ended", value: counts.end + counts.endOutside, label: t`Ended` },
        { key: "unchanged", value: counts.unchanged + counts.collapsed, label: t`Unchanged` },
        { key: "held", value: counts.blocked, label: t`Held back`, gap: true },
      ]}
    />
  )
}
