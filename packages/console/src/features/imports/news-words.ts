import { countInWords } from "@rung/domain/insights/words"
import type { NewsPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
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

const cycle = ({ name }: NewsPartsFragment) => name ?? t`a cycle`
const lastDay = ({ closesOn }: NewsPartsFragment, today: string) =>
  closesOn ? dayWords(lastDayOf(closesOn), today) : t`its last day`
const inCycle = ({ cycleId }: NewsPartsFragment) => (cycleId ? { search: { cycle: cycleId } } : {})
const cyclePage = ({ cycleId }: NewsPartsFragment) => (cycleId ? `/cycles/${cycleId}` : "/cycles")
const importPage = ({ importId }: NewsPartsFragment) => (importId ? `/imports/${importId}` : "/imports")
const personPage = ({ personId }: NewsPartsFragment) => (personId ? `/people/${personId}` : "/me")
const counted = (count: number | null) => {
  const words = countInWords(count ?? 0)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
const forms = ({ count }: NewsPartsFragment) => (count === 1 ? t`One form` : t`${counted(count)} forms`)

const WORDS: Readonly<Record<NewsPartsFragment["kind"], Words>> = {
  FORMS_ASKED: (news, today) => ({
    sentence: t`${forms(news)} of ${cycle(news)} ${news.count === 1 ? "is" : "are"} asked of you, until ${lastDay(news, today)}.`,
    action: t`Answer`,
    to: "/assess",
  }),
  FORMS_DUE: (news, today) => ({
    sentence: t`${forms(news)} of ${cycle(news)} ${news.count === 1 ? "is" : "are"} due: the last day is ${lastDay(news, today)}.`,
    action: t`Answer`,
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
        : t`Results of ${cycle(news)} are there for ${countInWords(news.count ?? 0)} of your people.`,
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
    sentence: `${news.personName ?? t`Somebody`} filed a correction to ${cycle(news)}; it waits for an answer.`,
    action: t`Answer it`,
    to: personPage(news),
    ...inCycle(news),
  }),
  PLAN_SHARED: (news) => ({
    sentence: t`${news.personName ?? t`Somebody`} shares a development plan with you.`,
    action: t`Read it`,
    to: personPage(news),
  }),
  IMPORT_APPLIED: (news) => ({
    sentence: t`The import of ${news.name ?? "people"} is applied.`,
    action: t`See what it changed`,
    to: importPage(news),
  }),
  IMPORT_FAILED: (news) => ({
    sentence: t`The import of ${news.name ?? "people"} failed.`,
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
