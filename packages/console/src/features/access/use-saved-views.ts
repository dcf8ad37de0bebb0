import { useQuery } from "@apollo/client/react"
import { type SavedViewPartsFragment, SavedViewsDocument } from "../../generated/graphql.ts"

export type SavedView = SavedViewPartsFragment

/** The views the viewer keeps in this company, by name. */
export function useSavedViews(skip = false) {
  const { data, error, refetch } = useQuery(SavedViewsDocument, { skip })
  return { views: data?.savedViews ?? [], isKnown: data !== undefined, failed: error !== undefined, refetch }
}
