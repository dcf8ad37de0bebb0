import { useNavigate, useRouter } from "@tanstack/react-router"
import { PersonLine, useFoundPeople } from "../features/access/find-person.tsx"
import { useSavedViews } from "../features/access/use-saved-views.ts"
import { t } from "../language/t.ts"
import { beginsSo, type FoundGroup } from "./found.ts"
import type { NavGroup } from "./navigation.ts"
import { pagesFor } from "./pages-for.ts"

/** People, pages and saved views that begin as typed: what the field in the bar and the palette both find. */
export function useFind(typed: string, groups: readonly NavGroup[], isOn = true) {
  const navigate = useNavigate()
  const { history } = useRouter()
  const { people, isKnown } = useFoundPeople(isOn ? typed : "")
  const { views } = useSavedViews(!isOn)
  const found: readonly FoundGroup[] = [
    {
      label: t`People`,
      found: people.map((person) => ({
        key: `person ${person.id}`,
        words: person.name,
        face: <PersonLine person={person} />,
        run: () => void navigate({ to: "/people/$id", params: { id: person.id } }),
      })),
    },
    {
      label: t`Pages`,
      found: pagesFor(typed, groups).map(({ to, label }) => ({
        key: `page ${to}`,
        words: label,
        face: <b>{label}</b>,
        run: () => void navigate({ to }),
      })),
    },
    {
      label: t`Saved views`,
      found: (typed.trim() === "" ? [] : views)
        .filter(({ name }) => beginsSo(name, typed))
        .map(({ id, name, address }) => ({
          key: `view ${id}`,
          words: name,
          face: <b>{name}</b>,
          run: () => history.push(address),
        })),
    },
  ]
  return { found: found.filter((group) => group.found.length > 0), isKnown }
}
