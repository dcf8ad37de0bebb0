import { useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { textInSearch } from "../../ui/text-in-search.ts"

const NAMES = ["step", "units", "forms", "view", "unit", "find"] as const

type Named = Partial<Record<(typeof NAMES)[number], string | undefined>>

/** What a cycle's page shows of itself stands in its address. */
export function useCycleSearch() {
  const navigate = useNavigate()
  const { cycleId = "" } = useParams({ strict: false })
  const search = useSearch({ strict: false })
  const now: Named = Object.fromEntries(NAMES.map((name) => [name, textInSearch(search, name)]))
  const show = (changes: Named) =>
    void navigate({
      to: "/cycles/$cycleId",
      params: { cycleId },
      search: { ...now, ...changes },
      replace: true,
      resetScroll: false,
    })
  return { ...now, show }
}
