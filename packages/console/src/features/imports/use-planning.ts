import { useMutation } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { PlanImportDocument } from "../../generated/graphql.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import { keepRequest, type PlanRequest } from "./plan-request.ts"

/** Plans and goes to the plan; what was chosen stays when it is refused. */
export function usePlanning() {
  const navigate = useNavigate()
  const [mutate, { loading }] = useMutation(PlanImportDocument)
  const [problem, setProblem] = useState<string | null>(null)
  const plan = async (request: PlanRequest) => {
    setProblem(null)
    try {
      const answer = await mutate({ variables: { input: request } })
      const made = answer.data?.planOrgImport.orgImport
      if (!made) return setProblem(answer.data?.planOrgImport.problems[0]?.message ?? "Nothing was planned.")
      keepRequest(made.id, request)
      await navigate({ to: "/imports/$importId", params: { importId: made.id } })
    } catch (failure) {
      setProblem(refusalOf(failure))
    }
  }
  return { plan, busy: loading, problem }
}
