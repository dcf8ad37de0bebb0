import { useQuery } from "@apollo/client/react"
import { Navigate } from "@tanstack/react-router"
import { lazy, Suspense } from "react"
import { MyFormsDocument, ViewerDocument, type ViewerPartsFragment } from "../generated/graphql.ts"
import { firstPage } from "./pages.ts"

const LayerBoardPage = lazy(async () => ({
  default: (await import("../features/insights/layer-board-page.tsx")).LayerBoardPage,
}))

/** Home: the layer board for whoever may read one, else what waits for the viewer, else their own page. */
export function StartPage() {
  const { data } = useQuery(ViewerDocument)
  if (!data?.viewer) return null
  if (data.viewer.permissions.includes("BOARD_READ")) {
    return (
      <Suspense fallback={null}>
        <LayerBoardPage />
      </Suspense>
    )
  }
  return data.viewer.personId === null ? (
    <Navigate to={firstPage(data.viewer)} replace />
  ) : (
    <OwnStart viewer={data.viewer} />
  )
}

function OwnStart({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const { data, error } = useQuery(MyFormsDocument, { variables: { cycleId: null } })
  if (error) return <Navigate to={firstPage(viewer)} replace />
  if (!data) return null
  const waits = data.myForms.some(({ perspective, isOpen }) => perspective === "MANAGER" && isOpen)
  return <Navigate to={waits ? "/assess" : "/me"} replace />
}
