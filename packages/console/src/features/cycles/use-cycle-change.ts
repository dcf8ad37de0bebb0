import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import { ChangeCycleDocument, type ChangeCycleInput } from "../../generated/graphql.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import type { CycleOnPage } from "./cycle-shapes.ts"

type Refusal = { readonly message: string; readonly path: readonly string[] }

/** Changes a draft; what was refused is kept by the field it is about. */
export function useCycleChange({ id, version }: Pick<CycleOnPage, "id" | "version">) {
  const [mutate, { loading }] = useMutation(ChangeCycleDocument, {
    refetchQueries: ["CyclePage", "OpeningPreview", "CoveragePlan"],
  })
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [isSaved, setSaved] = useState(false)
  const change = async (changes: Omit<ChangeCycleInput, "cycleId" | "version">) => {
    setSaved(false)
    try {
      const { data } = await mutate({ variables: { input: { ...changes, cycleId: id, version } } })
      const problems = data?.changeCycle.problems ?? []
      setRefusals(problems)
      setSaved(problems.length === 0)
    } catch (failure) {
      setRefusals([{ message: refusalOf(failure), path: [] }])
    }
  }
  const about = (field: string) => refusals.find(({ path }) => path[0] === field)?.message
  const besides = (fields: readonly string[]) =>
    refusals.filter(({ path }) => !fields.includes(path[0] ?? "")).map(({ message }) => message)
  return {
    change: (input: Parameters<typeof change>[0]) => void change(input),
    saving: loading,
    isSaved,
    about,
    besides,
  }
}
