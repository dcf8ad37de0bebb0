import type { FormToPreparePartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { dayWords, lastDayOf } from "../../parts/day-words.ts"

/** What stands over the page. */
export function prepareTitle(executive: string | undefined, forms: number): string {
  if (executive === undefined) return t`You prepare for nobody today`
  if (forms === 0) return t`${executive} has no form to prepare for`
  return forms === 1 ? t`You prepare one form of ${executive}` : t`You prepare ${forms} forms of ${executive}`
}

/** What the notes are, and what they are not. */
export function prepareUnder(executive: string): string {
  return t`${executive} reads each note beside its item and decides what to do with it. You rate nothing, and you see nothing of what ${executive} writes.`
}

export function formWords({ cycleName, closesOn, title }: FormToPreparePartsFragment, today: string): string {
  const due = t`${cycleName}, until ${dayWords(lastDayOf(closesOn), today)}`
  return title ? `${title}. ${due}` : due
}
