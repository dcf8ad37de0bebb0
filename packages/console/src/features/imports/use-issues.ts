import { useApolloClient } from "@apollo/client/react"
import { ImportIssuesDocument, type IssuePartsFragment } from "../../generated/graphql.ts"
import { usePagedList } from "../../ui/use-paged-list.ts"
import { type IssueRun, indexAt, issuesIn, placeNear } from "./issue-place.ts"
import type { PlanAddress } from "./use-plan-address.ts"

type IssuesOf = {
  readonly importId: string
  readonly runs: readonly IssueRun[]
  /** Changes when the plan was made anew. */
  readonly settled: number
  readonly address: PlanAddress
}

/** The issues a filter leaves, which of them is open, and how to go to the next. */
export function useIssues({ importId, runs, settled, address }: IssuesOf) {
  const client = useApolloClient()
  const filter = { effect: address.effect, code: address.code }
  const load = async (from: number, first: number) => {
    const { data } = await client.query({
      query: ImportIssuesDocument,
      variables: {
        id: importId,
        filter: {
          effects: filter.effect ? [filter.effect] : null,
          codes: filter.code ? [filter.code] : null,
        },
        from,
        first,
      },
      fetchPolicy: "no-cache",
    })
    const { totalCount, edges } = data?.orgImportPlan.issues ?? { totalCount: 0, edges: [] }
    return { items: edges.map(({ node }) => node), total: totalCount }
  }
  const list = usePagedList<IssuePartsFragment>(load, `${filter.effect} ${filter.code} ${settled}`)
  const count = issuesIn(runs, filter)
  const place = count === 0 ? undefined : placeNear(address.issue ?? 0, runs, filter)
  const choose = (next: number) => {
    const issue = indexAt(next, runs, filter)
    if (issue !== undefined) address.go({ issue })
  }
  return {
    list,
    count,
    place,
    chosen: place === undefined ? undefined : list.at(place),
    choose,
    step: (by: number) => choose((place ?? 0) + by),
  }
}

export type Issues = ReturnType<typeof useIssues>
