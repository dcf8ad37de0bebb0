import { useQuery } from "@apollo/client/react"
import { PreparingForDocument } from "../../generated/graphql.ts"
import { seesWords } from "./delegation-words.ts"

/** The executive on whose board the viewer is, if any: those who read boards by their own role are on theirs. */
export function usePreparingFor(permissions: readonly string[]) {
  const { data } = useQuery(PreparingForDocument, {
    skip: !permissions.includes("NOTE_PREPARE") || permissions.includes("BIAS_AUDIT_READ"),
  })
  return data?.preparing ?? undefined
}

/** Whose board this is, for whoever prepares for somebody. */
export function SeesAs({ permissions }: { readonly permissions: readonly string[] }) {
  const executive = usePreparingFor(permissions)
  return executive ? <span>{seesWords(executive.name)}</span> : null
}
