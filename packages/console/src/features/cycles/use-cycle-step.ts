import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import {
  ArchiveCycleDocument,
  CancelCycleDocument,
  CloseCycleDocument,
  CyclePageDocument,
  type CycleStepInput,
  OpenCycleDocument,
  ReleaseCycleDocument,
} from "../../generated/graphql.ts"
import { refusalOf } from "../access/use-sign-in.ts"

export type PlainStep = "open" | "close" | "release" | "archive" | "cancel"

type Problems = readonly { readonly message: string }[] | undefined

/** The steps that need nothing but the cycle; answers whether it was done. */
export function useCycleStep() {
  const after = { refetchQueries: [CyclePageDocument, "Cycles", "CycleNames"] }
  const [open, opening] = useMutation(OpenCycleDocument, after)
  const [close, closing] = useMutation(CloseCycleDocument, after)
  const [release, releasing] = useMutation(ReleaseCycleDocument, after)
  const [archive, archiving] = useMutation(ArchiveCycleDocument, after)
  const [cancel, cancelling] = useMutation(CancelCycleDocument, { refetchQueries: ["Cycles", "CycleNames"] })
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const steps: Readonly<Record<PlainStep, (input: CycleStepInput) => Promise<Problems>>> = {
    open: async (input) => (await open({ variables: { input } })).data?.openCycle.problems,
    close: async (input) => (await close({ variables: { input } })).data?.closeCycle.problems,
    release: async (input) => (await release({ variables: { input } })).data?.releaseCycle.problems,
    archive: async (input) => (await archive({ variables: { input } })).data?.archiveCycle.problems,
    cancel: async (input) => (await cancel({ variables: { input } })).data?.cancelCycle.problems,
  }
  const take = async (step: PlainStep, input: CycleStepInput): Promise<boolean> => {
    try {
      const problems = (await steps[step](input)) ?? []
      setRefusals(problems.map(({ message }) => message))
      return problems.length === 0
    } catch (failure) {
      setRefusals([refusalOf(failure)])
      return false
    }
  }
  const busy = [opening, closing, releasing, archiving, cancelling].some(({ loading }) => loading)
  return { take, busy, refusals }
}
