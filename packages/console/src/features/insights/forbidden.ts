import { CombinedGraphQLErrors } from "@apollo/client"

/** Whether the API refused because the viewer may not read this. */
export function isForbidden(failure: unknown): boolean {
  return hasCode(failure, "FORBIDDEN")
}

/** Whether the API knows nothing of this name. */
export function isNotFound(failure: unknown): boolean {
  return hasCode(failure, "NOT_FOUND")
}

function hasCode(failure: unknown, code: string): boolean {
  return (
    CombinedGraphQLErrors.is(failure) && failure.errors.some(({ extensions }) => extensions?.code === code)
  )
}
