import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client"
import { OperationTypeNode } from "graphql"
import { forgetKeptDrafts } from "../features/assessments/kept-drafts.ts"
import { freshLink } from "./fresh-link.ts"
import { languageLink } from "./language-link.ts"
import { liveLink } from "./live-link.ts"

/**
 * The header proves that the request comes from this console: no other site can set it. With what was read, forgetting
 * the session forgets what the browser kept of unsent answers.
 */
export function makeApolloClient(): ApolloClient {
  const http = new HttpLink({
    uri: "/graphql",
    credentials: "include",
    headers: { "x-rung-console": "1" },
  })
  const client = new ApolloClient({
    link: ApolloLink.from([
      languageLink(),
      ApolloLink.split(
        ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
        liveLink(),
        ApolloLink.from([freshLink(), http]),
      ),
    ]),
    cache: new InMemoryCache(),
  })
  client.onClearStore(forgetKeptDrafts)
  client.onResetStore(forgetKeptDrafts)
  return client
}
