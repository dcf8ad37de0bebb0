import { type Day, daysBetween } from "../kit/day.ts"

/** What somebody is told of, each with one place to go. */
export const NEWS_KINDS = [
  "FORMS_ASKED",
  "FORMS_DUE",
  "RESULTS_RELEASED",
  "TEAM_RESULTS_RELEASED",
  "CORRECTION_ANSWERED",
  "CORRECTION_FILED",
  "PLAN_SHARED",
  "IMPORT_APPLIED",
  "IMPORT_FAILED",
  "CYCLE_CLOSES",
  "CYCLE_OVER",
  "CYCLE_CLOSED",
] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

/** What has happened is told for so many days; what still waits, as long as it waits. */
export const NEWS_DAYS = 90

/** A form is due, and a cycle about to close, from the day before its last one. */
export const DUE_DAYS = 2

/** An instant in milliseconds since 1970-01-01, UTC. */
export type Instant = number

/** A cycle that takes answers, with the viewer's own forms in it. */
export interface AskedFact {
  readonly cycleId: string
  readonly openedAt: Instant
  /** First day on which answers are no longer taken. */
  readonly closesOn: Day
  /** When the day begins from which its forms count as due. */
  readonly dueFrom: Instant
  /** Forms of the viewer's that are neither sent nor declined. */
  readonly waiting: number
}

/** A cycle as whoever runs it sees it. */
export interface RunCycleFact {
  readonly cycleId: string
  readonly state: "OPEN" | "CALIBRATING"
  readonly closesOn: Day
  readonly dueFrom: Instant
  readonly overFrom: Instant
  readonly closedAt: Instant | null
}

export interface NewsFacts {
  readonly asked: readonly AskedFact[]
  readonly ownResults: readonly { readonly cycleId: string; readonly releasedAt: Instant }[]
  readonly teamResults: readonly {
    readonly cycleId: string
    readonly releasedAt: Instant
    readonly people: number
  }[]
  readonly answers: readonly { readonly cycleId: string; readonly writtenAt: Instant }[]
  /** Corrections nobody has answered, for whoever answers them. */
  readonly corrections: readonly {
    readonly cycleId: string
    readonly personId: string
    readonly filedAt: Instant
  }[]
  readonly plans: readonly {
    readonly planId: string
    readonly personId: string
    readonly sharedAt: Instant
  }[]
  readonly imports: readonly {
    readonly importId: string
    readonly state: "APPLIED" | "FAILED"
    readonly since: Instant
  }[]
  readonly cycles: readonly RunCycleFact[]
}

/** One thing to know: what, about which nouns, since when. */
export interface News {
  readonly kind: NewsKind
  readonly at: Instant
  readonly cycleId?: string
  readonly personId?: string
  readonly importId?: string
  readonly planId?: string
  /** Forms, or people, depending on the kind. */
  readonly count?: number
  /** First day on which answers are no longer taken. */
  readonly closesOn?: Day
}

/** Everything the viewer is told of, the newest first; equal instants in the order of the kinds, then by noun. */
export function newsOf(
  facts: NewsFacts,
  clock: { readonly today: Day; readonly now: Instant },
): readonly News[] {
  const isRecent = ({ at }: News) => at > clock.now - NEWS_DAYS * 86_400_000
  const happened: readonly News[] = [
    ...facts.ownResults.map(
      ({ cycleId, releasedAt: at }): News => ({ kind: "RESULTS_RELEASED", at, cycleId }),
    ),
    ...facts.teamResults
      .filter(({ people }) => people > 0)
      .map(
        ({ cycleId, releasedAt: at, people: count }): News => ({
          kind: "TEAM_RESULTS_RELEASED",
          at,
          cycleId,
          count,
        }),
      ),
    ...facts.answers.map(
      ({ cycleId, writtenAt: at }): News => ({ kind: "CORRECTION_ANSWERED", at, cycleId }),
    ),
    ...facts.plans.map(
      ({ planId, personId, sharedAt: at }): News => ({ kind: "PLAN_SHARED", at, planId, personId }),
    ),
    ...facts.imports.map(
      ({ importId, state, since: at }): News => ({
        kind: state === "APPLIED" ? "IMPORT_APPLIED" : "IMPORT_FAILED",
        at,
        importId,
      }),
    ),
  ]
  const waiting: readonly News[] = [
    ...facts.asked.flatMap((fact) => askedNews(fact, clock.today)),
    ...facts.cycles.flatMap((fact) => cycleNews(fact, clock.today)),
    ...facts.corrections.map(
      ({ cycleId, personId, filedAt: at }): News => ({ kind: "CORRECTION_FILED", at, cycleId, personId }),
    ),
  ]
  return [...happened.filter(isRecent), ...waiting].toSorted(newestFirst)
}

function askedNews(fact: AskedFact, today: Day): readonly News[] {
  const { cycleId, closesOn, waiting: count } = fact
  if (count === 0 || today >= closesOn) return []
  const asked: News = { kind: "FORMS_ASKED", at: fact.openedAt, cycleId, count, closesOn }
  const due: News = { kind: "FORMS_DUE", at: Math.max(fact.dueFrom, fact.openedAt), cycleId, count, closesOn }
  return isDue(closesOn, today) ? [asked, due] : [asked]
}

function cycleNews(fact: RunCycleFact, today: Day): readonly News[] {
  const { cycleId, closesOn } = fact
  if (fact.state === "CALIBRATING") {
    return [{ kind: "CYCLE_CLOSED", at: fact.closedAt ?? fact.overFrom, cycleId }]
  }
  if (today >= closesOn) return [{ kind: "CYCLE_OVER", at: fact.overFrom, cycleId, closesOn }]
  return isDue(closesOn, today) ? [{ kind: "CYCLE_CLOSES", at: fact.dueFrom, cycleId, closesOn }] : []
}

function isDue(closesOn: Day, today: Day): boolean {
  return daysBetween(today, closesOn) <= DUE_DAYS
}

function newestFirst(one: News, other: News): number {
  return (
    other.at - one.at ||
    NEWS_KINDS.indexOf(one.kind) - NEWS_KINDS.indexOf(other.kind) ||
    (newsKey(one) < newsKey(other) ? -1 : 1)
  )
}

/** Names one item of news as long as it is told, whoever reads it. */
export function newsKey({ kind, cycleId, personId, importId, planId }: News): string {
  return [kind, cycleId, personId, importId, planId].filter((part) => part !== undefined).join(" ")
}

/** Up to when somebody has read: never back, never into the future. */
export function readUntilAfter(before: Instant | undefined, asked: Instant, now: Instant): Instant {
  return Math.max(before ?? 0, Math.min(asked, now))
}
