import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client"

/** The header proves that the request comes from this console: no other site can set it. */
export function makeApolloClient(): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({
      uri: "/graphql",
      credentials: "include",
      headers: { "x-rung-console": "1" },
    }),
    cache: new InMemoryCache(),
  })
}
