import { countInWords } from "@rung/domain/insights/words"
import type { NewsPartsFragment } from "../../generated/graphql.ts"
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

const cycle = ({ name }: NewsPartsFragment) => name ?? "a cycle"
const lastDay = ({ closesOn }: NewsPartsFragment, today: string) =>
  closesOn ? dayWords(lastDayOf(closesOn), today) : "its last day"
const inCycle = ({ cycleId }: NewsPartsFragment) => (cycleId ? { search: { cycle: cycleId } } : {})
const cyclePage = ({ cycleId }: NewsPartsFragment) => (cycleId ? `/cycles/${cycleId}` : "/cycles")
const importPage = ({ importId }: NewsPartsFragment) => (importId ? `/imports/${importId}` : "/imports")
const personPage = ({ personId }: NewsPartsFragment) => (personId ? `/people/${personId}` : "/me")
const counted = (count: number | null) => {
  const words = countInWords(count ?? 0)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
const forms = ({ count }: NewsPartsFragment) => (count === 1 ? "One form" : `${counted(count)} forms`)

const WORDS: Readonly<Record<NewsPartsFragment["kind"], Words>> = {
  FORMS_ASKED: (news, today) => ({
    sentence: `${forms(news)} of ${cycle(news)} ${news.count === 1 ? "is" : "are"} asked of you, until ${lastDay(news, today)}.`,
    action: "Answer",
    to: "/assess",
  }),
  FORMS_DUE: (news, today) => ({
    sentence: `${forms(news)} of ${cycle(news)} ${news.count === 1 ? "is" : "are"} due: the last day is ${lastDay(news, today)}.`,
    action: "Answer",
    to: "/assess",
  }),
  RESULTS_RELEASED: (news) => ({
    sentence: `Your results of ${cycle(news)} are there.`,
    action: "Read them",
    to: "/me",
    ...inCycle(news),
  }),
  TEAM_RESULTS_RELEASED: (news) => ({
    sentence:
      news.count === 1
        ? `Results of ${cycle(news)} are there for one of your people.`
        : `Results of ${cycle(news)} are there for ${countInWords(news.count ?? 0)} of your people.`,
    action: "Prepare the conversations",
    to: "/conversations",
    ...inCycle(news),
  }),
  CORRECTION_ANSWERED: (news) => ({
    sentence: `Your correction to ${cycle(news)} has an answer.`,
    action: "Read it",
    to: "/me",
    ...inCycle(news),
  }),
  CORRECTION_FILED: (news) => ({
    sentence: `${news.personName ?? "Somebody"} filed a correction to ${cycle(news)}; it waits for an answer.`,
    action: "Answer it",
    to: personPage(news),
    ...inCycle(news),
  }),
  PLAN_SHARED: (news) => ({
    sentence: `${news.personName ?? "Somebody"} shares a development plan with you.`,
    action: "Read it",
    to: personPage(news),
  }),
  IMPORT_APPLIED: (news) => ({
    sentence: `The import of ${news.name ?? "people"} is applied.`,
    action: "See what it changed",
    to: importPage(news),
  }),
  IMPORT_FAILED: (news) => ({
    sentence: `The import of ${news.name ?? "people"} failed.`,
    action: "See why",
    to: importPage(news),
  }),
  CYCLE_CLOSES: (news, today) => ({
    sentence: `${cycle(news)} has its last day on ${lastDay(news, today)}.`,
    action: "See who has not answered",
    to: cyclePage(news),
  }),
  CYCLE_OVER: (news) => ({
    sentence: `${cycle(news)} takes no answers any more and waits to be closed.`,
    action: "Go to the cycle",
    to: cyclePage(news),
  }),
  CYCLE_CLOSED: (news) => ({
    sentence: `${cycle(news)} is closed and waits for its release.`,
    action: "Go to the cycle",
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
  if (totalCount === 0) return "Nothing is new"
  if (unreadCount === 0) return "You have read everything"
  return unreadCount === 1 ? "One thing is new" : `${counted(unreadCount)} things are new`
}
