import { useQuery } from "@apollo/client/react"
import { countInWords } from "@rung/domain/insights/words"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { useEffect } from "react"
import { AfterReleaseDocument, type AfterReleaseQuery } from "../../generated/graphql.ts"
import { fromEnglish, plural, t } from "../../language/t.ts"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import styles from "./conversations-page.module.css"
import { markOpened } from "./opened-results.ts"

type After = AfterReleaseQuery["afterRelease"]

/** With whom to talk about a release, and for administrators what was filed as wrong. */
export function ConversationsPage() {
  const cycleId = textInSearch(useSearch({ strict: false }), "cycle") ?? null
  const { data, error, refetch } = useQuery(AfterReleaseDocument, {
    variables: { cycleId },
    fetchPolicy: "cache-and-network",
  })
  const after = data?.afterRelease
  const shown = after?.release?.cycleId
  useEffect(() => {
    if (shown) markOpened("team", shown)
  }, [shown])
  return (
    <Page name={t`Conversations`} top={<b>{t`Conversations`}</b>}>
      {after ? <Body after={after} /> : null}
      {!after && !error ? <Loading what={t`the conversations`} /> : null}
      {error && !after ? (
        <ErrorState
          sentence={t`The conversations could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
    </Page>
  )
}

function Body({ after }: { readonly after: After }) {
  const { release, people, corrections } = after
  const navigate = useNavigate()
  if (people.length === 0 && corrections.length === 0) {
    return (
      <>
        <PageHead title={t`No conversation waits`} />
        <EmptyState
          sentence={t`Once results are released, the people who report to you stand here, each with a guide.`}
          action={<Button onClick={() => void navigate({ to: "/" })}>{t`Go to the start`}</Button>}
        />
      </>
    )
  }
  return (
    <>
      <PageHead
        title={titleOf(after)}
        under={release ? t`Released ${whenWords(release.releasedAt)}.` : undefined}
      />
      <div className={styles.parts}>
        {release && people.length > 0 ? <People people={people} cycleId={release.cycleId} /> : null}
        {corrections.length > 0 ? <Corrections corrections={corrections} /> : null}
      </div>
    </>
  )
}

function titleOf({ release, people, corrections }: After): string {
  const read = people.filter(({ acknowledgedAt }) => acknowledgedAt).length
  if (people.length > 0 && release) {
    if (read === 0) return t`Nobody who reports to you has acknowledged ${release.cycleName} yet`
    return t`${read} of ${people.length} ${plural(people.length, "person has", "people have")} acknowledged ${release.cycleName}`
  }
  const count = fromEnglish(countInWords(corrections.length))
  return corrections.length === 1
    ? t`One correction waits for an answer`
    : t`${count.charAt(0).toUpperCase() + count.slice(1)} corrections wait for an answer`
}

function whenWords(instant: string): string {
  return dayWords(instant.slice(0, 10), todayHere())
}

type PeopleProps = { readonly people: After["people"]; readonly cycleId: string }

function People({ people, cycleId }: PeopleProps) {
  return (
    <section aria-labelledby="my-people">
      <h2 id="my-people">{t`People who report to you`}</h2>
      <ul className={styles.list}>
        {people.map(({ person, acknowledgedAt, repliedAt }) => (
          <li key={person.id}>
            <Link
              to="/people/$id"
              params={{ id: person.id }}
              search={{ cycle: cycleId }}
              className={styles.name}
            >
              {person.name}
            </Link>
            <span>
              {acknowledgedAt ? t`Acknowledged ${whenWords(acknowledgedAt)}` : t`Not acknowledged yet`}
              {repliedAt ? t`, replied ${whenWords(repliedAt)}` : ""}
            </span>
            <Link
              to="/people/$id/conversation"
              params={{ id: person.id }}
              search={{ cycle: cycleId }}
              aria-label={t`Guide for ${person.name}`}
            >{t`Guide`}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Corrections({ corrections }: { readonly corrections: After["corrections"] }) {
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{t`Corrections that wait for an answer`}</h2>
      <ul className={styles.list}>
        {corrections.map(({ person, cycleId, cycleName, filedAt }) => (
          <li key={`${cycleId} ${person.id}`}>
            <Link
              to="/people/$id"
              params={{ id: person.id }}
              search={{ cycle: cycleId }}
              className={styles.name}
            >
              {person.name}
            </Link>
            <span>{t`${cycleName}, filed ${whenWords(filedAt)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
