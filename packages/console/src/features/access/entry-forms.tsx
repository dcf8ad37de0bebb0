import { Link } from "@tanstack/react-router"
import { type FormEvent, type ReactNode, useState } from "react"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import styles from "./sign-in-view.module.css"

const SHORTEST_PASSWORD = 12
const PASSWORD_RULE = `At least ${SHORTEST_PASSWORD} characters; a sentence is fine.`

type EntryFormProps = {
  readonly title: string
  readonly lead: ReactNode
  readonly children: ReactNode
  readonly action: string
  readonly busy: string | false
  readonly onSubmit: () => void
}

function EntryForm({ title, lead, children, action, busy, onSubmit }: EntryFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onSubmit()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <h1 className={styles.title}>{title}</h1>
      {lead ? <p className={styles.note}>{lead}</p> : null}
      {children}
      <div className={styles.actions}>
        <Button type="submit" filled busy={busy}>
          {action}
        </Button>
      </div>
    </form>
  )
}

export type ChoosePasswordProps = {
  /** Why they are here: an invitation to a company, or a reset they asked for. */
  readonly reason: InvitationReason | { readonly kind: "reset" }
  readonly email: string | null
  readonly busy: boolean
  readonly problem: string | null
  readonly choose: (password: string, name: string) => void
}

type InvitationReason = {
  readonly kind: "invitation"
  readonly company: string
  readonly name: string
  /** The address has an account: its own password joins. */
  readonly hasAccount: boolean
}

/** From a mailed link: an invitation or a password reset. */
export function ChoosePasswordForm({ reason, email, busy, problem, choose }: ChoosePasswordProps) {
  const [password, setPassword] = useState("")
  const invited = reason.kind === "invitation"
  const [name, setName] = useState(invited ? reason.name : "")
  const existing = invited && reason.hasAccount
  return (
    <EntryForm
      title={invited ? t`Join ${reason.company} on Rung` : t`Choose a new password`}
      lead={[email && t`For ${email}.`, existing && t`Join with the password you have.`]
        .filter(Boolean)
        .join(" ")}
      action={invited ? t`Join` : t`Save the password`}
      busy={busy && t`Saving`}
      onSubmit={() => choose(password, name)}
    >
      {invited && !existing ? (
        <TextField
          label={t`Your name, as colleagues see it`}
          autoComplete="name"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      ) : null}
      <TextField
        label={t`Password`}
        hint={existing ? undefined : PASSWORD_RULE}
        type="password"
        autoComplete={existing ? "current-password" : "new-password"}
        minLength={existing ? undefined : SHORTEST_PASSWORD}
        required
        value={password}
        problem={problem ?? undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
    </EntryForm>
  )
}

export type AskResetProps = {
  readonly busy: boolean
  /** The address a link was asked for. */
  readonly sentTo: string | null
  readonly problem: string | null
  readonly ask: (email: string) => void
}

/** Says the same whether the address is known or not. */
export function AskResetForm({ busy, sentTo, problem, ask }: AskResetProps) {
  const [email, setEmail] = useState("")
  if (sentTo !== null) {
    return (
      <div className={styles.form} role="status">
        <h1 className={styles.title}>{t`Look into your mail`}</h1>
        <p>{t`If ${sentTo} may sign in here, a link is on its way. It works once, for one hour.`}</p>
        <Link to="/sign-in">{t`Back to sign-in`}</Link>
      </div>
    )
  }
  return (
    <EntryForm
      title={t`Reset the password`}
      lead={t`We mail a link to this address if it may sign in here.`}
      action={t`Send the link`}
      busy={busy && t`Sending`}
      onSubmit={() => ask(email)}
    >
      <TextField
        label={t`Work e-mail`}
        type="email"
        autoComplete="username"
        required
        value={email}
        problem={problem ?? undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
    </EntryForm>
  )
}

/** An empty database outside demo mode. */
export function FirstRun() {
  return (
    <div className={styles.form}>
      <h1 className={styles.title}>{t`No company lives here yet`}</h1>
      <p>{t`Whoever runs this server makes the first one, with the operator token from its environment:`}</p>
      <p>
        <code>{t`rung tenant create NAME --admin MAIL`}</code>
      </p>
      <p className={styles.note}>{t`The administrator named there gets an invitation by mail.`}</p>
    </div>
  )
}
