import { useMutation } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { RequestPasswordResetDocument, ResetPasswordDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { AskResetForm, ChoosePasswordForm } from "./entry-forms.tsx"
import { EntryFrame } from "./entry-frame.tsx"
import { useLinkCode } from "./use-link-code.ts"
import { refusalOf } from "./use-sign-in.ts"

/** Asks for a link; the mailed one leads here too, with its code, and then the new password is chosen. */
export function ResetPasswordPage() {
  const token = useLinkCode()
  return token === "" ? <AskReset /> : <ChooseNewPassword token={token} />
}

function AskReset() {
  const [request, { loading }] = useMutation(RequestPasswordResetDocument)
  const [sent, setSent] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const ask = async (email: string) => {
    setProblem(null)
    try {
      const answer = await request({ variables: { email } })
      const refusal = answer.data?.requestPasswordReset.problems[0]
      if (refusal) return setProblem(refusal.message)
      setSent(email)
    } catch (failure) {
      setProblem(refusalOf(failure))
    }
  }
  return (
    <EntryFrame name={t`Reset the password`}>
      <AskResetForm busy={loading} sentTo={sent} problem={problem} ask={(email) => void ask(email)} />
    </EntryFrame>
  )
}

function ChooseNewPassword({ token }: { readonly token: string }) {
  const navigate = useNavigate()
  const [reset, { loading }] = useMutation(ResetPasswordDocument)
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async (password: string) => {
    setProblem(null)
    try {
      const answer = await reset({ variables: { input: { token, password } } })
      const refusal = answer.data?.resetPassword.problems[0]
      if (refusal) return setProblem(refusal.message)
      await navigate({ to: "/sign-in" })
    } catch (failure) {
      setProblem(refusalOf(failure))
    }
  }
  return (
    <EntryFrame name={t`Choose a new password`}>
      <ChoosePasswordForm
        reason={{ kind: "reset" }}
        email={null}
        busy={loading}
        problem={problem}
        choose={(password) => void choose(password)}
      />
    </EntryFrame>
  )
}
