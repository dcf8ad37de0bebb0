import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router"
import { Button } from "../ui/button.tsx"
import { EmptyState } from "../ui/page-state.tsx"
import { PageFailed } from "./error-boundary.tsx"

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageFailed })

function NotFound() {
  return (
    <EmptyState
      sentence="Nothing is at this address. The page may have moved, or you may not see it."
      action={<Button onClick={() => window.location.assign("/")}>Go to the start</Button>}
    />
  )
}

/** Only while developing: Vite drops the branch and the page with it from what is built. */
const galleryRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: "/gallery/$show",
        component: lazyRouteComponent(() => import("../gallery/gallery.tsx"), "Gallery"),
      }),
    ]
  : []

export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([...galleryRoutes]),
    defaultPreload: "intent",
    scrollRestoration: false,
  })
}
