import { useMutation, useQuery } from "@apollo/client/react"
import { useState } from "react"
import { RevokeSessionDocument, SessionsDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { moment } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import { browserWords } from "./browser-words.ts"
import { refusalOf } from "./use-sign-in.ts"

/** Every place the viewer is signed in, each of which can be ended. */
export function SessionsPage() {
  const { data, error, refetch } = useQuery(SessionsDocument, { fetchPolicy: "cache-and-network" })
  const [revoke, { loading }] = useMutation(RevokeSessionDocument, { refetchQueries: [SessionsDocument] })
  const [problem, setProblem] = useState<string | null>(null)
  const end = async (id: string) => {
    setProblem(null)
    try {
      const answer = await revoke({ variables: { id } })
      setProblem(answer.data?.revokeSession.problems[0]?.message ?? null)
    } catch (failure) {
      setProblem(refusalOf(failure))
    }
  }
  const sessions = data?.sessions ?? []
  return (
    <Page name={t`Where I am signed in`}>
      <PageHead title={sessionsTitle(data?.sessions.length)} />
      {error ? (
        <ErrorState
          sentence={t`Your sessions could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {problem ? <ErrorState sentence={problem} /> : null}
      {!data && !error ? <Loading what="sessions" rows={3} /> : null}
      {data ? (
        <Table
          caption={t`Sessions`}
          rows={sessions}
          rowKey={(session) => session.id}
          columns={[
            {
              key: "device",
              head: t`Browser`,
              cell: ({ device }) => <span title={device}>{browserWords(device)}</span>,
            },
            { key: "address", head: t`Address`, cell: (session) => session.address, width: "180px" },
            {
              key: "since",
              head: t`Signed in`,
              cell: (session) => moment(session.createdAt),
              width: "210px",
            },
            {
              key: "seen",
              head: t`Last used`,
              cell: (session) => moment(session.lastSeenAt),
              width: "210px",
            },
            {
              key: "end",
              head: <span className="only-read-aloud">{t`End`}</span>,
              width: "110px",
              cell: (session) =>
                session.current ? (
                  t`This one`
                ) : (
                  <Button
                    small
                    busy={loading && t`Ending`}
                    onClick={() => void end(session.id)}
                  >{t`End it`}</Button>
                ),
            },
          ]}
        />
      ) : null}
    </Page>
  )
}

function sessionsTitle(count: number | undefined): string {
  if (count === undefined) return t`Where you are signed in`
  return count === 1 ? t`You are signed in here only` : t`You are signed in at ${count} places`
}
