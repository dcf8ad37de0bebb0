import type { Layer } from "@rung/domain/layers/layer"
import { LANGUAGE_NAMES, LANGUAGES } from "../language/locale.ts"
import { speakFromNowOn, spoken } from "../language/speak.ts"
import { t } from "../language/t.ts"
import { LayerMark } from "../parts/layer-mark.tsx"
import { Menu, type MenuItem } from "../ui/menu.tsx"
import styles from "./shell.module.css"
import { THEMES, type Theme, useHigherContrast, useTheme } from "./theme.ts"

export type ShellPerson = {
  readonly name: string
  /** Title and company: "Chief executive, Northgate". */
  readonly place: string
  readonly layer: Layer | null
  readonly hybrid?: boolean
}

export type TenantChoice = { readonly slug: string; readonly name: string }

export type PersonMenuProps = {
  readonly person: ShellPerson
  /** Other companies of the same account. */
  readonly tenants: readonly TenantChoice[]
  readonly onTenant: (slug: string) => void
  readonly onSignOut: () => void
  readonly onSessions: () => void
}

const THEME_WORDS: Readonly<Record<Theme, string>> = {
  light: t`Light`,
  dark: t`Dark`,
  system: t`As the system`,
}

/** Theme, contrast, the other language, other companies, sessions and sign-out; the same in the sidebar and under More. */
export function usePersonItems({
  tenants,
  onTenant,
  onSignOut,
  onSessions,
}: Omit<PersonMenuProps, "person">): readonly MenuItem[] {
  const [theme, chooseTheme] = useTheme()
  const [higherContrast, chooseHigherContrast] = useHigherContrast()
  return [
    ...THEMES.map((each) => ({
      key: each,
      label: THEME_WORDS[each],
      chosen: each === theme,
      onSelect: () => chooseTheme(each),
    })),
    {
      key: "contrast",
      label: t`Higher contrast`,
      chosen: higherContrast,
      onSelect: () => chooseHigherContrast(!higherContrast),
    },
    ...LANGUAGES.filter((each) => each !== spoken()).map((each) => ({
      key: `language ${each}`,
      label: LANGUAGE_NAMES[each],
      onSelect: () => speakFromNowOn(each),
    })),
    ...tenants.map(({ slug, name }) => ({
      key: `tenant ${slug}`,
      label: t`Go to ${name}`,
      onSelect: () => onTenant(slug),
    })),
    { key: "sessions", label: t`Where I am signed in`, onSelect: onSessions },
    { key: "sign-out", label: t`Sign out`, onSelect: onSignOut },
  ]
}

export function PersonMenu({ person, ...actions }: PersonMenuProps) {
  const items = usePersonItems(actions)
  return (
    <div className={styles.person}>
      <Menu
        bare
        side="top"
        items={items}
        value={
          <span className={styles.personText}>
            <span className={styles.personName}>
              {person.layer ? <LayerMark layer={person.layer} hybrid={person.hybrid ?? false} /> : null}
              {person.name}
            </span>
            <span className={styles.personPlace}>{person.place}</span>
          </span>
        }
      />
    </div>
  )
}
