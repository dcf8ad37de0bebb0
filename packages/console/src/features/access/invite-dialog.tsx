import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import { InvitationsDocument, InviteMembersDocument, type Role } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { counted } from "../../parts/count-words.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { TextArea } from "../../ui/field.tsx"
import styles from "./admin-pages.module.css"
import { FindPerson, type FoundPerson } from "./find-person.tsx"
import { addressesIn, ROLE_WORDS, ROLES_IN_ORDER } from "./role-words.ts"
import { TickList } from "./tick-list.tsx"
import { useStep } from "./use-step.ts"

type InviteDialogProps = {
  readonly open: boolean
  /** Whether roles other than Member may be given. */
  readonly mayGiveRoles: boolean
  readonly onClose: () => void
}

/** One or several people, all with the same roles; whoever has the address in the org is linked to it, one alone to anybody. */
export function InviteDialog({ open, mayGiveRoles, onClose }: InviteDialogProps) {
  const [text, setText] = useState("")
  const [roles, setRoles] = useState<readonly Role[]>(["MEMBER"])
  const [person, setPerson] = useState<FoundPerson | null>(null)
  const [invite] = useMutation(InviteMembersDocument, { refetchQueries: [InvitationsDocument] })
  const { run, busy, problem } = useStep()
  const addresses = addressesIn(text)
  const send = async () => {
    const personId = addresses.length === 1 ? (person?.id ?? null) : null
    const invitations = addresses.map((email) => ({ email, roles: [...roles], personId }))
    const isDone = await run(async () => {
      const { data } = await invite({ variables: { input: { invitations } } })
      return data?.inviteMembers.problems.map(({ message, path }) => {
        const at = addresses[Number(path[1])]
        return { message: at && addresses.length > 1 ? `${at}: ${message}` : message }
      })
    })
    if (!isDone) return
    setText("")
    setRoles(["MEMBER"])
    setPerson(null)
    onClose()
  }
  const waitsFor =
    addresses.length === 0
      ? t`Write at least one address.`
      : roles.length === 0 && t`Everybody holds at least one role.`
  return (
    <Dialog
      open={open}
      title={t`Invite people`}
      onClose={onClose}
      actions={
        <Button filled busy={busy && t`Inviting`} waitsFor={waitsFor} onClick={() => void send()}>
          {addresses.length > 1 ? t`Invite ${counted(addresses.length, "person", "people")}` : t`Invite`}
        </Button>
      }
    >
      <TextArea
        label={t`E-mail addresses`}
        hint={t`One a line, or with commas`}
        voice="rung"
        rows={2}
        value={text}
        problem={problem ?? undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <TickList
        legend={t`They will be`}
        keys={mayGiveRoles ? ROLES_IN_ORDER : ["MEMBER"]}
        words={ROLE_WORDS}
        chosen={roles}
        onChoose={setRoles}
      />
      {addresses.length === 1 && !person ? (
        <FindPerson label={t`Stands in the org for, unless whoever has this address`} onFound={setPerson} />
      ) : null}
      {addresses.length === 1 && person ? (
        <div className={styles.linked}>
          <span>{t`Stands in the org for ${person.name}`}</span>
          <Button small onClick={() => setPerson(null)}>{t`Somebody else`}</Button>
        </div>
      ) : null}
      <p
        className={styles.quiet}
      >{t`Each is mailed a link that works once, for 14 days. Whoever has the address in the org is who they stand for.`}</p>
    </Dialog>
  )
}
