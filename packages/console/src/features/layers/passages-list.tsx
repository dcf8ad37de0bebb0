import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { PassagesDocument } from "../../generated/graphql.ts"
import { meant, t } from "../../language/t.ts"
import { isDay, longDay, todayHere } from "../../parts/day-words.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import { PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import styles from "./org-page.module.css"
import { passagesFinding, passageWords } from "./org-words.ts"

export type PassagesListProps = {
  readonly from: string
  readonly to: string | undefined
  readonly onChoose: (from: string, to: string | undefined) => void
  readonly onEnd: () => void
}

/** Everybody whose layer differs between two days. */
export function PassagesList({ from, to, onChoose, onEnd }: PassagesListProps) {
  const { data, error, loading, fetchMore } = useQuery(PassagesDocument, {
    variables: { from, to: to ?? null, after: null },
    skip: !isDay(from),
  })
  const passages = data?.passages
  const next = passages?.pageInfo.hasNextPage ? passages.pageInfo.endCursor : null
  const more = (after: string) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({
        passages: {
          ...fetchMoreResult.passages,
          edges: [...before.passages.edges, ...fetchMoreResult.passages.edges],
        },
      }),
    })
  return (
    <>
      <PageHead
        title={
          passages
            ? passagesFinding(passages.totalCount, longDay(from), to ? longDay(to) : t`today`)
            : t`Who changed layer between two days`
        }
      />
      <div className={styles.dates}>
        <TextField
          label={t`From`}
          type="date"
          value={from}
          onChange={(event) => isDay(event.target.value) && onChoose(event.target.value, to)}
        />
        <TextField
          label={t`To`}
          type="date"
          value={to ?? todayHere()}
          onChange={(event) => isDay(event.target.value) && onChoose(from, event.target.value)}
        />
        <Button onClick={onEnd}>{t`Back to the org`}</Button>
      </div>
      {error ? <ErrorState sentence={t`The two days could not be compared. ${error.message}`} /> : null}
      {loading && !passages ? <Loading what={t`changes of layer`} /> : null}
      {passages?.totalCount === 0 ? (
        <EmptyState
          sentence={t`Nobody stands on another layer. Choose an earlier day to look further back.`}
        />
      ) : null}
      {passages && passages.totalCount > 0 ? (
        <div className={styles.passages}>
          <Table
            caption={t`Changes of layer`}
            rows={passages.edges.map(({ node }) => node)}
            rowKey={({ person }) => person.id}
            columns={[
              {
                key: "name",
                head: t`Name`,
                cell: ({ person }) => (
                  <>
                    <Link to="/people/$id" params={{ id: person.id }}>
                      {person.name}
                    </Link>{" "}
                    <span className={styles.place}>{person.title}</span>
                  </>
                ),
              },
              {
                key: "way",
                head: t`From, to`,
                width: "230px",
                cell: (passage) => (
                  <span className={styles.way}>
                    <LayerName {...passage.from} /> <span aria-hidden="true">→</span>
                    <span className="only-read-aloud">{meant("a layer")`to`}</span>
                    <LayerName {...passage.to} />
                  </span>
                ),
              },
              { key: "what", head: t`What changed`, width: "280px", cell: passageWords },
            ]}
          />
          {next ? <Button onClick={() => void more(next)}>{t`Show more`}</Button> : null}
        </div>
      ) : null}
    </>
  )
}
