import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { meant, rich, t } from "../../language/t.ts"
import { CountRow } from "../../parts/count-row.tsx"
import { countWord, sentence } from "../../parts/count-words.ts"
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
  if (state === "CANCELLED") return t`This plan was given up`
  if (state === "FAILED") return t`It could not be planned again`
  if (state === "APPLYING" || state === "APPLIED" || state === "REVERTING" || state === "REVERTED") {
    return changes === 1 ? ONE_CHANGE[state] : changesWords(state, sentence(countWord(changes)))
  }
  return planFinding(counts, issueCounts)
}

type Settled = "APPLYING" | "APPLIED" | "REVERTING" | "REVERTED"

const ONE_CHANGE: Readonly<Record<Settled, string>> = {
  APPLYING: t`One change is being applied`,
  APPLIED: t`One change was applied`,
  REVERTING: t`One change is being taken back`,
  REVERTED: t`One change was taken back`,
}

function changesWords(state: Settled, count: string): string {
  if (state === "APPLYING") return t`${count} changes are being applied`
  if (state === "APPLIED") return t`${count} changes were applied`
  if (state === "REVERTING") return t`${count} changes are being taken back`
  return t`${count} changes were taken back`
}

function under(
  { state, appliedBy, appliedAt, effectiveOn, counts, mode }: Plan,
  change: ReactNode,
): ReactNode {
  if (state === "APPLIED" || state === "REVERTED" || state === "REVERTING") {
    return (
      <>
        {appliedAt
          ? t`Applied by ${appliedBy ?? ""}, ${moment(appliedAt)}, to hold from ${longDay(effectiveOn)}.`
          : t`Applied by ${appliedBy ?? ""}, to hold from ${longDay(effectiveOn)}.`}{" "}
        {state === "APPLIED" ? <Link to="/org">{t`See the org`}</Link> : null}
      </>
    )
  }
  return (
    <>
      {planLead({ counts, mode })} {rich`Mode ${<b>{MODE_WORDS[mode]}</b>}, from ${longDay(effectiveOn)}.`}{" "}
      {change}
    </>
  )
}

function Figures({ counts }: { readonly counts: Counts }) {
  return (
    <CountRow
      label={t`What becomes of the rows`}
      counts={[
        { key: "new", value: counts.create, label: t`New` },
        { key: "updated", value: counts.update, label: t`Updated` },
        { key: "moved", value: counts.move + counts.moveOutside, label: meant("in the org")`Moved` },
        { key: "ended", value: counts.end + counts.endOutside, label: t`Ended` },
        { key: "unchanged", value: counts.unchanged + counts.collapsed, label: t`Unchanged` },
        { key: "held", value: counts.blocked, label: t`Held back`, gap: true },
      ]}
    />
  )
}
