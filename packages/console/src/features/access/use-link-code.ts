import { useRouterState } from "@tanstack/react-router"

/** The code of a mailed link. It stands in the fragment, which browsers send to nobody; empty without one. */
export function useLinkCode(): string {
  return useRouterState({ select: ({ location }) => location.hash })
}
