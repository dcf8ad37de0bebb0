import { useApolloClient, useMutation, useQuery } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { ContractDraftPageDocument, StartContractDraftDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { contractBody } from "./contract-body.ts"
import { DraftCrumb } from "./draft-crumb.tsx"
import { DraftEditor } from "./draft-editor.tsx"

/** The next version of the contract, to write. */
export function DraftPage() {
  const client = useApolloClient()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(ContractDraftPageDocument, {
    fetchPolicy: "no-cache",
    nextFetchPolicy: "no-cache",
  })
  const leave = async () => {
    await navigate({ to: "/contract" })
    await client.refetchQueries({ include: "active" })
  }
  if (data?.contractDraft) {
    const { contract } = data
    return (
      <DraftEditor
        draft={data.contractDraft}
        base={contractBody(contract, contract.number, "PUBLISHED")}
        onDone={() => void leave()}
      />
    )
  }
  return (
    <Page name={t`Contract draft`} top={<DraftCrumb />}>
      {error ? (
        <ErrorState
          sentence={t`The draft could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!data && !error ? <Loading what={t`the draft`} rows={12} /> : null}
      {data ? <NoDraft number={data.contract.number} onStarted={() => void refetch()} /> : null}
    </Page>
  )
}

function NoDraft({ number, onStarted }: { readonly number: number; readonly onStarted: () => void }) {
  const [start, { loading, error }] = useMutation(StartContractDraftDocument)
  return (
    <>
      <PageHead title={t`Nothing is about to change: version ${number} stands`} />
      <EmptyState
        sentence={t`Start a draft to change what layers are judged on. Nobody is judged by it before it is published.`}
        action={
          <Button
            filled
            busy={loading && t`Starting`}
            onClick={() => void start({ variables: { fromVersion: null } }).then(onStarted, () => undefined)}
          >{t`Start a draft`}</Button>
        }
      />
      {error ? <p role="alert">{t`The draft could not be started. Try again in a moment.`}</p> : null}
    </>
  )
}
