import { useMutation } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import {
  AmendImportDocument,
  type AmendOrgImportInput,
  PlanImportDocument,
  type PlanOrgImportInput,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import type { Import } from "./use-import.ts"

/** How a file is to be read. */
type Reading = Required<
  Pick<AmendOrgImportInput & PlanOrgImportInput, "mode" | "effectiveOn" | "mapping" | "answers">
>

/** Plans an upload, or plans an import of it again, and goes to the plan; what was chosen stays when it is refused. */
export function usePlanning(uploadId: string, before: Pick<Import, "id" | "planHash"> | undefined) {
  const navigate = useNavigate()
  const [plan] = useMutation(PlanImportDocument)
  const [amend] = useMutation(AmendImportDocument)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const ask = async (reading: Reading) => {
    if (!before) return (await plan({ variables: { input: { ...reading, uploadId } } })).data?.planOrgImport
    const input = { ...reading, planHash: before.planHash }
    return (await amend({ variables: { planId: before.id, input } })).data?.amendOrgImport
  }
  return {
    busy,
    problem,
    plan: async (reading: Reading) => {
      setProblem(null)
      setBusy(true)
      try {
        const answer = await ask(reading)
        const made = answer?.orgImport
        if (made) await navigate({ to: "/imports/$importId", params: { importId: made.id } })
        else setProblem(answer?.problems.map(({ message }) => message).join(" ") || t`Nothing was planned.`)
      } catch (failure) {
        setProblem(refusalOf(failure))
      } finally {
        setBusy(false)
      }
    },
  }
}
