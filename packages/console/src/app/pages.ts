import type { Permission, ViewerPartsFragment } from "../generated/graphql.ts"
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
  { group: "Company", to: "/", label: "Layer board", word: "Board", needs: ["BOARD_READ"] },
  { group: "Company", to: "/", label: "Home", word: "Home", when: startsWithout },
  { group: "Company", to: "/assess", label: "Assess", word: "Assess" },
  { group: "Company", to: "/org", label: "Org", word: "Org", needs: ["ORG_READ_OUTLINE"] },
  { group: "Set up", to: "/imports", label: "Import", needs: ["IMPORT_READ"] },
  { group: "Set up", to: "/cycles", label: "Cycles", needs: ["CYCLE_CREATE"] },
  { group: "Set up", to: "/contract", label: "Contract", needs: ["CONTRACT_READ"] },
  { group: "Set up", to: "/members", label: "People and roles", needs: ["MEMBER_READ"] },
  { group: "Set up", to: "/tokens", label: "API tokens", needs: ["TOKEN_READ"] },
  { group: "Set up", to: "/settings", label: "Settings", needs: ["SETTINGS_READ"] },
  { group: "Set up", to: "/release-check", label: "Release check", needs: ["ATTACK_REPORT_READ"] },
  { group: "Set up", to: "/audit", label: "Audit log", needs: ["AUDIT_READ"] },
  { group: "Yours", to: "/self-assessment", label: "Self-assessment", word: "Self" },
  { group: "Yours", to: "/me", label: "My page", word: "Me" },
  { group: "Yours", to: "/mirror", label: "Ladder mirror", when: ({ personId }) => personId !== null },
  { group: "Yours", to: "/plan", label: "Development plan", when: ({ personId }) => personId !== null },
  { group: "Yours", to: "/notes", label: "My notes", when: ({ personId }) => personId !== null },
  { group: "Yours", to: "/prepare", label: "Prepare notes", needs: ["NOTE_PREPARE"] },
  { group: "Yours", to: "/who-prepares", label: "Who prepares for me", needs: ["DELEGATION_NAME"] },
  { group: "Yours", to: "/news", label: "What is new", aside: true },
  { group: "Yours", to: "/views", label: "Saved views", aside: true },
  { group: "Yours", to: "/sessions", label: "Where I am signed in", aside: true },
]

const GROUPS: readonly NavGroup["label"][] = ["Company", "Set up", "Yours"]

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
  const steps: NavItem = { to: "/set-up", label: "First steps", waiting: stepsLeft }
  return GROUPS.map((label) => ({
    label,
    items: [
      ...(label === "Set up" && stepsLeft > 0 ? [steps] : []),
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
