import { useQuery } from "@apollo/client/react"
import { AuditLogDocument } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { counted, sentence } from "../../parts/count-words.ts"
import { moment } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import styles from "./admin-pages.module.css"
import { actionWords } from "./audit-words.ts"
import { refusalOf } from "./use-sign-in.ts"

/** What was done in the company and by whom, newest first. */
export function AuditPage() {
  const { data, error, refetch, fetchMore } = useQuery(AuditLogDocument, {
    variables: { after: null },
    fetchPolicy: "cache-and-network",
  })
  const log = data?.auditLog
  const next = log?.pageInfo.hasNextPage ? log.pageInfo.endCursor : null
  const more = (after: string) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({
        auditLog: {
          ...fetchMoreResult.auditLog,
          edges: [...before.auditLog.edges, ...fetchMoreResult.auditLog.edges],
        },
      }),
    })
  return (
    <Page name={t`Audit log`} top={<b>{t`Audit log`}</b>}>
      {error && !log ? (
        <ErrorState
          sentence={t`The audit log could not be read. ${refusalOf(error)}`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!log && !error ? <Loading what={t`the audit log`} /> : null}
      {log ? (
        <PageHead
          title={t`${sentence(counted(log.totalCount, "step"))} ${plural(log.totalCount, "is", "are")} on record`}
          under={t`Who did what, newest first. Numbered without a gap; nothing is taken out.`}
        />
      ) : null}
      {log?.totalCount === 0 ? (
        <EmptyState
          sentence={t`Nothing has been done yet. Invitations, imports and cycles will be listed here.`}
        />
      ) : null}
      {log && log.totalCount > 0 ? (
        <Table
          caption={t`Audit log`}
          dense
          rows={log.edges.map(({ node }) => node)}
          rowKey={({ seq }) => seq}
          columns={[
            {
              key: "seq",
              head: t`No.`,
              width: "60px",
              cell: ({ seq }) => <span className={styles.quiet}>{seq}</span>,
            },
            { key: "at", head: t`When`, width: "210px", cell: ({ at }) => moment(at) },
            { key: "actor", head: t`Who`, width: "200px", cell: ({ actor }) => actor },
            {
              key: "action",
              head: t`What`,
              width: "230px",
              cell: ({ action }) => <span title={action}>{actionWords(action)}</span>,
            },
            {
              key: "details",
              head: t`Particulars`,
              cell: ({ details }) => (
                <span className={styles.details}>
                  {details.map(({ name, value }) => (
                    <span key={name}>
                      <span className={styles.quiet}>{name}</span> {value}
                    </span>
                  ))}
                </span>
              ),
            },
          ]}
        />
      ) : null}
      {next ? <Button onClick={() => void more(next)}>{t`Show earlier steps`}</Button> : null}
    </Page>
  )
}
