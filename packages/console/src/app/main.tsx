import { ApolloProvider } from "@apollo/client/react"
import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "../styles/tokens.css"
import "../styles/base.css"
import { makeApolloClient } from "./apollo.ts"
import { ErrorBoundary } from "./error-boundary.tsx"
import { makeRouter } from "./router.tsx"
import { applyLook } from "./theme.ts"

applyLook()
const place = document.getElementById("rung")
if (place) {
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
