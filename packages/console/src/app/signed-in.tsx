import { useApolloClient, useMutation, useQuery } from "@apollo/client/react"
import { Navigate, useNavigate } from "@tanstack/react-router"
import {
  PersonPlaceDocument,
  SignOutDocument,
  SwitchTenantDocument,
  ViewerDocument,
  type ViewerPartsFragment,
} from "../generated/graphql.ts"
import { Button } from "../ui/button.tsx"
import { PageSearch } from "../ui/page-search.ts"
import { ErrorState } from "../ui/page-state.tsx"
import { GlobalSearch } from "./global-search.tsx"
import { navigationFor } from "./pages.ts"
import type { ShellPerson } from "./person-menu.tsx"
import { Shell } from "./shell.tsx"

/** Everything behind the sign-in: asks who is here, and shows the pages they may open. */
export function SignedIn() {
  const { data, error, refetch } = useQuery(ViewerDocument)
  if (error) {
    return (
      <ErrorState
        sentence="Rung cannot be reached. Nothing you saved is lost."
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      />
    )
  }
  if (!data) return null
  if (!data.viewer) return <Navigate to="/sign-in" replace />
  return <ViewerShell viewer={data.viewer} />
}

function ViewerShell({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const client = useApolloClient()
  const navigate = useNavigate()
  const [signOut] = useMutation(SignOutDocument)
  const [switchTenant] = useMutation(SwitchTenantDocument)
  const person = useShellPerson(viewer)
  const groups = navigationFor(viewer)
  const leave = async () => {
    await signOut()
    await client.clearStore()
    await navigate({ to: "/sign-in" })
  }
  const goTo = async (tenant: string) => {
    await switchTenant({ variables: { tenant } })
    await navigate({ to: "/" })
    await client.resetStore()
  }
  const search = viewer.permissions.includes("ORG_READ_OUTLINE") ? <GlobalSearch groups={groups} /> : null
  return (
    <PageSearch.Provider value={search}>
      <Shell
        groups={groups}
        person={person}
        tenants={viewer.otherTenants}
        onTenant={(slug) => void goTo(slug)}
        onSignOut={() => void leave()}
        onSessions={() => void navigate({ to: "/sessions" })}
      />
    </PageSearch.Provider>
  )
}

/** The viewer with title and layer, as far as they stand for somebody in the org. */
function useShellPerson({ name, personId, tenant }: ViewerPartsFragment): ShellPerson {
  const { data } = useQuery(PersonPlaceDocument, {
    variables: { id: personId ?? "" },
    skip: personId === null,
  })
  const place = data?.person
  const words = [place?.title, tenant?.name].filter(Boolean).join(", ")
  return {
    name,
    place: words,
    layer: place?.layer ?? null,
    hybrid: typeof place?.hybridShare === "number",
  }
}
