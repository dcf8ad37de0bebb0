import { useQuery } from "@apollo/client/react"
import { Navigate } from "@tanstack/react-router"
import { lazy, Suspense } from "react"
import { SetupDocument, ViewerDocument, type ViewerPartsFragment } from "../generated/graphql.ts"
import { homeOf } from "./home-of.ts"
import { firstPage } from "./pages.ts"

const LayerBoardPage = lazy(async () => ({
  default: (await import("../features/insights/layer-board-page.tsx")).LayerBoardPage,
}))
const HomePage = lazy(async () => ({ default: (await import("./home-page.tsx")).HomePage }))

/** Home by role: the layer board, the first steps of a new company, what waits, or the first page there is. */
export function StartPage() {
  const { data } = useQuery(ViewerDocument)
  return data?.viewer ? <Start viewer={data.viewer} /> : null
}

function Start({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const runs = viewer.permissions.includes("SETTINGS_CHANGE")
  // Asked anew each time: the release that ends the first steps may have been somebody else's.
  const { data, error } = useQuery(SetupDocument, { skip: !runs, fetchPolicy: "network-only" })
  if (runs && !data && !error) return null
  const home = homeOf(viewer, data?.setup)
  if (home === "FIRST_STEPS") return <Navigate to="/set-up" replace />
  if (home === "FIRST_PAGE") return <Navigate to={firstPage(viewer)} replace />
  return (
    <Suspense fallback={null}>
      {home === "BOARD" ? <LayerBoardPage /> : <HomePage viewer={viewer} />}
    </Suspense>
  )
}
