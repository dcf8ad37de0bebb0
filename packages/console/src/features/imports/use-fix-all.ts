import { useApolloClient } from "@apollo/client/react"
import { useState } from "react"
import { ImportIssuesDocument } from "../../generated/graphql.ts"
import { realFixes } from "./issue-words.ts"
import type { PlanAddress } from "./use-plan-address.ts"

/** A fix by its places, as amending takes it. */
export type ChosenFix = { readonly issue: number; readonly fix: number }

const AT_ONCE = 500
/** So many issues are mended by one press. */
export const MOST_FIXED = 2000

/** Gathers the first fix of every issue that a filter leaves; those without any are passed over. */
export function useFixAll(importId: string, { effect, code }: Pick<PlanAddress, "effect" | "code">) {
  const client = useApolloClient()
  const [isGathering, setGathering] = useState(false)
  const gather = async (count: number): Promise<readonly ChosenFix[]> => {
    setGathering(true)
    try {
      const chosen: ChosenFix[] = []
      for (let from = 0; from < Math.min(count, MOST_FIXED); from += AT_ONCE) {
        const filter = { effects: effect ? [effect] : null, codes: code ? [code] : null }
        const { data } = await client.query({
          query: ImportIssuesDocument,
          variables: { id: importId, filter, from, first: AT_ONCE },
          fetchPolicy: "no-cache",
        })
        for (const { node } of data?.orgImportPlan.issues.edges ?? []) {
          const first = realFixes(node.fixes).find(({ fix }) => fix.kind !== "CONFIRM")
          if (first) chosen.push({ issue: node.index, fix: first.place })
        }
      }
      return chosen
    } finally {
      setGathering(false)
    }
  }
  return { gather, isGathering }
}
