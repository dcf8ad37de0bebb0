import { Link } from "@tanstack/react-router"
import { t } from "../../language/t.ts"

export function DraftCrumb() {
  return (
    <>
      <Link to="/contract">{t`Contract`}</Link>
      <b>{t`Draft`}</b>
    </>
  )
}
