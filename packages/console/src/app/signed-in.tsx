import { useApolloClient, useMutation, useQuery } from "@apollo/client/react"
import { Navigate, Outlet, useNavigate, useRouterState } from "@tanstack/react-router"
import { useEffect, useRef, useState } from "react"
import { useWaitingForms } from "../features/assessments/use-waiting-forms.ts"
import { NewsLink } from "../features/imports/news-link.tsx"
import { stepsLeft } from "../features/imports/setup-words.ts"
import { ResultNotice } from "../features/insights/result-notice.tsx"
import {
  PersonPlaceDocument,
  SetupDocument,
  SignOutDocument,
  SwitchTenantDocument,
  ViewerDocument,
  type ViewerPartsFragment,
} from "../generated/graphql.ts"
import { t } from "../language/t.ts"
import { Button } from "../ui/button.tsx"
import { PageSearch } from "../ui/page-search.ts"
import { ErrorState } from "../ui/page-state.tsx"
import { UndoLine } from "../ui/undo-line.tsx"
import { AppLayers, type Layer } from "./app-layers.tsx"
import { GlobalSearch } from "./global-search.tsx"
import { navigationFor } from "./pages.ts"
import type { ShellPerson } from "./person-menu.tsx"
import { forgetRecents } from "./recent.ts"
import styles from "./shell.module.css"
import { Shell } from "./shell.tsx"
import { SidebarViews } from "./sidebar-views.tsx"

/** Everything behind the sign-in: asks who is here, and shows the pages they may open. */
export function SignedIn() {
  const { data, error, refetch } = useQuery(ViewerDocument)
  if (error) {
    return (
      <ErrorState
        sentence={t`Rung cannot be reached. Nothing you saved is lost.`}
        action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
      />
    )
  }
  if (!data) return null
  if (!data.viewer) return <Navigate to="/sign-in" replace />
  return (
    <UndoLine>
      <ViewerShell viewer={data.viewer} />
    </UndoLine>
  )
}

function ViewerShell({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const navigate = useNavigate()
  const person = useShellPerson(viewer)
  const groups = navigationFor(viewer, useStepsLeft(viewer), useWaitingForms(viewer))
  const { onSignOut, onTenant } = useLeaving()
  const [layer, setLayer] = useState<Layer>()
  const finds = viewer.permissions.includes("ORG_READ_OUTLINE")
  return (
    <PageSearch.Provider
      value={
        <div className={styles.barEnd}>
          <NewsLink />
          {finds ? <GlobalSearch groups={groups} /> : null}
        </div>
      }
    >
      <Shell
        groups={groups}
        extras={[
          { key: "palette", label: t`Go anywhere`, onSelect: () => setLayer("PALETTE") },
          { key: "views", label: t`Saved views`, onSelect: () => void navigate({ to: "/views" }) },
          { key: "save-page", label: t`Save this page`, onSelect: () => setLayer("SAVE_PAGE") },
        ]}
        views={<SidebarViews onSavePage={() => setLayer("SAVE_PAGE")} />}
        person={person}
        tenants={viewer.otherTenants}
        onTenant={onTenant}
        onSignOut={onSignOut}
        onSessions={() => void navigate({ to: "/sessions" })}
      >
        <Notice viewer={viewer} />
        <Outlet />
      </Shell>
      <AppLayers
        layer={layer}
        setLayer={setLayer}
        viewer={viewer}
        groups={groups}
        onTenant={onTenant}
        onSignOut={onSignOut}
      />
    </PageSearch.Provider>
  )
}

/** What a release brings; the start page of those without a board says it itself. */
function Notice({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const path = useRouterState({ select: (state) => state.location.pathname })
  return path === "/" && !viewer.permissions.includes("BOARD_READ") ? null : <ResultNotice />
}

/** Signing out, and going to another company: nothing of this one stays in the browser. */
function useLeaving() {
  const client = useApolloClient()
  const navigate = useNavigate()
  const [signOut] = useMutation(SignOutDocument)
  const [switchTenant] = useMutation(SwitchTenantDocument)
  const leave = async () => {
    await signOut()
    forgetRecents()
    await client.clearStore()
    await navigate({ to: "/sign-in" })
  }
  const goTo = async (tenant: string) => {
    await switchTenant({ variables: { tenant } })
    forgetRecents()
    await navigate({ to: "/" })
    await client.resetStore()
  }
  return { onSignOut: () => void leave(), onTenant: (slug: string) => void goTo(slug) }
}

/** How many of the first steps are left, for whoever runs the company. */
function useStepsLeft({ permissions }: ViewerPartsFragment): number {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const skip = !permissions.includes("SETTINGS_CHANGE")
  const { data, refetch } = useQuery(SetupDocument, { skip })
  const left = data && !data.setup.isDone ? stepsLeft(data.setup) : 0
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    if (left > 0) void refetch()
  }, [path, left, refetch])
  return left
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
