import { useQuery } from "@apollo/client/react"
import { Link, useNavigate } from "@tanstack/react-router"
import { type ImportHeadFragment, ImportPlanDocument, OrgImportsDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { longDay, moment } from "../../parts/day-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import { CopyHash } from "./copy-hash.tsx"
import styles from "./import-page.module.css"
import { changesIn, historyFinding, MODE_WORDS, stateWords } from "./import-words.ts"
import { isRunning } from "./progress-words.ts"
import { daysLeft } from "./revert-words.ts"

/** While an import is at work, its state is asked for so often. */
const POLL = 2000

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
    <Button filled onClick={() => void navigate({ to: "/imports/new", search: {} })}>
      {t`Import a file`}
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
    <Page name={t`Import`} top={<b>{t`Import`}</b>}>
      {error && !imports ? (
        <ErrorState
          sentence={t`The history of imports could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!imports && !error ? <Loading what={t`the history of imports`} /> : null}
      {imports && data ? (
        <PageHead
          title={historyFinding(data.orgImports.totalCount, imports)}
          aside={imports.length > 0 ? begin : undefined}
        />
      ) : null}
      {imports?.length === 0 ? (
        <EmptyState
          sentence={t`Choose a file from your HR system. Rung shows everything it would change before anything is written.`}
          action={begin}
        />
      ) : null}
      {imports && imports.length > 0 ? <History imports={imports} /> : null}
      {next ? <Button onClick={() => void more(next)}>{t`Show earlier imports`}</Button> : null}
    </Page>
  )
}

function History({ imports }: { readonly imports: readonly ImportHeadFragment[] }) {
  return (
    <Table
      caption={t`Imports`}
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          head: t`File`,
          cell: ({ id, sourceName, fileHash }) => (
            <>
              <Link to="/imports/$importId" params={{ importId: id }} className={styles.fileLink}>
                {sourceName}
              </Link>{" "}
              {fileHash ? <CopyHash hash={fileHash} /> : null}
            </>
          ),
        },
        { key: "state", head: t`State`, width: "150px", cell: (each) => <State now={each} /> },
        { key: "mode", head: t`Mode`, width: "108px", cell: ({ mode }) => MODE_WORDS[mode] },
        { key: "day", head: t`Holds from`, width: "148px", cell: ({ effectiveOn }) => longDay(effectiveOn) },
        {
          key: "who",
          head: t`Last step`,
          width: "260px",
          cell: (each) => <LastStep {...each} />,
        },
        {
          key: "changes",
          head: t`Changes`,
          number: true,
          width: "84px",
          cell: ({ counts }) => (counts ? grouped(changesIn(counts)) : ""),
        },
        {
          key: "held",
          head: t`Held back`,
          number: true,
          width: "92px",
          cell: ({ counts }) => (counts ? grouped(counts.blocked) : ""),
        },
      ]}
    />
  )
}

/** How far it is; asked for again and again while it is at work. */
function State({ now }: { readonly now: ImportHeadFragment }) {
  useQuery(ImportPlanDocument, {
    variables: { id: now.id },
    skip: !isRunning(now.state),
    pollInterval: POLL,
    fetchPolicy: "network-only",
  })
  return stateWords(now)
}

function LastStep(each: ImportHeadFragment) {
  const { id, state, revertibleUntil } = each
  const mayRevert = state === "APPLIED" && revertibleUntil !== null && daysLeft(revertibleUntil) > 0
  return (
    <span className={styles.quiet}>
      {lastStepWords(each)}
      {mayRevert ? (
        <>
          {" · "}
          <Link to="/imports/$importId" params={{ importId: id }} search={{ revert: "ask" }}>
            {t`Revert`}
            <span className="only-read-aloud"> {each.sourceName}</span>
          </Link>
        </>
      ) : null}
    </span>
  )
}

function lastStepWords(each: ImportHeadFragment): string {
  if (each.revertedAt) return t`Reverted by ${each.revertedBy ?? ""}, ${moment(each.revertedAt)}`
  if (each.appliedAt) return t`Applied by ${each.appliedBy ?? ""}, ${moment(each.appliedAt)}`
  return t`Planned by ${each.plannedBy}, ${moment(each.plannedAt)}`
}
