import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { PersonPlaceDocument } from "../../generated/graphql.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import styles from "./admin-pages.module.css"

/** Whom a member stands for in the org. */
export function PersonPlace({ id }: { readonly id: string }) {
  const { data } = useQuery(PersonPlaceDocument, { variables: { id } })
  const person = data?.person
  if (!person) return null
  return (
    <span className={styles.place}>
      <Link to="/people/$id" params={{ id }}>
        {person.title ?? person.name}
      </Link>
      {person.layer ? <LayerName layer={person.layer} hybridShare={person.hybridShare} quiet /> : null}
    </span>
  )
}
