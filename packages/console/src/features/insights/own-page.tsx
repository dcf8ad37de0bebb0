import { useQuery } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { ViewerDocument } from "../../generated/graphql.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, Loading } from "../../ui/page-state.tsx"
import { PersonView } from "./person-page.tsx"

/** The viewer's own page. */
export function OwnPage() {
  const { data } = useQuery(ViewerDocument)
  const navigate = useNavigate()
  const personId = data?.viewer?.personId
  if (personId) return <PersonView id={personId} />
  return (
    <Page name="My page" top={<b>My page</b>}>
      {data ? (
        <>
          <PageHead title="You have no place in the org" />
          <EmptyState
            sentence="This sign-in is linked to no person. An administrator can link it."
            action={<Button onClick={() => void navigate({ to: "/contract" })}>Read the contract</Button>}
          />
        </>
      ) : (
        <Loading what="your page" />
      )}
    </Page>
  )
}
