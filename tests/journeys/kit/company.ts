import { join } from "node:path"
import type { Visitor } from "./visitor.ts"

/** 107 people, one root, depth 4; dates as DD-MM-YYYY. */
export const HR_SAMPLE = join(import.meta.dirname, "../../fixtures/org/hr-sample.csv")

export async function personId({ ask }: Visitor, name: string): Promise<string> {
  const { people } = await ask<{ people: { edges: readonly { node: { id: string; name: string } }[] } }>(
    "query ($search: String!) { people(search: $search, first: 10) { edges { node { id name } } } }",
    { search: name },
  )
  const found = people.edges.find(({ node }) => node.name === name)
  if (!found) throw new Error(`There is nobody called ${name}.`)
  return found.node.id
}
