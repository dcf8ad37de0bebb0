import { useQuery } from "@apollo/client/react"
import { useDeferredValue, useState } from "react"
import { InvitationsDocument, MembersDocument, ViewerDocument } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { counted, sentence } from "../../parts/count-words.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import styles from "./admin-pages.module.css"
import { InvitationsTable } from "./invitations-table.tsx"
import { InviteDialog } from "./invite-dialog.tsx"
import { MembersTable } from "./members-table.tsx"

/** Who may sign in to this company, with what, and who is invited. */
export function MembersPage() {
  const [typed, setTyped] = useState("")
  const [inviting, setInviting] = useState(false)
  const search = useDeferredValue(typed.trim())
  const members = useQuery(MembersDocument, {
    variables: { search: search === "" ? null : search, after: null },
    fetchPolicy: "cache-and-network",
  })
  const invitations = useQuery(InvitationsDocument, {
    variables: { after: null },
    fetchPolicy: "cache-and-network",
  })
  const { data: me } = useQuery(ViewerDocument)
  const may = (permission: "MEMBER_INVITE" | "MEMBER_CHANGE_ROLES") =>
    me?.viewer?.permissions.includes(permission) ?? false
  const data = members.data ?? members.previousData
  const page = data?.members
  const next = members.data?.members.pageInfo.hasNextPage ? members.data.members.pageInfo.endCursor : null
  const more = (after: string) =>
    members.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({
        members: {
          ...fetchMoreResult.members,
          edges: [...before.members.edges, ...fetchMoreResult.members.edges],
        },
      }),
    })
  const moreInvitations = (after: string) =>
    invitations.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({
        invitations: {
          ...fetchMoreResult.invitations,
          edges: [...before.invitations.edges, ...fetchMoreResult.invitations.edges],
        },
      }),
    })
  const open = invitations.data?.invitations
  return (
    <Page name={t`People and roles`} top={<b>{t`People and roles`}</b>}>
      <PageHead
        title={
          page && search === "" ? membersFinding(page.totalCount, open?.totalCount ?? 0) : t`Who may sign in`
        }
        aside={
          may("MEMBER_INVITE") ? (
            <Button filled onClick={() => setInviting(true)}>{t`Invite people`}</Button>
          ) : undefined
        }
      />
      {members.error && !page ? (
        <ErrorState
          sentence={t`The members could not be read.`}
          action={<Button onClick={() => void members.refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!page && !members.error ? <Loading what={t`the members`} /> : null}
      {page ? (
        <div className={styles.page}>
          <section aria-label={t`Members`} className={styles.part}>
            <div className={styles.find}>
              <TextField
                label={t`Find a member`}
                type="search"
                placeholder={t`Name or e-mail`}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
            {page.edges.length === 0 ? (
              <EmptyState
                sentence={t`No member is called ${search}. Invite them, or look among the open invitations.`}
              />
            ) : (
              <MembersTable
                members={page.edges.map(({ node }) => node)}
                mayChange={may("MEMBER_CHANGE_ROLES")}
                viewerId={me?.viewer?.membershipId ?? null}
              />
            )}
            {next ? (
              <div>
                <Button onClick={() => void more(next)}>{t`Show more members`}</Button>
              </div>
            ) : null}
          </section>
          {open && open.totalCount > 0 ? (
            <InvitationsTable page={open} onMore={(after) => void moreInvitations(after)} />
          ) : null}
        </div>
      ) : null}
      <InviteDialog
        open={inviting}
        mayGiveRoles={may("MEMBER_CHANGE_ROLES")}
        onClose={() => setInviting(false)}
      />
    </Page>
  )
}

function membersFinding(members: number, invitations: number): string {
  const first = t`${sentence(counted(members, "person", "people"))} may sign in`
  if (invitations === 0) return first
  return t`${first}, ${counted(invitations, "invitation")} ${plural(invitations, "is", "are")} open`
}
