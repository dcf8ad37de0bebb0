import { useApolloClient, useMutation } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { type ReactNode, useState } from "react"
import { OpenFormLinkDocument, RenewFormLinkDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./mailed-form.module.css"

/** Before the form: a link is used up by a press and not by a look, since mail programs look at links too. */
export function MailedFormEntry({ code }: { readonly code: string }) {
  const { open, opening, failure, refusals } = useOpening(code)
  if (code === "" || refusals.some((each) => each.code === "LINK_INVALID")) return <NewLink code={code} />
  if (refusals.length > 0) return <NoAnswersNow sentences={refusals.map(({ message }) => message)} />
  return (
    <Said title={t`A form is waiting for you`}>
      <p>{t`It opens without signing in, and shows this one form alone. You read who sees your answers before you give the first. They are kept as you go.`}</p>
      {failure ? (
        <p className={styles.refusal} role="alert">
          {failure}
        </p>
      ) : null}
      <span className={styles.action}>
        <Button filled busy={opening && t`Opening`} onClick={open}>{t`Open the form`}</Button>
      </span>
      <p
        className={styles.quiet}
      >{t`The link opens once. The form then stays open in this browser for four hours; whoever is signed in to Rung here is signed out.`}</p>
    </Said>
  )
}

type Refusal = { readonly code: string; readonly message: string }

function useOpening(token: string) {
  const client = useApolloClient()
  const navigate = useNavigate()
  const [exchange, { loading }] = useMutation(OpenFormLinkDocument)
  const [failure, setFailure] = useState<string>()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const open = async () => {
    setFailure(undefined)
    try {
      const { data } = await exchange({ variables: { token } })
      const { assessment, problems = [] } = data?.openFormLink ?? { assessment: null }
      setRefusals(problems)
      if (!assessment) return
      // What somebody who was signed in here had read is not this rater's.
      await client.clearStore()
      await navigate({ to: "/form", search: { form: assessment.id }, replace: true })
    } catch (thrown) {
      setFailure(refusalOf(thrown))
    }
  }
  return { open: () => void open(), opening: loading, failure, refusals }
}

/** A link that opens nothing any more: what to do, and a new one by mail. */
export function NewLink({ code }: { readonly code: string }) {
  const [renew, { loading, data, error }] = useMutation(RenewFormLinkDocument)
  const ask = async () => {
    try {
      await renew({ variables: { token: code } })
    } catch {
      // `error` holds it and is shown.
    }
  }
  if (code === "") {
    return (
      <Said title={t`This form is not open here`}>
        <p>{t`Sent it already? Then nothing is left to do. Else open the link in the newest mail once more: this page then offers a new one if it was used.`}</p>
      </Said>
    )
  }
  if (data) {
    return (
      <Said title={t`Look into your mail`}>
        <p role="status">{t`If the form still waits for you, a new link is on its way to the address that this one was sent to. What you answered so far is kept.`}</p>
      </Said>
    )
  }
  return (
    <Said title={t`This link opens nothing any more`}>
      <p>{t`It was opened before, a newer one was mailed, or it is older than 30 days. If the form still waits for you, a new link can be mailed to you. What you answered so far is kept.`}</p>
      {error ? (
        <p className={styles.refusal} role="alert">
          {refusalOf(error)}
        </p>
      ) : null}
      <span className={styles.action}>
        <Button filled busy={loading && t`Asking`} onClick={() => void ask()}>{t`Mail me a new link`}</Button>
      </span>
    </Said>
  )
}

/** The link is good and its form is closed. */
export function NoAnswersNow({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <Said title={t`This form takes no answers now`}>
      {sentences.map((sentence) => (
        <p key={sentence} role="status">
          {sentence}
        </p>
      ))}
    </Said>
  )
}

type SaidProps = { readonly title: string; readonly children: ReactNode }

/** A few sentences in place of the form. */
export function Said({ title, children }: SaidProps) {
  return (
    <section className={styles.said}>
      <h1>{title}</h1>
      {children}
    </section>
  )
}
