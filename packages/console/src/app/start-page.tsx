import { useQuery } from "@apollo/client/react"
import { Navigate } from "@tanstack/react-router"
import { ViewerDocument } from "../generated/graphql.ts"
import { firstPage } from "./pages.ts"

/** The address without a page: leads to the first page this viewer may open. */
export function StartPage() {
  const { data } = useQuery(ViewerDocument)
  return data?.viewer ? <Navigate to={firstPage(data.viewer)} replace /> : null
}
