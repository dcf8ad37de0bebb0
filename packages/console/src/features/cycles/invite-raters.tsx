import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import { InviteRatersDocument } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { people } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./cycle-page.module.css"

/** Mails a link to everybody who has a form and cannot sign in yet. */
export function InviteRaters({ cycleId }: { readonly cycleId: string }) {
  const [open, setOpen] = useState(false)
  const [invite, { data, loading, error, reset }] = useMutation(InviteRatersDocument)
  const done = data?.inviteRaters
  const send = async () => {
    try {
      await invite({ variables: { cycleId } })
    } catch {
      // `error` holds it and is shown.
    }
  }
  const close = () => {
    setOpen(false)
    reset()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t`Invite raters`}</Button>
      <Dialog
        title={done ? t`${people(done.invited)} invited` : t`Invite everybody who has a form?`}
        open={open}
        onClose={close}
        dismiss={done ? t`Close` : t`Cancel`}
        actions={
          done ? null : (
            <Button
              filled
              busy={loading && t`Inviting`}
              onClick={() => void send()}
            >{t`Send the invitations`}</Button>
          )
        }
      >
        {done ? (
          <Invited {...done} />
        ) : (
          <p>{t`Everybody with a form who cannot sign in yet and has no open invitation is mailed a link to join, and may then read their own results. To answer it takes no account: reminders bring a link to each form.`}</p>
        )}
        {error ? (
          <p className={styles.refusal} role="alert">
            {refusalOf(error)}
          </p>
        ) : null}
      </Dialog>
    </>
  )
}

type InvitedProps = {
  readonly invited: number
  readonly withoutAddressCount: number
  readonly withoutAddress: readonly { readonly personId: string; readonly name: string }[]
  readonly problems: readonly { readonly message: string }[]
}

function Invited({ invited, withoutAddressCount, withoutAddress, problems }: InvitedProps) {
  const refusals = problems.map(({ message }) => message)
  if (refusals.length > 0) return <p className={styles.refusal}>{refusals.join(" ")}</p>
  return (
    <>
      <p>
        {invited === 0
          ? t`Everybody with a form can already sign in or has an open invitation.`
          : t`The mails are on their way.`}
      </p>
      {withoutAddressCount > 0 ? <p>{withoutAddressWords(withoutAddressCount, withoutAddress)}</p> : null}
    </>
  )
}

function withoutAddressWords(count: number, some: InvitedProps["withoutAddress"]): string {
  const names = some.map(({ name }) => name).join(", ")
  return count > some.length
    ? t`${plural(count, "# person", "# people")} cannot be invited for want of an e-mail address. Give them one in the org: ${names} and others.`
    : t`${plural(count, "# person", "# people")} cannot be invited for want of an e-mail address. Give them one in the org: ${names}.`
}
