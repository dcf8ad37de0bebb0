import type { AssessorPartsFragment } from "../../generated/graphql.ts"
import type { PersonAlone } from "./without-rater.tsx"

/** Somebody that nobody stands above, with whom an administrator named for them. */
export type Head = {
  readonly id: string
  readonly name: string
  /** Absent for those a preview leaves out because somebody is named. */
  readonly person: PersonAlone | undefined
  readonly assessor: AssessorPartsFragment | undefined
}

/** Those without anybody above and those somebody was named for, each once, by name. */
export function headsOf(
  alone: readonly PersonAlone[],
  assessors: readonly AssessorPartsFragment[],
): readonly Head[] {
  const named = assessors.map((assessor) => ({
    id: assessor.subjectId,
    name: assessor.subjectName,
    person: alone.find(({ personId }) => personId === assessor.subjectId),
    assessor,
  }))
  const others = alone
    .filter(({ personId }) => !named.some(({ id }) => id === personId))
    .map((person) => ({ id: person.personId, name: person.name, person, assessor: undefined }))
  return [...named, ...others].sort((a, b) => a.name.localeCompare(b.name))
}
