import { ApolloLink, Observable } from "@apollo/client"
import { print } from "graphql"
import type { Client } from "graphql-sse"

/** Answers subscriptions by server-sent events. What speaks them is loaded with the first one. */
export function liveLink(): ApolloLink {
  let client: Promise<Client> | undefined
  return new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) => {
        client ??= connect()
        let isClosed = false
        let close = () => {
          isClosed = true
        }
        client.then(
          (stream) => {
            if (isClosed) return
            close = stream.subscribe(
              { query: print(query), variables, ...(operationName ? { operationName } : {}) },
              {
                next: ({ data, errors }) =>
                  observer.next({
                    ...(data ? { data } : {}),
                    ...(errors ? { errors: errors.map(({ message }) => ({ message })) } : {}),
                  }),
                error: (failure) => observer.error(failure),
                complete: () => observer.complete(),
              },
            )
          },
          (failure: unknown) => observer.error(failure),
        )
        return () => close()
      }),
  )
}

async function connect(): Promise<Client> {
  const { createClient } = await import("graphql-sse")
  return createClient({
    url: "/graphql/stream",
    credentials: "include",
    headers: { "x-rung-console": "1" },
    retryAttempts: 3,
  })
}
