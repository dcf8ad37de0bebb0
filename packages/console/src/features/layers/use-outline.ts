import { useApolloClient } from "@apollo/client/react"
import { useCallback, useEffect, useRef, useState } from "react"
import { OrgChildrenDocument, OrgPathDocument, type OutlineNodeFragment } from "../../generated/graphql.ts"
import { NO_OUTLINE, type Outline, withChildren, withOpen } from "./outline-state.ts"

type OutlineOf = { readonly asOf: string | undefined; readonly scopeId: string | undefined }

export type OutlineHold = {
  readonly outline: Outline
  readonly failed: boolean
  readonly open: (key: string) => Promise<void>
  readonly close: (key: string) => void
  /** Opens everything above a place; answers with the place, or nothing when it is not there that day. */
  readonly reveal: (id: string) => Promise<OutlineNodeFragment | undefined>
}

/** The outline of a day and scope, loaded as it is opened. */
export function useOutline({ asOf, scopeId }: OutlineOf): OutlineHold {
  const client = useApolloClient()
  const [outline, setOutline] = useState(NO_OUTLINE)
  const [failed, setFailed] = useState(false)
  const latest = useRef(outline)
  const change = useCallback((how: (before: Outline) => Outline) => {
    latest.current = how(latest.current)
    setOutline(latest.current)
  }, [])
  const pathTo = useCallback(
    async (id: string) => {
      const answer = await client.query({ query: OrgPathDocument, variables: { id, asOf: asOf ?? null } })
      return answer.data?.orgPath ?? []
    },
    [client, asOf],
  )
  const load = useCallback(
    async (above: string) => {
      if (latest.current.below.has(above)) return
      const children: OutlineNodeFragment[] = []
      const readFrom = async (after: string | null): Promise<void> => {
        const parentId = above === "" ? null : above
        const variables = { parentId, asOf: asOf ?? null, after }
        const { data } = await client.query({ query: OrgChildrenDocument, variables })
        const page = data?.orgChildren
        children.push(...(page?.edges ?? []).map(({ node }) => node))
        if (page?.pageInfo.hasNextPage && page.pageInfo.endCursor) await readFrom(page.pageInfo.endCursor)
      }
      await readFrom(null)
      change((before) => withChildren(before, above, children))
    },
    [client, asOf, change],
  )
  useEffect(() => {
    let isCurrent = true
    change(() => NO_OUTLINE)
    setFailed(false)
    const begin = async () => {
      const top = scopeId === undefined ? undefined : (await pathTo(scopeId)).at(-1)
      if (!isCurrent) return
      if (top) change((before) => withChildren(before, "", [top]))
      else await load("")
      const roots = (latest.current.below.get("") ?? []).filter(
        (key) => latest.current.places.get(key)?.hasReports,
      )
      if (!isCurrent || roots.length > 3) return
      await Promise.all(roots.map(load))
      if (isCurrent) change((before) => withOpen(before, roots, true))
    }
    begin().catch(() => isCurrent && setFailed(true))
    return () => {
      isCurrent = false
    }
  }, [scopeId, change, load, pathTo])
  const open = useCallback(
    async (key: string) => {
      await load(key)
      change((before) => withOpen(before, [key], true))
    },
    [load, change],
  )
  const reveal = useCallback(
    async (id: string) => {
      const path = await pathTo(id)
      const from = scopeId === undefined ? 0 : path.findIndex((place) => place.id === scopeId)
      const above = path.slice(Math.max(0, from), -1).map((place) => place.id)
      await Promise.all(above.map(load))
      change((before) => withOpen(before, above, true))
      return path.at(-1)
    },
    [load, change, pathTo, scopeId],
  )
  const close = useCallback((key: string) => change((before) => withOpen(before, [key], false)), [change])
  return { outline, failed, open, close, reveal }
}
