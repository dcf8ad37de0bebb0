import { Link, useNavigate } from "@tanstack/react-router"
import { t } from "../language/t.ts"
import { Menu, type MenuItem } from "../ui/menu.tsx"
import { barItems, itemsUnderMore, type NavGroup } from "./navigation.ts"
import { type PersonMenuProps, usePersonItems } from "./person-menu.tsx"
import styles from "./shell.module.css"

type TabBarProps = PersonMenuProps & {
  readonly groups: readonly NavGroup[]
  /** What else stands under More, such as keeping the page. */
  readonly extras?: readonly MenuItem[]
}

/** Under 760 px: four words and More. */
export function TabBar({ groups, extras = [], ...menu }: TabBarProps) {
  const navigate = useNavigate()
  const personItems = usePersonItems(menu)
  const more = itemsUnderMore(groups).map((item) => ({
    key: item.to,
    label: item.label,
    onSelect: () => void navigate({ to: item.to }),
  }))
  return (
    <nav className={styles.tabBar} aria-label={t`Pages`}>
      {barItems(groups).map((item) => (
        <Link
          key={item.to}
          to={item.to}
          className={styles.tab}
          activeOptions={{ exact: item.to === "/", includeSearch: false }}
        >
          {item.word}
          {item.waiting ? <span className="only-read-aloud">{t`, ${item.waiting} waiting`}</span> : null}
        </Link>
      ))}
      <Menu
        bare
        side="top"
        value={<span className={styles.tab}>{t`More`}</span>}
        items={[...more, ...extras, ...personItems]}
      />
    </nav>
  )
}
