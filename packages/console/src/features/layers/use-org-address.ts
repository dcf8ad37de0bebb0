import { useNavigate, useSearch } from "@tanstack/react-router"
import { textInSearch } from "../../ui/text-in-search.ts"
import { orgListOf } from "./org-lists.ts"

export type OrgAddress = ReturnType<typeof useOrgAddress>

/** The address of the page: whose org, as of which day, compared with which, who is selected or listed, and what colours say. */
export function useOrgAddress() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const now = {
    in: textInSearch(search, "in"),
    on: textInSearch(search, "on"),
    from: textInSearch(search, "from"),
    to: textInSearch(search, "to"),
    at: textInSearch(search, "at"),
    list: orgListOf(textInSearch(search, "list")),
    colour: textInSearch(search, "colour") === "band" ? ("band" as const) : undefined,
  }
  const go = (change: Partial<typeof now>) =>
    void navigate({ to: "/org", search: { ...now, ...change }, replace: "at" in change })
  return { ...now, go }
}
