import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import {
  CoveragePlanDocument,
  CyclePageDocument,
  NameAssessorDocument,
  type NameAssessorInput,
  OpeningPreviewDocument,
} from "../../generated/graphql.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import type { CycleOnPage } from "./cycle-shapes.ts"

type Refusal = { readonly message: string; readonly path: readonly string[] }

/** What is read again when an assessor changes. */
export function afterNaming({ state }: Pick<CycleOnPage, "state">) {
  return state === "DRAFT"
    ? [CyclePageDocument, OpeningPreviewDocument, CoveragePlanDocument]
    : [CyclePageDocument]
}

/** Names somebody; what was refused is kept by the field it is about. */
export function useNaming(cycle: CycleOnPage, done: () => void) {
  const [mutate, { loading }] = useMutation(NameAssessorDocument, { refetchQueries: afterNaming(cycle) })
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const give = async (input: Omit<NameAssessorInput, "cycleId">) => {
    try {
      const { data } = await mutate({ variables: { input: { ...input, cycleId: cycle.id } } })
      const problems = data?.nameAssessor.problems ?? []
      setRefusals(problems)
      if (problems.length === 0) done()
    } catch (failure) {
      setRefusals([{ message: refusalOf(failure), path: [] }])
    }
  }
  return {
    give: (input: Parameters<typeof give>[0]) => void give(input),
    giving: loading,
    refusals,
    refuse: setRefusals,
  }
}
