import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router"
import { t } from "../language/t.ts"
import { Button } from "../ui/button.tsx"
import { EmptyState } from "../ui/page-state.tsx"
import { PageFailed } from "./error-boundary.tsx"
import { StartPage } from "./start-page.tsx"

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageFailed })

function NotFound() {
  return (
    <EmptyState
      sentence={t`Nothing is at this address. The page may have moved, or you may not see it.`}
      action={<Button onClick={() => window.location.assign("/")}>{t`Go to the start`}</Button>}
    />
  )
}

/** Only while developing: Vite drops the branch and the page with it from what is built. */
const galleryRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: "/gallery/$",
        component: lazyRouteComponent(() => import("../gallery/gallery.tsx"), "Gallery"),
      }),
    ]
  : []

const entryRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/sign-in",
    component: lazyRouteComponent(() => import("../features/access/sign-in-page.tsx"), "SignInPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/join",
    component: lazyRouteComponent(() => import("../features/access/invitation-page.tsx"), "InvitationPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/reset-password",
    component: lazyRouteComponent(
      () => import("../features/access/reset-password-page.tsx"),
      "ResetPasswordPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/form",
    component: lazyRouteComponent(
      () => import("../features/assessments/mailed-form-page.tsx"),
      "MailedFormPage",
    ),
  }),
]

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  component: lazyRouteComponent(() => import("./signed-in.tsx"), "SignedIn"),
})

const pageRoutes = [
  createRoute({ getParentRoute: () => signedIn, path: "/", component: StartPage }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/set-up",
    component: lazyRouteComponent(() => import("./setup-page.tsx"), "SetupPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/news",
    component: lazyRouteComponent(() => import("../features/imports/news-page.tsx"), "NewsPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/views",
    component: lazyRouteComponent(() => import("../features/access/views-page.tsx"), "ViewsPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/people/$id",
    component: lazyRouteComponent(() => import("../features/insights/person-page.tsx"), "PersonPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/people/$id/conversation",
    component: lazyRouteComponent(
      () => import("../features/insights/conversation-page.tsx"),
      "ConversationPage",
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/conversations",
    component: lazyRouteComponent(
      () => import("../features/insights/conversations-page.tsx"),
      "ConversationsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/line-views",
    component: lazyRouteComponent(() => import("../features/insights/line-views-page.tsx"), "LineViewsPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/how-we-judge",
    component: lazyRouteComponent(() => import("../features/insights/bias-page.tsx"), "BiasPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/who-prepares",
    component: lazyRouteComponent(() => import("../features/access/delegates-page.tsx"), "DelegatesPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/prepare",
    component: lazyRouteComponent(() => import("../features/assessments/prepare-page.tsx"), "PreparePage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/release-check",
    component: lazyRouteComponent(
      () => import("../features/insights/attack-report-page.tsx"),
      "AttackReportPage",
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/me",
    component: lazyRouteComponent(() => import("../features/insights/own-page.tsx"), "OwnPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/contract",
    component: lazyRouteComponent(() => import("../features/expectations/contract-page.tsx"), "ContractPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/contract/draft",
    component: lazyRouteComponent(() => import("../features/expectations/draft-page.tsx"), "DraftPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/contract/translations",
    component: lazyRouteComponent(
      () => import("../features/expectations/translations-page.tsx"),
      "TranslationsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/cycles",
    component: lazyRouteComponent(() => import("../features/cycles/cycles-page.tsx"), "CyclesPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/cycles/new",
    component: lazyRouteComponent(() => import("../features/cycles/new-cycle-page.tsx"), "NewCyclePage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/cycles/$cycleId",
    component: lazyRouteComponent(() => import("../features/cycles/cycle-page.tsx"), "CyclePage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/cycles/$cycleId/calibration",
    component: lazyRouteComponent(
      () => import("../features/insights/calibration-page.tsx"),
      "CalibrationPage",
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/cycles/$cycleId/calibration/$sessionId",
    component: lazyRouteComponent(
      () => import("../features/insights/calibration-session-page.tsx"),
      "CalibrationSessionPage",
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/assess",
    component: lazyRouteComponent(() => import("../features/assessments/assess-page.tsx"), "AssessPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/assess/$assessmentId",
    component: lazyRouteComponent(
      () => import("../features/assessments/assess-form-page.tsx"),
      "AssessFormPage",
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/self-assessment",
    component: lazyRouteComponent(() => import("../features/assessments/self-page.tsx"), "SelfPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/mirror",
    component: lazyRouteComponent(() => import("../features/growth/mirror-page.tsx"), "MirrorPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/plan",
    component: lazyRouteComponent(() => import("../features/growth/plan-page.tsx"), "PlanPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/notes",
    component: lazyRouteComponent(() => import("../features/assessments/notes-page.tsx"), "NotesPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/org",
    component: lazyRouteComponent(() => import("../features/layers/org-page.tsx"), "OrgPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/imports",
    component: lazyRouteComponent(() => import("../features/imports/imports-page.tsx"), "ImportsPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/imports/new",
    component: lazyRouteComponent(() => import("../features/imports/new-import-page.tsx"), "NewImportPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/imports/$importId",
    component: lazyRouteComponent(() => import("../features/imports/import-page.tsx"), "ImportPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/settings",
    component: lazyRouteComponent(() => import("../features/layers/settings-page.tsx"), "SettingsPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/members",
    component: lazyRouteComponent(() => import("../features/access/members-page.tsx"), "MembersPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/tokens",
    component: lazyRouteComponent(() => import("../features/access/tokens-page.tsx"), "TokensPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/audit",
    component: lazyRouteComponent(() => import("../features/access/audit-page.tsx"), "AuditPage"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/sessions",
    component: lazyRouteComponent(() => import("../features/access/sessions-page.tsx"), "SessionsPage"),
  }),
]

export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([...entryRoutes, signedIn.addChildren(pageRoutes), ...galleryRoutes]),
    defaultPreload: "intent",
    scrollRestoration: false,
  })
}
