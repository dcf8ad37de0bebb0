import type { Permission, ViewerPartsFragment } from "../generated/graphql.ts"
import type { NavGroup, NavItem } from "./navigation.ts"

type PageEntry = NavItem & {
  readonly group: NavGroup["label"]
  /** Shown to those who hold one of these; to everybody without. */
  readonly needs?: readonly Permission[]
}

/** Every page in the navigation, in order. A page is added here and in the router. */
const PAGES: readonly PageEntry[] = [
  { group: "Company", to: "/", label: "Layer board", word: "Board", needs: ["BOARD_READ"] },
  { group: "Company", to: "/assess", label: "Assess", word: "Assess" },
  { group: "Company", to: "/org", label: "Org", word: "Org", needs: ["ORG_READ_OUTLINE"] },
  { group: "Set up", to: "/imports", label: "Import", needs: ["IMPORT_READ"] },
  { group: "Set up", to: "/cycles", label: "Cycles", needs: ["CYCLE_CREATE"] },
  { group: "Set up", to: "/contract", label: "Contract", needs: ["CONTRACT_READ"] },
  { group: "Set up", to: "/members", label: "People and roles", needs: ["MEMBER_READ"] },
  { group: "Set up", to: "/tokens", label: "API tokens", needs: ["TOKEN_READ"] },
  { group: "Set up", to: "/settings", label: "Settings", needs: ["SETTINGS_READ"] },
  { group: "Set up", to: "/audit", label: "Audit log", needs: ["AUDIT_READ"] },
  { group: "Yours", to: "/self-assessment", label: "Self-assessment", word: "Self" },
  { group: "Yours", to: "/me", label: "My page", word: "Me" },
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
