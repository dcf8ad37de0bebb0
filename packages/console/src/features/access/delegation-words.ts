import type { DelegationPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { dayWords } from "../../parts/day-words.ts"

/** What stands over the page. */
export function delegatesTitle(names: readonly string[]): string {
  const [first] = names
  if (first === undefined) return t`Nobody prepares for you`
  return names.length === 1 ? t`${first} prepares for you` : t`${names.length} people prepare for you`
}

export const MAY_DO = t`They see the layer board as you see it, with the people behind each number, and nothing beyond it. They write notes beside the forms you have not sent: you read each beside its item and may take it over.`

export const MAY_NOT_DO = t`They never rate and never send. They read neither your ratings nor your own notes, and no form about themselves. You can end it at any time: it ends at once, and the notes written so far stay yours.`

/** "From today to 22 Dec 2026". */
export function periodOf(
  { from, until }: Pick<DelegationPartsFragment, "from" | "until">,
  today: string,
): string {
  return from <= today
    ? t`Until ${dayWords(until, today)}`
    : t`From ${dayWords(from, today)} to ${dayWords(until, today)}`
}

/** What stands over somebody else's board. */
export function seesWords(name: string): string {
  return t`You see what ${name} sees.`
}
