import { ApolloProvider } from "@apollo/client/react"
import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { makeApolloClient } from "./apollo.ts"
import { ErrorBoundary } from "./error-boundary.tsx"
import { makeRouter } from "./router.tsx"

/** Draws the console into the page. */
export function draw(): void {
  const place = document.getElementById("rung")
  if (!place) return
  const client = makeApolloClient()
  createRoot(place).render(
    <StrictMode>
      <ErrorBoundary>
        <ApolloProvider client={client}>
          <RouterProvider router={makeRouter()} />
        </ApolloProvider>
      </ErrorBoundary>
    </StrictMode>,
  )
}
