import { say } from "../kit/say.ts"
import type { Draft } from "./draft.ts"
import type { ImportIssue } from "./issue.ts"
import { driftIssues } from "./spelling-issues.ts"
import { byWorth, type Drift, spellingsBy } from "./spellings.ts"
import { titleKey, titleKeyText } from "./title-key.ts"

/**
 * M31: titles that differ only in how they are written: case, punctuation, short forms, and a lone grade ("Senior
 * Manager II") that no other grade stands beside. Never decides a layer.
 */
export function titleDrift(draft: Draft, header: string | null): readonly ImportIssue[] {
  return driftIssues(titleDrifts(draft), {
    mess: "M31",
    header,
    consequence: say`Titles decide no layer, and are taken in as they are.`,
    keyOf: titleKeyText,
    answer: (value, means) => ({ question: "TITLE_MEANS", value, means }),
  })
}

function titleDrifts(draft: Draft): readonly Drift[] {
  const byWords = new Map<string, Drift[]>()
  for (const drift of spellingsBy(draft, "title", titleKeyText).values()) {
    const { words } = titleKey(drift[0]?.text ?? "")
    byWords.set(words, [...(byWords.get(words) ?? []), drift])
  }
  return [...byWords.values()].flatMap((grades) => (isLoneGrade(grades) ? [together(grades)] : grades))
}

/** A title with one grade only, beside as many or more without. */
function isLoneGrade(grades: readonly Drift[]): boolean {
  const plain = grades.find(([first]) => titleKey(first?.text ?? "").grade === 0)
  const [other] = grades.filter((drift) => drift !== plain)
  return grades.length === 2 && !!plain && !!other && bearersOf(other) <= bearersOf(plain)
}

function together([one = [], other = []]: readonly Drift[]): Drift {
  return [...one, ...other].toSorted(byWorth)
}

function bearersOf(drift: Drift): number {
  return drift.reduce((sum, { bearers }) => sum + bearers, 0)
}
