import { connectionOf, type Page, pageInfoOf } from "../../platform/graphql/page.ts"
import type { PersonPage } from "./person-node.ts"
import type { Placed } from "./placed.ts"

export interface PeopleOfPage {
  /** One more than the page holds when there are more. */
  readonly people: readonly Placed[]
  readonly page: Page
  readonly totalCount: number
  /** Whether edges with their cursors are asked for. */
  readonly withEdges: boolean
}

export function pageOfPeople({ people, page, totalCount, withEdges }: PeopleOfPage): PersonPage {
  const keyOf = ({ row }: Placed) => [row.nameKey, row.id]
  const { edges } = withEdges ? connectionOf(people, page, { totalCount, keyOf }) : { edges: [] }
  return {
    nodes: people.slice(0, page.limit).map(({ node }) => node),
    edges: edges.map(({ cursor, node }) => ({ cursor, node: node.node })),
    pageInfo: pageInfoOf(people, page, keyOf),
    totalCount,
  }
}
