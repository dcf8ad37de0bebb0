import { useMutation, useQuery } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { ContractDraftHeadDocument, StartContractDraftDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import look from "./draft-page.module.css"

type EditEntryProps = { readonly shown: number; readonly latest: number }

/** Starts the draft from the version on the screen, or continues the one there is. */
export function EditEntry({ shown, latest }: EditEntryProps) {
  const navigate = useNavigate()
  const { data } = useQuery(ContractDraftHeadDocument, { fetchPolicy: "network-only" })
  const [start, { loading }] = useMutation(StartContractDraftDocument)
  const [refusal, setRefusal] = useState<string>()
  if (!data) return null
  const draft = data.contractDraft
  const go = async () => {
    try {
      const answer = draft ? undefined : await start({ variables: { fromVersion: shown } })
      const [problem] = answer?.data?.startContractDraft.problems ?? []
      if (problem && problem.code !== "CONTRACT_DRAFT_EXISTS") return setRefusal(problem.message)
      await navigate({ to: "/contract/draft" })
    } catch {
      setRefusal(t`The draft could not be started. Try again in a moment.`)
    }
  }
  return (
    <span className={look.entry}>
      {refusal ? (
        <span role="alert" className={look.refusal}>
          {refusal}
        </span>
      ) : null}
      <Button filled busy={loading && t`Starting`} onClick={() => void go()}>
        {entryWords(draft?.changes.length, shown === latest ? undefined : shown)}
      </Button>
    </span>
  )
}

function entryWords(changes: number | undefined, older: number | undefined): string {
  if (changes !== undefined) return changes === 0 ? t`Continue the draft` : t`Continue the draft (${changes})`
  return older === undefined ? t`Edit` : t`Edit from version ${older}`
}
