import type { HomeCyclesQuery, ViewerPartsFragment } from "../generated/graphql.ts"
import { t } from "../language/t.ts"
import { THEMES, type Theme } from "./theme.ts"

export type PaletteAction = {
  readonly key: string
  readonly label: string
} & (
  | { readonly to: string }
  | { readonly does: "SAVE_PAGE" | "KEYS" | "SIGN_OUT" }
  | { readonly theme: Theme }
  | { readonly higherContrast: boolean }
  | { readonly tenant: string }
)

export type PaletteFacts = {
  readonly viewer: Pick<ViewerPartsFragment, "permissions" | "personId" | "otherTenants">
  /** The form to answer next, and about whom. */
  readonly nextForm: { readonly id: string; readonly about: string; readonly isSelf: boolean } | undefined
  readonly cycles: readonly Pick<
    HomeCyclesQuery["cycles"]["edges"][number]["node"],
    "id" | "name" | "state"
  >[]
  readonly theme: Theme
  readonly higherContrast: boolean
  readonly stepsLeft: number
}

const THEME_LABELS: Readonly<Record<Theme, string>> = {
  light: t`Use the light theme`,
  dark: t`Use the dark theme`,
  system: t`Use the theme of the system`,
}

/** What the viewer may do now from anywhere, most likely first. */
export function paletteActions(facts: PaletteFacts): readonly PaletteAction[] {
  const { viewer, nextForm, theme, higherContrast, stepsLeft } = facts
  const may = (permission: ViewerPartsFragment["permissions"][number]) =>
    viewer.permissions.includes(permission)
  return [
    ...(nextForm ? [formAction(nextForm)] : []),
    ...(stepsLeft > 0 ? [{ key: "first-steps", label: t`Go on with the first steps`, to: "/set-up" }] : []),
    ...facts.cycles.flatMap((cycle) => cycleActions(cycle, may)),
    ...(may("CYCLE_CREATE") ? [{ key: "new-cycle", label: t`Prepare a cycle`, to: "/cycles/new" }] : []),
    ...(may("IMPORT_PLAN") ? [{ key: "import", label: t`Import people`, to: "/imports/new" }] : []),
    ...(may("MEMBER_INVITE") ? [{ key: "invite", label: t`Invite members`, to: "/members" }] : []),
    ...(viewer.personId ? [{ key: "note", label: t`Keep a note`, to: "/notes" }] : []),
    ...(viewer.personId ? [{ key: "my-page", label: t`Read my results`, to: "/me" }] : []),
    { key: "save-page", label: t`Save this page as a view`, does: "SAVE_PAGE" },
    { key: "keys", label: t`Show all keys`, does: "KEYS" },
    ...THEMES.filter((each) => each !== theme).map((each) => ({
      key: `theme ${each}`,
      label: THEME_LABELS[each],
      theme: each,
    })),
    {
      key: "contrast",
      label: higherContrast ? t`Use the usual contrast` : t`Use higher contrast`,
      higherContrast: !higherContrast,
    },
    ...viewer.otherTenants.map(({ slug, name }) => ({
      key: `tenant ${slug}`,
      label: t`Go to ${name}`,
      tenant: slug,
    })),
    { key: "sign-out", label: t`Sign out`, does: "SIGN_OUT" },
  ]
}

function formAction({ id, about, isSelf }: NonNullable<PaletteFacts["nextForm"]>): PaletteAction {
  return isSelf
    ? { key: "next-form", label: t`Write my self-assessment`, to: "/self-assessment" }
    : { key: "next-form", label: t`Assess the next one: ${about}`, to: `/assess/${id}` }
}

function cycleActions(
  { id, name, state }: PaletteFacts["cycles"][number],
  may: (permission: ViewerPartsFragment["permissions"][number]) => boolean,
): readonly PaletteAction[] {
  const to = `/cycles/${id}`
  const key = t`cycle ${id}`
  if (state === "DRAFT" && may("CYCLE_OPEN")) return [{ key, label: t`Open the cycle ${name}`, to }]
  if (state === "OPEN" && may("CYCLE_CLOSE")) return [{ key, label: t`See how ${name} stands`, to }]
  if (state === "CALIBRATING" && may("CYCLE_RELEASE")) return [{ key, label: t`Release ${name}`, to }]
  return []
}
