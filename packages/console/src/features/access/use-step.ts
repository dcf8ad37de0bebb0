import { useState } from "react"
import { refusalOf } from "./use-sign-in.ts"

type Problems = readonly { readonly message: string }[] | undefined

/** Runs a mutation and keeps why it was refused; answers whether it was done. */
export function useStep() {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (step: () => Promise<Problems>): Promise<boolean> => {
    setProblem(null)
    setBusy(true)
    try {
      const refusals = (await step()) ?? []
      setProblem(refusals.length === 0 ? null : refusals.map(({ message }) => message).join(" "))
      return refusals.length === 0
    } catch (failure) {
      setProblem(refusalOf(failure))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { run, busy, problem }
}
