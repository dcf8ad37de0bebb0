import { useApolloClient, useMutation } from "@apollo/client/react"
import { useState } from "react"
import {
  AmendImportDocument,
  type AmendOrgImportInput,
  ApplyImportDocument,
  CancelImportDocument,
  ImportNowDocument,
  RevertImportDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import type { Import } from "./use-import.ts"

type Refused = { readonly problems: readonly { readonly message: string }[] } | undefined

/** What can be done with an import; how it goes on from there is told by the import itself. */
export function useImportSteps(plan: Pick<Import, "id" | "planHash" | "stops">) {
  const client = useApolloClient()
  /** What was refused may have been so because the org, or the plan, is no longer what is shown. */
  const lookAgain = () =>
    client.query({ query: ImportNowDocument, variables: { id: plan.id }, fetchPolicy: "network-only" })
  const [amend] = useMutation(AmendImportDocument)
  const [apply] = useMutation(ApplyImportDocument)
  const [cancel] = useMutation(CancelImportDocument)
  const [revert] = useMutation(RevertImportDocument)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | false>(false)
  /** Whether it was taken; what was refused stands in `problem`. */
  const attempt = async (words: string, step: () => Promise<Refused>): Promise<boolean> => {
    setProblem(null)
    setBusy(words)
    try {
      const refused = (await step())?.problems.map(({ message }) => message).join(" ")
      setProblem(refused || null)
      if (refused) await lookAgain()
      return !refused
    } catch (failure) {
      setProblem(refusalOf(failure))
      return false
    } finally {
      setBusy(false)
    }
  }
  const { id: planId, planHash } = plan
  return {
    problem,
    busy,
    amend: (input: Omit<AmendOrgImportInput, "planHash">) =>
      attempt(t`Planning again`, async () => {
        const { data } = await amend({ variables: { planId, input: { ...input, planHash } } })
        return data?.amendOrgImport
      }),
    apply: () =>
      attempt(t`Applying`, async () => {
        const confirmations = plan.stops.map(({ code, number }) => ({ code, number }))
        const { data } = await apply({ variables: { planId, planHash: planHash ?? "", confirmations } })
        return data?.applyOrgImport
      }),
    cancel: () =>
      attempt(t`Ending it`, async () => {
        const { data } = await cancel({ variables: { planId } })
        return data?.cancelOrgImport
      }),
    revert: () =>
      attempt(t`Reverting`, async () => {
        const { data } = await revert({ variables: { importId: planId } })
        return data?.revertOrgImport
      }),
  }
}

export type ImportSteps = ReturnType<typeof useImportSteps>
