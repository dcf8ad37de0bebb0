import { useQuery } from "@apollo/client/react"
import { Link, useNavigate } from "@tanstack/react-router"
import { type ImportHeadFragment, OrgImportsDocument } from "../../generated/graphql.ts"
import { longDay, moment } from "../../parts/day-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import styles from "./import-page.module.css"
import { changesIn, historyFinding, MODE_WORDS, stateWords } from "./import-words.ts"

/** Every plan and import, the newest first. */
export function ImportsPage() {
  const navigate = useNavigate()
  const { data, error, refetch, fetchMore } = useQuery(OrgImportsDocument, {
    variables: { after: null },
    fetchPolicy: "cache-and-network",
  })
  const imports = data?.orgImports.edges.map(({ node }) => node)
  const next = data?.orgImports.pageInfo.hasNextPage ? data.orgImports.pageInfo.endCursor : null
  const begin = (
    <Button filled onClick={() => void navigate({ to: "/imports/new" })}>
      Import a file
    </Button>
  )
  const more = (after: string) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({
        orgImports: {
          ...fetchMoreResult.orgImports,
          edges: [...before.orgImports.edges, ...fetchMoreResult.orgImports.edges],
        },
      }),
    })
  return (
    <Page name="Import" top={<b>Import</b>}>
      {error && !imports ? (
        <ErrorState
          sentence="The history of imports could not be read."
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        />
      ) : null}
      {!imports && !error ? <Loading what="the history of imports" /> : null}
      {imports && data ? (
        <PageHead
          title={historyFinding(data.orgImports.totalCount, imports)}
          aside={imports.length > 0 ? begin : undefined}
        />
      ) : null}
      {imports?.length === 0 ? (
        <EmptyState
          sentence="Choose a CSV file from your HR system. Rung shows everything it would change before anything is written."
          action={begin}
        />
      ) : null}
      {imports && imports.length > 0 ? <History imports={imports} /> : null}
      {next ? <Button onClick={() => void more(next)}>Show earlier imports</Button> : null}
    </Page>
  )
}

function History({ imports }: { readonly imports: readonly ImportHeadFragment[] }) {
  return (
    <Table
      caption="Imports"
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          head: "File",
          cell: ({ id, sourceName }) => (
            <Link to="/imports/$importId" params={{ importId: id }} className={styles.fileLink}>
              {sourceName}
            </Link>
          ),
        },
        { key: "state", head: "State", width: "150px", cell: stateWords },
        { key: "mode", head: "Mode", width: "110px", cell: ({ mode }) => MODE_WORDS[mode] },
        { key: "day", head: "Holds from", width: "150px", cell: ({ effectiveOn }) => longDay(effectiveOn) },
        {
          key: "changes",
          head: "Changes",
          number: true,
          width: "90px",
          cell: ({ counts }) => grouped(changesIn(counts)),
        },
        {
          key: "held",
          head: "Held back",
          number: true,
          width: "100px",
          cell: ({ counts }) => grouped(counts.blocked),
        },
        {
          key: "who",
          head: "Last step",
          width: "260px",
          cell: (each) => <span className={styles.quiet}>{lastStep(each)}</span>,
        },
      ]}
    />
  )
}

function lastStep({ appliedAt, appliedBy, plannedAt, plannedBy }: ImportHeadFragment): string {
  return appliedAt ? `${appliedBy}, ${moment(appliedAt)}` : `${plannedBy}, ${moment(plannedAt)}`
}
