import { useMutation, useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { NewsCountDocument, NewsDocument, type NewsQuery, ReadNewsDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import styles from "./news-page.module.css"
import { newsItem, newsTitle } from "./news-words.ts"

type News = NewsQuery["notifications"]

const PAGE = 50

/** What is new for the viewer, the newest first; reading is theirs to say. */
export function NewsPage() {
  const { data, error, refetch, fetchMore } = useQuery(NewsDocument, {
    variables: { first: PAGE },
    fetchPolicy: "cache-and-network",
  })
  const news = data?.notifications
  const more = (after: string) =>
    fetchMore({
      variables: { first: PAGE, after },
      updateQuery: (before, { fetchMoreResult: { notifications } }) => ({
        ...before,
        notifications: {
          ...notifications,
          edges: [...before.notifications.edges, ...notifications.edges],
        },
      }),
    })
  return (
    <Page name={t`What is new`} top={<b>{t`What is new`}</b>}>
      {news ? <Body news={news} more={(after) => void more(after)} again={() => void refetch()} /> : null}
      {!news && !error ? <Loading what={t`what is new`} /> : null}
      {!news && error ? (
        <ErrorState
          sentence={t`What is new could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
    </Page>
  )
}

type BodyProps = {
  readonly news: News
  readonly more: (after: string) => void
  readonly again: () => void
}

function Body({ news, more, again }: BodyProps) {
  const { edges, pageInfo } = news
  if (edges.length === 0) {
    return (
      <>
        <PageHead title={newsTitle(news)} />
        <EmptyState
          sentence={t`Forms asked of you, results, answers and what else concerns you stand here as soon as they are there.`}
          action={<Link to="/">{t`Go to the start`}</Link>}
        />
      </>
    )
  }
  return (
    <>
      <PageHead title={newsTitle(news)} aside={<MarkRead news={news} again={again} />} />
      <ul className={styles.list} aria-label={t`What is new`}>
        {edges.map(({ node }) => (
          <Item key={node.key} news={node} />
        ))}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor ? (
        <div className={styles.more}>
          <Button onClick={() => more(pageInfo.endCursor ?? "")}>{t`Show older ones`}</Button>
        </div>
      ) : null}
    </>
  )
}

function Item({ news }: { readonly news: News["edges"][number]["node"] }) {
  const { sentence, action, to, search } = newsItem(news, todayHere())
  return (
    <li className={styles.item} data-new={news.isRead ? undefined : true}>
      <span className={styles.when}>{dayWords(todayHere(new Date(news.at)), todayHere())}</span>
      <span>
        {news.isRead ? null : <span className={styles.new}>{t`New`} </span>}
        <span className={styles.sentence}>{sentence}</span>
      </span>
      <Link
        to={to}
        {...(search ? { search } : {})}
        className={styles.go}
        aria-label={`${action}: ${sentence}`}
      >
        {action}
      </Link>
    </li>
  )
}

function MarkRead({ news, again }: { readonly news: News; readonly again: () => void }) {
  const [busy, setBusy] = useState(false)
  const [read] = useMutation(ReadNewsDocument, { refetchQueries: [NewsCountDocument] })
  const [newest] = news.edges
  if (news.unreadCount === 0 || !newest) return null
  const onRead = async () => {
    setBusy(true)
    await read({ variables: { until: newest.node.at } })
    setBusy(false)
    again()
  }
  return (
    <Button filled busy={busy && t`Marking`} onClick={() => void onRead()}>
      {t`I have read these`}
    </Button>
  )
}
