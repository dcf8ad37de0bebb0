import { Link } from "@tanstack/react-router"
import { t } from "../../language/t.ts"
import { CopyHash } from "./copy-hash.tsx"
import styles from "./import-page.module.css"

type CrumbProps = { readonly name: string; readonly hash?: string | null }

/** Where one is: under the history of imports; and exactly which file it is. */
export function Crumb({ name, hash }: CrumbProps) {
  return (
    <span className={styles.crumb}>
      <Link to="/imports">{t`Import`}</Link>
      <span aria-hidden="true">/</span>
      <b>{name}</b>
      {hash ? <CopyHash hash={hash} /> : null}
    </span>
  )
}
