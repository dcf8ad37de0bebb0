import { countInWords } from "@rung/domain/insights/words"
import type { NewsPartsFragment } from "../../generated/graphql.ts"
import { fromEnglish, meant, t } from "../../language/t.ts"
import { dayWords, lastDayOf } from "../../parts/day-words.ts"

export type NewsItem = {
  /** What is so, in one sentence. */
  readonly sentence: string
  /** What the link says. */
  readonly action: string
  readonly to: string
  readonly search?: Readonly<Record<string, string>>
}

/** What one notification says, and where it leads. */
export function newsItem(news: NewsPartsFragment, today: string): NewsItem {
  return WORDS[news.kind](news, today)
}

type Words = (news: NewsPartsFragment, today: string) => NewsItem

const cycle = ({ name }: NewsPartsFragment) => name ?? meant("in news")`a cycle`
const file = ({ name }: NewsPartsFragment) => name ?? meant("imported")`people`
const person = ({ personName }: NewsPartsFragment) => personName ?? t`Somebody`
const lastDay = ({ closesOn }: NewsPartsFragment, today: string) =>
  closesOn ? dayWords(lastDayOf(closesOn), today) : meant("in news")`its last day`
const inCycle = ({ cycleId }: NewsPartsFragment) => (cycleId ? { search: { cycle: cycleId } } : {})
const cyclePage = ({ cycleId }: NewsPartsFragment) => (cycleId ? `/cycles/${cycleId}` : "/cycles")
const importPage = ({ importId }: NewsPartsFragment) => (importId ? `/imports/${importId}` : "/imports")
const personPage = ({ personId }: NewsPartsFragment) => (personId ? `/people/${personId}` : "/me")
const inWords = (count: number | null) => fromEnglish(countInWords(count ?? 0))
const counted = (count: number | null) => {
  const words = inWords(count)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const WORDS: Readonly<Record<NewsPartsFragment["kind"], Words>> = {
  FORMS_ASKED: (news, today) => ({
    sentence:
      news.count === 1
        ? t`One form of ${cycle(news)} is asked of you, until ${lastDay(news, today)}.`
        : t`${counted(news.count)} forms of ${cycle(news)} are asked of you, until ${lastDay(news, today)}.`,
    action: meant("a form")`Answer`,
    to: "/assess",
  }),
  FORMS_DUE: (news, today) => ({
    sentence:
      news.count === 1
        ? t`One form of ${cycle(news)} is due: the last day is ${lastDay(news, today)}.`
        : t`${counted(news.count)} forms of ${cycle(news)} are due: the last day is ${lastDay(news, today)}.`,
    action: meant("a form")`Answer`,
    to: "/assess",
  }),
  RESULTS_RELEASED: (news) => ({
    sentence: t`Your results of ${cycle(news)} are there.`,
    action: t`Read them`,
    to: "/me",
    ...inCycle(news),
  }),
  TEAM_RESULTS_RELEASED: (news) => ({
    sentence:
      news.count === 1
        ? t`Results of ${cycle(news)} are there for one of your people.`
        : t`Results of ${cycle(news)} are there for ${inWords(news.count)} of your people.`,
    action: t`Prepare the conversations`,
    to: "/conversations",
    ...inCycle(news),
  }),
  CORRECTION_ANSWERED: (news) => ({
    sentence: t`Your correction to ${cycle(news)} has an answer.`,
    action: t`Read it`,
    to: "/me",
    ...inCycle(news),
  }),
  CORRECTION_FILED: (news) => ({
    sentence: t`${person(news)} filed a correction to ${cycle(news)}; it waits for an answer.`,
    action: t`Answer it`,
    to: personPage(news),
    ...inCycle(news),
  }),
  PLAN_SHARED: (news) => ({
    sentence: t`${person(news)} shares a development plan with you.`,
    action: t`Read it`,
    to: personPage(news),
  }),
  IMPORT_APPLIED: (news) => ({
    sentence: t`The import of ${file(news)} is applied.`,
    action: t`See what it changed`,
    to: importPage(news),
  }),
  IMPORT_FAILED: (news) => ({
    sentence: t`The import of ${file(news)} failed.`,
    action: t`See why`,
    to: importPage(news),
  }),
  CYCLE_CLOSES: (news, today) => ({
    sentence: t`${cycle(news)} has its last day on ${lastDay(news, today)}.`,
    action: t`See who has not answered`,
    to: cyclePage(news),
  }),
  CYCLE_OVER: (news) => ({
    sentence: t`${cycle(news)} takes no answers any more and waits to be closed.`,
    action: t`Go to the cycle`,
    to: cyclePage(news),
  }),
  CYCLE_CLOSED: (news) => ({
    sentence: t`${cycle(news)} is closed and waits for its release.`,
    action: t`Go to the cycle`,
    to: cyclePage(news),
  }),
}

/** The finding over the list. */
export function newsTitle({
  unreadCount,
  totalCount,
}: {
  readonly unreadCount: number
  readonly totalCount: number
}): string {
  if (totalCount === 0) return t`Nothing is new`
  if (unreadCount === 0) return t`You have read everything`
  return unreadCount === 1 ? t`One thing is new` : t`${counted(unreadCount)} things are new`
}
