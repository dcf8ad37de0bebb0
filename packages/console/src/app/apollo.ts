import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client"
import { OperationTypeNode } from "graphql"
import { liveLink } from "./live-link.ts"

/** The header proves that the request comes from this console: no other site can set it. */
export function makeApolloClient(): ApolloClient {
  const http = new HttpLink({
    uri: "/graphql",
    credentials: "include",
    headers: { "x-rung-console": "1" },
  })
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      liveLink(),
      http,
    ),
    cache: new InMemoryCache(),
  })
}
