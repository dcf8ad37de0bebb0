import type { WhyLine } from "@rung/domain/insights/why-line"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { WhyLineView } from "./why.view.ts"

/** The tree in reading order, each line with its depth. */
export function whyLines(lines: readonly WhyLine[], depth = 0): readonly WhyLineView[] {
  return lines.flatMap(({ lines: deeper, person, ...line }) => [
    { ...line, depth, personId: person === undefined ? null : toGlobalId("Person", person) },
    ...whyLines(deeper, depth + 1),
  ])
}
