import type { VisibleCompetency, VisibleResult } from "@rung/domain/insights/conversation-result"
import { CONFIDENTIAL_PERSPECTIVES } from "@rung/domain/insights/release-answers"
import type { CompetencyPartsFragment } from "../../generated/graphql.ts"
import type { Result } from "./result-figures.tsx"

/** What the API let the reader see of a result, as the guide takes it. */
export function guideInput({ layer, determinants, supporting, carried }: Result): VisibleResult {
  return {
    layer,
    determinants: determinants.map(visible),
    supporting: supporting.map(visible),
    carried: carried.map(visible),
  }
}

function visible({ confidential, ...row }: CompetencyPartsFragment): VisibleCompetency {
  const views = confidential.flatMap(({ perspective, hidden }) => {
    const known = CONFIDENTIAL_PERSPECTIVES.find((one) => one === perspective)
    return known ? [{ perspective: known, hidden }] : []
  })
  const { competency, name, band, breachesFloor, possibleGap, measure, gap } = row
  return { competency, name, band, breachesFloor, possibleGap, measure, gap, confidential: views }
}
