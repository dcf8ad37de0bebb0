import type { ConversationGuide } from "@rung/domain/insights/conversation-guide"
import type { VisibleCompetency, VisibleResult } from "@rung/domain/insights/conversation-result"
import { CONFIDENTIAL_PERSPECTIVES } from "@rung/domain/insights/release-answers"
import type { CompetencyPartsFragment } from "../../generated/graphql.ts"
import { fromEnglish } from "../../language/t.ts"
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

/** The guide, which the domain writes in English, in the reader's language. */
export function readGuide({ sections, questions }: ConversationGuide): ConversationGuide {
  return {
    sections: sections.map(({ title, lines }) => ({
      title: fromEnglish(title),
      lines: lines.map(fromEnglish),
    })),
    questions: questions.map(fromEnglish),
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
