import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import {
  type InvitationPartsFragment,
  InvitationsDocument,
  type InvitationsQuery,
  ResendInvitationDocument,
  RevokeInvitationDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { moment } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Table } from "../../ui/table.tsx"
import styles from "./admin-pages.module.css"
import { rolesWords } from "./role-words.ts"
import { useStep } from "./use-step.ts"

type InvitationsTableProps = {
  readonly page: InvitationsQuery["invitations"]
  readonly onMore: ((after: string) => void) | undefined
}

/** Links that are out; each can be mailed again or taken back. */
export function InvitationsTable({ page, onMore }: InvitationsTableProps) {
  const [resend] = useMutation(ResendInvitationDocument, { refetchQueries: [InvitationsDocument] })
  const [revoke] = useMutation(RevokeInvitationDocument, { refetchQueries: [InvitationsDocument] })
  const { run, busy, problem } = useStep()
  const [said, setSaid] = useState("")
  const again = async ({ id, email }: InvitationPartsFragment) => {
    const isDone = await run(
      async () => (await resend({ variables: { id } })).data?.resendInvitation.problems,
    )
    setSaid(isDone ? t`A new link is on its way to ${email}. The one before stopped working.` : "")
  }
  const takeBack = async ({ id, email }: InvitationPartsFragment) => {
    const isDone = await run(
      async () => (await revoke({ variables: { id } })).data?.revokeInvitation.problems,
    )
    setSaid(isDone ? t`The link of ${email} stopped working.` : "")
  }
  const next = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  return (
    <section className={styles.part} aria-label={t`Open invitations`}>
      <Table
        caption={t`Open invitations`}
        captionShown
        rows={page.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "email",
            head: t`Address`,
            cell: ({ email, name }) => (
              <span className={styles.who}>
                <b>{email}</b>
                <span className={styles.quiet}>{name}</span>
              </span>
            ),
          },
          { key: "roles", head: t`Roles`, width: "220px", cell: ({ roles }) => rolesWords(roles) },
          {
            key: "until",
            head: t`Link works until`,
            width: "280px",
            cell: ({ expiresAt }) => <span className={styles.quiet}>{untilWords(expiresAt)}</span>,
          },
          {
            key: "do",
            head: <span className="only-read-aloud">{t`Change`}</span>,
            width: "220px",
            cell: (invitation) => (
              <span className={styles.rowActions}>
                <Button
                  small
                  busy={busy && t`Sending`}
                  aria-label={t`Send again to ${invitation.email}`}
                  onClick={() => void again(invitation)}
                >{t`Send again`}</Button>
                <Button
                  small
                  aria-label={t`Take back the invitation of ${invitation.email}`}
                  onClick={() => void takeBack(invitation)}
                >{t`Take back`}</Button>
              </span>
            ),
          },
        ]}
      />
      <p className={styles.saved} role="status">
        {said}
      </p>
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
      {next && onMore ? (
        <div>
          <Button onClick={() => onMore(next)}>{t`Show more invitations`}</Button>
        </div>
      ) : null}
    </section>
  )
}

function untilWords(expiresAt: string): string {
  return Date.parse(expiresAt) < Date.now() ? t`Ran out: send it again` : moment(expiresAt)
}
