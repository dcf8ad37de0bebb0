import { Outlet, useRouterState } from "@tanstack/react-router"
import { type ReactNode, useEffect, useRef } from "react"
import { t } from "../language/t.ts"
import type { MenuItem } from "../ui/menu.tsx"
import type { NavGroup } from "./navigation.ts"
import type { PersonMenuProps } from "./person-menu.tsx"
import styles from "./shell.module.css"
import { Sidebar } from "./sidebar.tsx"
import { TabBar } from "./tab-bar.tsx"

type ShellProps = PersonMenuProps & {
  readonly groups: readonly NavGroup[]
  readonly views?: ReactNode
  readonly extras?: readonly MenuItem[]
  readonly children?: ReactNode
}

/** Sidebar, page and, on a phone, five words at the foot. */
export function Shell({ groups, views, extras = [], children, ...menu }: ShellProps) {
  const page = useFocusAtNewPage()
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">{t`Skip to the page`}</a>
      <Sidebar groups={groups} views={views} {...menu} />
      <div id="page" ref={page} tabIndex={-1} className={styles.page}>
        {children ?? <Outlet />}
      </div>
      <TabBar groups={groups} extras={extras} {...menu} />
    </div>
  )
}

/** Moves the focus to the new page, so that reading aloud and the Tab key start there. */
function useFocusAtNewPage() {
  const page = useRef<HTMLDivElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    page.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [path])
  return page
}
