import { useState } from "react"
import type { MemberPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { longDay } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Table } from "../../ui/table.tsx"
import styles from "./admin-pages.module.css"
import { MemberDialog } from "./member-dialog.tsx"
import { PersonPlace } from "./person-place.tsx"
import { RemoveMemberDialog } from "./remove-member-dialog.tsx"
import { rolesWords } from "./role-words.ts"

type MembersTableProps = {
  readonly members: readonly MemberPartsFragment[]
  readonly mayChange: boolean
  readonly viewerId: string | null
}

type Doing = { readonly what: "change" | "remove"; readonly member: MemberPartsFragment }

export function MembersTable({ members, mayChange, viewerId }: MembersTableProps) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  return (
    <>
      <Table
        caption={t`Members`}
        rows={members}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            head: t`Name`,
            cell: ({ id, name, email }) => (
              <span className={styles.who}>
                <b>
                  {name}
                  {id === viewerId ? <span className={styles.quiet}>{t` you`}</span> : null}
                </b>
                <span className={styles.quiet}>{email}</span>
              </span>
            ),
          },
          { key: "roles", head: t`Roles`, width: "220px", cell: ({ roles }) => rolesWords(roles) },
          {
            key: "person",
            head: t`In the org`,
            width: "280px",
            cell: ({ personId }) =>
              personId ? (
                <PersonPlace id={personId} />
              ) : (
                <span className={styles.quiet}>{t`Not linked`}</span>
              ),
          },
          {
            key: "since",
            head: t`Joined`,
            width: "150px",
            cell: ({ createdAt }) => <span className={styles.quiet}>{longDay(createdAt.slice(0, 10))}</span>,
          },
          {
            key: "do",
            head: <span className="only-read-aloud">{t`Change`}</span>,
            width: "150px",
            cell: (member) =>
              mayChange ? (
                <span className={styles.rowActions}>
                  <Button
                    small
                    aria-label={t`Change ${member.name}`}
                    onClick={() => setDoing({ what: "change", member })}
                  >{t`Change`}</Button>
                  <Button
                    small
                    aria-label={t`Remove ${member.name}`}
                    onClick={() => setDoing({ what: "remove", member })}
                  >{t`Remove`}</Button>
                </span>
              ) : null,
          },
        ]}
      />
      {doing?.what === "change" ? (
        <MemberDialog key={doing.member.id} member={doing.member} onClose={close} />
      ) : null}
      {doing?.what === "remove" ? (
        <RemoveMemberDialog key={doing.member.id} member={doing.member} onClose={close} />
      ) : null}
    </>
  )
}
