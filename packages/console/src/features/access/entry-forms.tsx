import { type FormEvent, type ReactNode, useState } from "react"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import styles from "./sign-in-view.module.css"

const SHORTEST_PASSWORD = 12

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
      <p className={styles.note}>{lead}</p>
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
  readonly reason: { readonly kind: "invitation"; readonly company: string } | { readonly kind: "reset" }
  readonly email: string
  readonly busy: boolean
  readonly problem: string | null
  readonly choose: (password: string) => void
}

/** From a mailed link: an invitation or a password reset. */
export function ChoosePasswordForm({ reason, email, busy, problem, choose }: ChoosePasswordProps) {
  const [password, setPassword] = useState("")
  const title = reason.kind === "invitation" ? `Join ${reason.company} on Rung` : "Choose a new password"
  return (
    <EntryForm
      title={title}
      lead={`For ${email}. At least ${SHORTEST_PASSWORD} characters; a sentence is fine.`}
      action={reason.kind === "invitation" ? "Join" : "Save and sign in"}
      busy={busy && "Saving"}
      onSubmit={() => choose(password)}
    >
      <TextField
        label="Password"
        type="password"
        autoComplete="new-password"
        minLength={SHORTEST_PASSWORD}
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
  readonly sent: boolean
  readonly problem: string | null
  readonly ask: (email: string) => void
}

/** Says the same whether the address is known or not. */
export function AskResetForm({ busy, sent, problem, ask }: AskResetProps) {
  const [email, setEmail] = useState("")
  if (sent) {
    return (
      <div className={styles.form} role="status">
        <h1 className={styles.title}>Look into your mail</h1>
        <p>If {email} may sign in here, a link is on its way. It works once, for one hour.</p>
        <a href="/sign-in">Back to sign-in</a>
      </div>
    )
  }
  return (
    <EntryForm
      title="Reset the password"
      lead="We mail a link to this address if it may sign in here."
      action="Send the link"
      busy={busy && "Sending"}
      onSubmit={() => ask(email)}
    >
      <TextField
        label="Work e-mail"
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
      <h1 className={styles.title}>No company lives here yet</h1>
      <p>Whoever runs this server makes the first one, with the operator token from its environment:</p>
      <p>
        <code>rung tenant create NAME --admin MAIL</code>
      </p>
      <p className={styles.note}>The administrator named there gets an invitation by mail.</p>
    </div>
  )
}
