import type { Permission, ViewerPartsFragment } from "../generated/graphql.ts"
import type { NavGroup, NavItem } from "./navigation.ts"

type PageEntry = NavItem & {
  readonly group: NavGroup["label"]
  /** Shown to those who hold one of these; to everybody without. */
  readonly needs?: readonly Permission[]
}

/** Every page in the navigation, in order. A page is added here and in the router. */
const PAGES: readonly PageEntry[] = [
  { group: "Company", to: "/assess", label: "Assess", word: "Assess" },
  { group: "Set up", to: "/cycles", label: "Cycles", needs: ["CYCLE_CREATE"] },
  { group: "Set up", to: "/contract", label: "Contract", needs: ["CONTRACT_READ"] },
  { group: "Yours", to: "/self-assessment", label: "Self-assessment", word: "Self" },
  { group: "Yours", to: "/sessions", label: "Where I am signed in" },
]

const GROUPS: readonly NavGroup["label"][] = ["Company", "Set up", "Yours"]

/** The groups and pages this viewer may open. */
export function navigationFor({
  permissions,
}: Pick<ViewerPartsFragment, "permissions">): readonly NavGroup[] {
  const open = PAGES.filter(
    ({ needs }) => !needs || needs.some((permission) => permissions.includes(permission)),
  )
  return GROUPS.map((label) => ({
    label,
    items: open.filter(({ group }) => group === label),
  }))
}

/** Where somebody lands after signing in: the first page they may open. */
export function firstPage(viewer: Pick<ViewerPartsFragment, "permissions">): string {
  return navigationFor(viewer).flatMap((group) => group.items)[0]?.to ?? "/sessions"
}
