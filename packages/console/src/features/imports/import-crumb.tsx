import { Link, useNavigate } from "@tanstack/react-router"
import { Button } from "../../ui/button.tsx"
import styles from "./import-page.module.css"

/** Where one is: under the history of imports. */
export function Crumb({ name }: { readonly name: string }) {
  return (
    <span className={styles.crumb}>
      <Link to="/imports">Import</Link>
      <span aria-hidden="true">/</span>
      <b>{name}</b>
    </span>
  )
}

/** Leads back to the upload, where a plan's file is not at hand. */
export function UploadAgain() {
  const navigate = useNavigate()
  return <Button onClick={() => void navigate({ to: "/imports/new" })}>Upload the file again</Button>
}
