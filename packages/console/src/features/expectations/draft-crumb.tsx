import { Link } from "@tanstack/react-router"

export function DraftCrumb() {
  return (
    <>
      <Link to="/contract">Contract</Link>
      <b>Draft</b>
    </>
  )
}
