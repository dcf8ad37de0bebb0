import { createContext, type ReactNode, useContext } from "react"

/** What stands at the right end of every top bar: the app gives it, pages know nothing of it. */
export const PageSearch = createContext<ReactNode>(null)

export function usePageSearch(): ReactNode {
  return useContext(PageSearch)
}
