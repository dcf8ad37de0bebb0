import { useMutation } from "@apollo/client/react"
import { type MemberPartsFragment, MembersDocument, RemoveMemberDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import styles from "./admin-pages.module.css"
import { useStep } from "./use-step.ts"

type RemoveMemberDialogProps = { readonly member: MemberPartsFragment; readonly onClose: () => void }

/** Ends a membership; the person in the org stays. */
export function RemoveMemberDialog({ member, onClose }: RemoveMemberDialogProps) {
  const [remove] = useMutation(RemoveMemberDocument, { refetchQueries: [MembersDocument] })
  const { run, busy, problem } = useStep()
  const confirm = async () => {
    const input = { membershipId: member.id, version: member.version }
    const isDone = await run(async () => (await remove({ variables: { input } })).data?.removeMember.problems)
    if (isDone) onClose()
  }
  return (
    <Dialog
      open
      title={t`Remove ${member.name}`}
      onClose={onClose}
      actions={
        <Button
          filled
          busy={busy && t`Removing`}
          onClick={() => void confirm()}
        >{t`Remove from the company`}</Button>
      }
    >
      <p>{t`${member.email} may no longer sign in to this company, at once. What they answered stays, and so does the person in the org.`}</p>
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
    </Dialog>
  )
}
