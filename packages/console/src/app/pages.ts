import type { Permission, ViewerPartsFragment } from "../generated/graphql.ts"
import { t } from "../language/t.ts"
import type { NavGroup, NavItem } from "./navigation.ts"

type PageEntry = NavItem & {
  readonly group: NavGroup["label"]
  /** Shown to those who hold one of these; to everybody without. */
  readonly needs?: readonly Permission[]
  /** Shown as long as this holds. */
  readonly when?: (viewer: NavViewer) => boolean
}

type NavViewer = Pick<ViewerPartsFragment, "permissions" | "personId">

/** Those who read a board start with it; whoever stands for somebody starts with what waits. */
const startsWithout = ({ permissions, personId }: NavViewer) =>
  personId !== null && !permissions.includes("BOARD_READ")

/** Every page in the navigation, in order. A page is added here and in the router. */
const PAGES: readonly PageEntry[] = [
  { group: t`Company`, to: "/", label: t`Layer board`, word: t`Board`, needs: ["BOARD_READ"] },
  { group: t`Company`, to: "/", label: t`Home`, word: t`Home`, when: startsWithout },
  { group: t`Company`, to: "/assess", label: t`Assess`, word: t`Assess` },
  { group: t`Company`, to: "/org", label: t`Org`, word: t`Org`, needs: ["ORG_READ_OUTLINE"] },
  { group: t`Set up`, to: "/imports", label: t`Import`, needs: ["IMPORT_READ"] },
  { group: t`Set up`, to: "/cycles", label: t`Cycles`, needs: ["CYCLE_CREATE"] },
  { group: t`Set up`, to: "/contract", label: t`Contract`, needs: ["CONTRACT_READ"] },
  {
    group: t`Set up`,
    to: "/contract/translations",
    label: t`Contract in German`,
    needs: ["CONTRACT_DRAFT"],
    aside: true,
  },
  { group: t`Set up`, to: "/members", label: t`People and roles`, needs: ["MEMBER_READ"] },
  { group: t`Set up`, to: "/tokens", label: t`API tokens`, needs: ["TOKEN_READ"] },
  { group: t`Set up`, to: "/settings", label: t`Settings`, needs: ["SETTINGS_READ"] },
  { group: t`Set up`, to: "/release-check", label: t`Release check`, needs: ["ATTACK_REPORT_READ"] },
  { group: t`Set up`, to: "/audit", label: t`Audit log`, needs: ["AUDIT_READ"] },
  { group: t`Yours`, to: "/self-assessment", label: t`Self-assessment`, word: t`Self` },
  { group: t`Yours`, to: "/me", label: t`My page`, word: t`Me` },
  { group: t`Yours`, to: "/mirror", label: t`Ladder mirror`, when: ({ personId }) => personId !== null },
  { group: t`Yours`, to: "/plan", label: t`Development plan`, when: ({ personId }) => personId !== null },
  { group: t`Yours`, to: "/notes", label: t`My notes`, when: ({ personId }) => personId !== null },
  { group: t`Yours`, to: "/prepare", label: t`Prepare notes`, needs: ["NOTE_PREPARE"] },
  { group: t`Yours`, to: "/who-prepares", label: t`Who prepares for me`, needs: ["DELEGATION_NAME"] },
  { group: t`Yours`, to: "/news", label: t`What is new`, aside: true },
  { group: t`Yours`, to: "/views", label: t`Saved views`, aside: true },
  { group: t`Yours`, to: "/sessions", label: t`Where I am signed in`, aside: true },
]

const GROUPS: readonly NavGroup["label"][] = [t`Company`, t`Set up`, t`Yours`]

/** How much waits behind a page, by its path. */
export type WaitingBehind = Readonly<Record<string, number>>

/**
 * The groups and pages this viewer may open, each with what waits there; with the first steps of the company, as long
 * as some are left.
 */
export function navigationFor(
  viewer: NavViewer,
  stepsLeft = 0,
  waiting: WaitingBehind = {},
): readonly NavGroup[] {
  const open = PAGES.filter(
    ({ needs, when }) =>
      (!needs || needs.some((permission) => viewer.permissions.includes(permission))) &&
      (!when || when(viewer)),
  )
  const steps: NavItem = { to: "/set-up", label: t`First steps`, waiting: stepsLeft }
  return GROUPS.map((label) => ({
    label,
    items: [
      ...(label === t`Set up` && stepsLeft > 0 ? [steps] : []),
      ...open
        .filter(({ group }) => group === label)
        .map((page) => ({ ...page, waiting: waiting[page.to] ?? 0 })),
    ],
  }))
}

/** Where somebody lands who has no start of their own: the first other page they may open. */
export function firstPage(viewer: NavViewer): string {
  const pages = navigationFor(viewer).flatMap((group) => group.items)
  return pages.find(({ to }) => to !== "/")?.to ?? "/sessions"
}
