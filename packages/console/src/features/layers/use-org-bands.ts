import { useApolloClient, useQuery } from "@apollo/client/react"
import type { Layer } from "@rung/domain/layers/layer"
import { useEffect, useState } from "react"
import { OrgBandsDocument, OrgReleaseDocument, ViewerDocument } from "../../generated/graphql.ts"
import type { PlaceBand } from "../../parts/band-paint.ts"
import { isFewViews, LAYERS_FROM_TOP } from "../../parts/kinds.ts"

export type OrgBands = ReadonlyMap<string, PlaceBand>

/** Pages of 500 at most: what cannot be told apart in a chart is not waited for. */
const MOST_PAGES = 200

/** The latest released cycle whose bands the viewer may read, if there is one. */
export function useOrgRelease() {
  const { data: me } = useQuery(ViewerDocument)
  const mayRead = me?.viewer?.permissions.includes("BOARD_READ") ?? false
  const { data } = useQuery(OrgReleaseDocument, { skip: !mayRead })
  return (mayRead && data?.layerBoard.release) || undefined
}

type BandsAsked = {
  /** Nothing is read without one. */
  readonly cycleId: string | undefined
  /** ICs stand in the chart one by one; else they are counts without bands. */
  readonly withIcs: boolean
}

/** Bands as the release shows them to the viewer, by person; who is missing has none the viewer may read. */
export function useOrgBands({ cycleId, withIcs }: BandsAsked) {
  const client = useApolloClient()
  const [bands, setBands] = useState<OrgBands>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let isCurrent = true
    setBands(undefined)
    setFailed(false)
    if (cycleId === undefined) return
    const found = new Map<string, PlaceBand>()
    const readLayer = async (layer: Layer) => {
      let after: string | null = null
      for (let page = 0; page < MOST_PAGES && isCurrent; page += 1) {
        const variables: { cycleId: string; layer: Layer; after: string | null } = { cycleId, layer, after }
        const { data } = await client.query({ query: OrgBandsDocument, variables, fetchPolicy: "no-cache" })
        for (const { node } of data?.peopleBehind.edges ?? [])
          found.set(node.personId, { band: node.band, isFewViews: isFewViews(node.grade) })
        after = data?.peopleBehind.pageInfo.endCursor ?? null
        if (!data?.peopleBehind.pageInfo.hasNextPage || after === null) return
      }
    }
    const layers = LAYERS_FROM_TOP.filter((layer) => withIcs || layer !== "IC")
    Promise.all(layers.map(readLayer)).then(
      () => isCurrent && setBands(found),
      () => isCurrent && setFailed(true),
    )
    return () => {
      isCurrent = false
    }
  }, [client, cycleId, withIcs])
  return { bands, failed }
}
