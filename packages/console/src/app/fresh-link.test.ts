import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from "@apollo/client"
import { expect, it } from "vitest"
import { freshLink } from "./fresh-link.ts"

const COUNT = gql`query Count { count }`
const CHANGE = gql`mutation Change { change }`

/** A server whose count goes up with every change; each count is answered when the test lets it. */
function served() {
  let count = 0
  const waiting: (() => void)[] = []
  const server = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        const answer = (data: Record<string, unknown>) => {
          observer.next({ data })
          observer.complete()
        }
        if (operationName === "Change") {
          count += 1
          answer({ change: true })
          return
        }
        const read = count
        waiting.push(() => answer({ count: read }))
      }),
  )
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([freshLink(), server]),
  })
  const ask = () => client.query<{ count: number }>({ query: COUNT, fetchPolicy: "network-only" })
  const change = () => client.mutate({ mutation: CHANGE })
  return { ask, change, waiting }
}

it("passes on what nothing changed meanwhile", async () => {
  const { ask, waiting } = served()
  const asked = ask()
  waiting.shift()?.()
  expect((await asked).data?.count).toBe(0)
  expect(waiting).toEqual([])
})

it("asks anew what was under way while something changed, also for who asked after the change", async () => {
  const { ask, change, waiting } = served()
  const before = ask()
  await change()
  const after = ask()
  waiting.shift()?.()
  expect(waiting).toHaveLength(1)
  waiting.shift()?.()
  expect((await before).data?.count).toBe(1)
  expect((await after).data?.count).toBe(1)
})
