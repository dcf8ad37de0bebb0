import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { t } from "../language/t.ts"
import { Logo } from "../parts/logo.tsx"
import { listed, type NavGroup } from "./navigation.ts"
import { PersonMenu, type PersonMenuProps } from "./person-menu.tsx"
import styles from "./shell.module.css"

type SidebarProps = PersonMenuProps & {
  readonly groups: readonly NavGroup[]
  readonly views?: ReactNode
}

export function Sidebar({ groups, views, ...menu }: SidebarProps) {
  return (
    <header className={styles.sidebar}>
      <Link to="/" className={styles.brand}>
        <Logo />
        Rung
      </Link>
      <nav className={styles.nav} aria-label={t`Pages`}>
        {listed(groups).map((group) => (
          <div key={group.label}>
            <h2 className={styles.group}>{group.label}</h2>
            <ul>
              {group.items.map((item) => (
                <li key={item.to}>
                  <Link
                    to={item.to}
                    className={styles.link}
                    activeOptions={{ exact: item.to === "/", includeSearch: false }}
                  >
                    {item.label}
                    {item.waiting ? (
                      <span className={styles.badge}>
                        {item.waiting}
                        <span className="only-read-aloud">{t` waiting`}</span>
                      </span>
                    ) : null}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {views}
      </nav>
      <PersonMenu {...menu} />
    </header>
  )
}
