import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client"
import { ApolloProvider, useQuery } from "@apollo/client/react"
import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from "@tanstack/react-router"
import { createRoot } from "react-dom/client"

// The least that React, the router and the client of the API weigh with one page and one query.

const root = createRootRoute({ component: Outlet })
const page = createRoute({ getParentRoute: () => root, path: "/", component: Page })

function Page() {
  const { data } = useQuery<{ __typename: string }>(gql`query { __typename }`)
  return <p>{data?.__typename}</p>
}

const client = new ApolloClient({ link: new HttpLink({ uri: "/graphql" }), cache: new InMemoryCache() })
const place = document.getElementById("floor")
if (place)
  createRoot(place).render(
    <ApolloProvider client={client}>
      <RouterProvider router={createRouter({ routeTree: root.addChildren([page]) })} />
    </ApolloProvider>,
  )
