import type { Layer } from "@rung/domain/layers/layer"
import { Link } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import { t } from "../../language/t.ts"
import { LayerMark } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import styles from "./sign-in-view.module.css"

export type DemoPersona = {
  readonly email: string
  readonly name: string
  /** What one can look at as this person. */
  readonly note: string
  /** None for people administration. */
  readonly layer: Layer | null
}

export type SignIn = {
  readonly signIn: (credentials: { readonly email: string; readonly password: string }) => void
  readonly signInAs: (email: string) => void
  readonly busy: boolean
  /** The refusal, with its fix; what was typed stays. */
  readonly problem: string | null
  /** Only in demo mode. */
  readonly personas: readonly DemoPersona[]
  readonly demoNote: string | null
  /** Sign-in would be lost: plain http outside this machine. */
  readonly needsHttps: boolean
}

export function SignInView(props: SignIn) {
  const { personas, demoNote, needsHttps } = props
  return (
    <>
      <div className={styles.part}>
        <h1 className={styles.title}>{t`Sign in`}</h1>
        {needsHttps ? (
          <p
            className={styles.warning}
            role="alert"
          >{t`This address is plain http. The browser drops the sign-in here: open Rung over https.`}</p>
        ) : null}
        <SignInForm {...props} />
      </div>
      {personas.length > 0 ? (
        <section aria-labelledby="look-around">
          <h2 id="look-around" className={styles.personasTitle}>{t`Or look around as somebody`}</h2>
          {demoNote ? <p className={styles.note}>{demoNote}</p> : null}
          <ul className={styles.personas}>
            {personas.map((persona) => (
              <li key={persona.email}>
                <Persona persona={persona} onChoose={props.signInAs} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function SignInForm({ signIn, busy, problem }: SignIn) {
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) signIn({ email, password })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t`Work e-mail`}
        type="email"
        name="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={t`Password`}
        type="password"
        name="password"
        autoComplete="current-password"
        required
        value={password}
        problem={problem ?? undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" filled busy={busy && t`Signing in`}>{t`Sign in`}</Button>
        <Link to="/reset-password">{t`Forgot the password?`}</Link>
      </div>
    </form>
  )
}

type PersonaProps = { readonly persona: DemoPersona; readonly onChoose: (email: string) => void }

function Persona({ persona, onChoose }: PersonaProps) {
  return (
    <button type="button" className={styles.persona} onClick={() => onChoose(persona.email)}>
      {persona.layer ? <LayerMark layer={persona.layer} /> : <span />}
      <span>
        <span className={styles.name}>{persona.name}</span>
        <span className={styles.note}>{persona.note}</span>
      </span>
      <span className={styles.layer}>{persona.layer}</span>
    </button>
  )
}
