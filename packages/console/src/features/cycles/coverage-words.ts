import type { CoveragePlanQuery } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { people } from "../../parts/figures.ts"

type Plan = NonNullable<CoveragePlanQuery["coveragePlan"]["plan"]>
type Check = Plan["checks"][number]

/** "41%", of a share of 0 to 1; "–" where there is nobody. */
export function percentWords(share: number | null | undefined): string {
  return share === null || share === undefined ? "–" : t`${Math.round(share * 100)}%`
}

/** The plan as a head line. */
export function silenceWords({ overall, kDecision }: Pick<Plan, "overall" | "kDecision">): string {
  const { decide } = overall
  if (decide === null || decide === undefined) return t`Nothing confidential is asked`
  return t`At k = ${kDecision}, ${percentWords(1 - decide)} of ${people(overall.subjects)} will see nothing`
}

/** A check as a sentence; what is fine says so. */
export function checkWords({ kind, count }: Pick<Check, "kind" | "count">, kDecision: number): string {
  const who = people(count)
  switch (kind) {
    case "NO_MANAGER":
      return count === 0
        ? t`Everybody is assessed by somebody from above.`
        : t`${plural(count, "# person has", "# people have")} nobody above to assess them.`
    case "NO_RATER":
      return count === 0
        ? t`Everybody is asked about by somebody else.`
        : t`Nobody else would be asked about ${who}.`
    case "BELOW_K":
      return count === 0
        ? t`No view in groups has fewer than ${kDecision} raters.`
        : t`${plural(count, "# person has", "# people have")} a view with fewer than ${kDecision} raters: it can never be shown to others.`
    case "NO_ACCOUNT":
      return count === 0
        ? t`Every rater can sign in or is invited.`
        : t`${plural(count, "# person", "# people")} would be asked and can neither sign in nor ${plural(count, "has", "have")} an invitation. They answer by mailed links; to let them read their results, invite them once it is open.`
    case "FULL":
      return count === 0
        ? t`Nobody has more forms than they should.`
        : t`${plural(count, "# person is", "# people are")} asked for no more: they have 6 confidential forms already.`
  }
}
