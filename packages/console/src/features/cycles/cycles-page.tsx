import { useQuery } from "@apollo/client/react"
import { Link, useNavigate } from "@tanstack/react-router"
import {
  type CycleHeadFragment,
  type CycleProgressFragment,
  CyclesDocument,
  ViewerDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { todayHere } from "../../parts/day-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import { PERSPECTIVE_WORDS } from "../expectations/expectation-words.ts"
import { UseAgain } from "./clone-dialog.tsx"
import styles from "./cycle-page.module.css"
import { CYCLE_STATE_WORDS, cyclesFinding, formTotals, periodWords } from "./cycle-words.ts"

/** Every round of assessment, the one opening last first. */
export function CyclesPage() {
  const navigate = useNavigate()
  const { data, error, refetch, fetchMore } = useQuery(CyclesDocument, {
    variables: { first: 50, after: null },
    fetchPolicy: "cache-and-network",
  })
  const { data: me } = useQuery(ViewerDocument)
  const mayCreate = me?.viewer?.permissions.includes("CYCLE_CREATE") ?? false
  const today = todayHere()
  const cycles = data?.cycles.edges.map(({ node }) => node)
  const prepare = mayCreate ? (
    <Button filled onClick={() => void navigate({ to: "/cycles/new" })}>{t`Prepare a cycle`}</Button>
  ) : undefined
  const more = async (after: string) => {
    await fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({
        cycles: {
          ...fetchMoreResult.cycles,
          edges: [...before.cycles.edges, ...fetchMoreResult.cycles.edges],
        },
      }),
    })
  }
  const next = data?.cycles.pageInfo.hasNextPage ? data.cycles.pageInfo.endCursor : null
  return (
    <Page name={t`Cycles`} top={<b>{t`Cycles`}</b>}>
      {error && !cycles ? (
        <ErrorState
          sentence={t`The cycles could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!cycles && !error ? <Loading what={t`the cycles`} /> : null}
      {cycles ? (
        <PageHead title={cyclesFinding(cycles, today)} aside={cycles.length > 0 ? prepare : undefined} />
      ) : null}
      {cycles?.length === 0 ? (
        <EmptyState
          sentence={t`A cycle is one round of assessment: who is looked at, from which views, until when. Prepare the first one.`}
          action={prepare}
        />
      ) : null}
      {cycles && cycles.length > 0 ? (
        <CyclesTable cycles={cycles} today={today} mayCreate={mayCreate} />
      ) : null}
      {next ? <Button onClick={() => void more(next)}>{t`Show earlier cycles`}</Button> : null}
    </Page>
  )
}

type CycleRow = CycleHeadFragment & CycleProgressFragment

type CyclesTableProps = {
  readonly cycles: readonly CycleRow[]
  readonly today: string
  readonly mayCreate: boolean
}

function CyclesTable({ cycles, today, mayCreate }: CyclesTableProps) {
  return (
    <Table
      caption={t`Cycles`}
      rows={cycles}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          head: t`Cycle`,
          cell: ({ id, name }) => (
            <Link to="/cycles/$cycleId" params={{ cycleId: id }} className={styles.link}>
              {name}
            </Link>
          ),
        },
        { key: "state", head: t`State`, width: "190px", cell: ({ state }) => CYCLE_STATE_WORDS[state] },
        { key: "period", head: t`Answers`, width: "300px", cell: (cycle) => periodWords(cycle, today) },
        {
          key: "views",
          head: t`Views`,
          width: "190px",
          cell: ({ perspectives }) => perspectives.map((each) => PERSPECTIVE_WORDS[each]).join(", "),
        },
        { key: "sent", head: t`Forms sent`, number: true, width: "130px", cell: sentWords },
        ...(mayCreate ? [AGAIN] : []),
      ]}
    />
  )
}

const AGAIN = {
  key: "again",
  head: <span className="only-read-aloud">{t`What can be done`}</span>,
  width: "100px",
  cell: (cycle: CycleRow) => <UseAgain cycle={cycle} small />,
}

function sentWords(cycle: CycleRow): string {
  const counts = formTotals(cycle)
  if (!counts || cycle.state === "DRAFT") return ""
  return t`${grouped(counts.submitted)} of ${grouped(counts.total)}`
}
