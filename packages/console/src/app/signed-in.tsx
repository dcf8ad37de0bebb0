import { useApolloClient, useMutation, useQuery } from "@apollo/client/react"
import { Navigate, useNavigate } from "@tanstack/react-router"
import { SignOutDocument, ViewerDocument, type ViewerPartsFragment } from "../generated/graphql.ts"
import { Button } from "../ui/button.tsx"
import { ErrorState } from "../ui/page-state.tsx"
import { navigationFor } from "./pages.ts"
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
  const leave = async () => {
    await signOut()
    await client.clearStore()
    await navigate({ to: "/sign-in" })
  }
  return (
    <Shell
      groups={navigationFor(viewer)}
      person={{ name: viewer.name, place: viewer.tenant?.name ?? "", layer: null }}
      onSignOut={() => void leave()}
      onSessions={() => void navigate({ to: "/sessions" })}
    />
  )
}
