import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import {
  ChangeRolesDocument,
  LinkMemberDocument,
  type MemberPartsFragment,
  type Role,
  ViewerDocument,
} from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { useUndo } from "../../ui/undo.ts"
import styles from "./admin-pages.module.css"
import { FindPerson } from "./find-person.tsx"
import { PersonPlace } from "./person-place.tsx"
import { ROLE_WORDS, ROLES_IN_ORDER } from "./role-words.ts"
import { TickList } from "./tick-list.tsx"
import { useStep } from "./use-step.ts"

type MemberDialogProps = { readonly member: MemberPartsFragment; readonly onClose: () => void }

/** What a member may do, and whom they stand for in the org. */
export function MemberDialog({ member, onClose }: MemberDialogProps) {
  const [roles, setRoles] = useState<readonly Role[]>(member.roles)
  const [personId, setPersonId] = useState(member.personId)
  const [changeRoles] = useMutation(ChangeRolesDocument, { refetchQueries: [ViewerDocument] })
  const [link] = useMutation(LinkMemberDocument, { refetchQueries: [ViewerDocument] })
  const { run, busy, problem } = useStep()
  const offerUndo = useUndo()
  const save = async () => {
    const membershipId = member.id
    let version = member.version
    const hasNewRoles = !sameRoles(roles, member.roles)
    const isDone = await run(async () => {
      if (hasNewRoles) {
        const input = { membershipId, roles: [...roles], version }
        const { data } = await changeRoles({ variables: { input } })
        if (data?.changeRoles.problems.length) return data.changeRoles.problems
        version = data?.changeRoles.membership?.version ?? version
      }
      if (personId === member.personId) return []
      const { data } = await link({ variables: { input: { membershipId, personId, version } } })
      version = data?.linkMemberToPerson.membership?.version ?? version
      return data?.linkMemberToPerson.problems
    })
    if (!isDone) return
    onClose()
    if (hasNewRoles)
      offerUndo({ said: t`The roles of ${member.name} are changed.`, undo: () => giveBack(version) })
  }
  const giveBack = async (version: number) => {
    const input = { membershipId: member.id, roles: [...member.roles], version }
    const { data } = await changeRoles({ variables: { input } })
    return data?.changeRoles.problems[0]?.message ?? t`${member.name} has the roles of before.`
  }
  return (
    <Dialog
      open
      title={member.name}
      onClose={onClose}
      actions={
        <Button
          filled
          busy={busy && t`Saving`}
          waitsFor={roles.length === 0 && t`Everybody holds at least one role.`}
          onClick={() => void save()}
        >{t`Save`}</Button>
      }
    >
      <TickList
        legend={t`Roles`}
        keys={ROLES_IN_ORDER}
        words={ROLE_WORDS}
        chosen={roles}
        onChoose={setRoles}
      />
      {personId ? (
        <div className={styles.linked}>
          <span>{rich`Stands in the org for ${<PersonPlace id={personId} />}`}</span>
          <Button small onClick={() => setPersonId(null)}>{t`End the link`}</Button>
        </div>
      ) : (
        <FindPerson label={t`Stands in the org for`} onFound={({ id }) => setPersonId(id)} />
      )}
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
    </Dialog>
  )
}

function sameRoles(a: readonly Role[], b: readonly Role[]): boolean {
  return a.length === b.length && a.every((role) => b.includes(role))
}
