import { Link } from "@tanstack/react-router"
import { useSavedViews } from "../features/access/use-saved-views.ts"
import { ViewLink } from "../features/access/view-link.tsx"
import { meant, t } from "../language/t.ts"
import styles from "./shell.module.css"

const SHOWN = 6

/** The viewer's saved views in the sidebar, with the way to keep the page one is on. */
export function SidebarViews({ onSavePage }: { readonly onSavePage: () => void }) {
  const { views } = useSavedViews()
  return (
    <div>
      <h2 className={styles.group}>{meant("saved pages")`Views`}</h2>
      <ul>
        {views.slice(0, SHOWN).map((view) => (
          <li key={view.id}>
            <ViewLink view={view} className={styles.link} />
          </li>
        ))}
        {views.length > 0 ? (
          <li>
            <Link to="/views" className={styles.link}>
              {views.length > SHOWN ? t`All ${views.length} views` : t`Change the views`}
            </Link>
          </li>
        ) : null}
        <li>
          <button type="button" className={styles.link} onClick={onSavePage}>{t`Save this page`}</button>
        </li>
      </ul>
    </div>
  )
}
