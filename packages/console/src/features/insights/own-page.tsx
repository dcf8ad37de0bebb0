import { useQuery } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { ViewerDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
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
    <Page name={t`My page`} top={<b>{t`My page`}</b>}>
      {data ? (
        <>
          <PageHead title={t`You have no place in the org`} />
          <EmptyState
            sentence={t`This sign-in is linked to no person. An administrator can link it.`}
            action={
              <Button onClick={() => void navigate({ to: "/contract" })}>{t`Read the contract`}</Button>
            }
          />
        </>
      ) : (
        <Loading what={t`your page`} />
      )}
    </Page>
  )
}
