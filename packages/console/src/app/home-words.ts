import { countInWords } from "@rung/domain/insights/words"
import { type Day, daysBetween, parseDay } from "@rung/domain/kit/day"
import type { FormHeadFragment, HomeCyclesQuery } from "../generated/graphql.ts"
import { locale } from "../language/locale.ts"
import { fromEnglish, t } from "../language/t.ts"
import { dayWords, lastDayOf } from "../parts/day-words.ts"
import { grouped } from "../parts/figures.ts"

type Form = Pick<FormHeadFragment, "isOpen" | "due">

export type HomeFacts = {
  readonly forms: readonly Form[]
  /** What the cycle of the viewer's own unread results is called. */
  readonly ownResults: string | null
  /** Reports whose results are there and who have not said that they read them. */
  readonly conversations: number
}

/** The finding over the start page: what waits, and until when. */
export function homeTitle({ forms, ownResults, conversations }: HomeFacts, today: string): string {
  const open = forms.filter(({ isOpen }) => isOpen).map(({ due }) => lastDayOf(due))
  const [first] = open.toSorted()
  if (first !== undefined) {
    const until = untilWords(first, today)
    if (open.length === 1) return t`One form waits, until ${until}`
    const count = startOfSentence(fromEnglish(countInWords(open.length)))
    return new Set(open).size === 1
      ? t`${count} forms wait, until ${until}`
      : t`${count} forms wait, the first until ${until}`
  }
  if (ownResults !== null) return t`Your results of ${ownResults} are there`
  if (conversations === 1) return t`One conversation waits`
  if (conversations > 1)
    return t`${startOfSentence(fromEnglish(countInWords(conversations)))} conversations wait`
  return t`Nothing waits for you`
}

/** "today", "tomorrow", "Friday", "4 December": a last day as one says it. */
export function untilWords(lastDay: string, today: string): string {
  const [day, now] = [parseDay(lastDay), parseDay(today)]
  if (!day || !now) return lastDay
  const left = daysBetween(now, day)
  if (left === 0) return t`today`
  if (left === 1) return t`tomorrow`
  return left > 1 && left < 7 ? weekday(day) : dayWords(day, today)
}

function weekday(day: Day): string {
  return new Intl.DateTimeFormat(locale(), { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

function startOfSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

type Cycle = HomeCyclesQuery["cycles"]["edges"][number]["node"]

/** How a cycle stands, as whoever runs it says it; nothing of one that is over. */
export function cycleStanding(
  { name, state, opensOn, closesOn, formsByPerspective }: Cycle,
  today: string,
): string | undefined {
  if (state === "DRAFT") return t`${name} is prepared, to open on ${dayWords(opensOn, today)}.`
  if (state === "CALIBRATING") return t`${name} is closed and waits for its release.`
  if (state !== "OPEN") return undefined
  const forms = (formsByPerspective ?? []).map(({ counts }) => counts)
  const total = forms.reduce((sum, counts) => sum + counts.total, 0)
  const sent = forms.reduce((sum, counts) => sum + counts.submitted, 0)
  const end =
    closesOn <= today
      ? t`takes no answers any more`
      : t`is open until ${dayWords(lastDayOf(closesOn), today)}`
  return t`${name} ${end}: ${grouped(sent)} of ${grouped(total)} forms are sent.`
}
