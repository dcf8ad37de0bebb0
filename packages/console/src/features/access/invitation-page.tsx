import { useApolloClient, useMutation, useQuery } from "@apollo/client/react"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { AcceptInvitationDocument, InvitationDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { EmptyState, Loading } from "../../ui/page-state.tsx"
import { ChoosePasswordForm } from "./entry-forms.tsx"
import { EntryFrame } from "./entry-frame.tsx"
import { useLinkCode } from "./use-link-code.ts"
import { refusalOf } from "./use-sign-in.ts"

/** Where a mailed invitation leads. */
export function InvitationPage() {
  const token = useLinkCode()
  const { data, loading, error } = useQuery(InvitationDocument, { variables: { token } })
  return (
    <EntryFrame name={t`Join`}>
      {loading ? <Loading what={t`the invitation`} rows={3} /> : null}
      {error ? <EmptyState sentence={refusalOf(error)} /> : null}
      {data && !data.invitation ? (
        <EmptyState
          sentence={t`This invitation works no more. Ask whoever invited you to send it again.`}
          action={<Link to="/sign-in">{t`Sign in`}</Link>}
        />
      ) : null}
      {data?.invitation ? <Join token={token} invitation={data.invitation} /> : null}
    </EntryFrame>
  )
}

type JoinProps = {
  readonly token: string
  readonly invitation: {
    readonly company: string
    readonly email: string
    readonly name: string
    readonly hasAccount: boolean
  }
}

function Join({ token, invitation }: JoinProps) {
  const client = useApolloClient()
  const navigate = useNavigate()
  const [accept, { loading }] = useMutation(AcceptInvitationDocument)
  const [problem, setProblem] = useState<string | null>(null)
  const join = async (password: string, name: string) => {
    setProblem(null)
    try {
      const answer = await accept({ variables: { input: { token, password, name } } })
      const refusal = answer.data?.acceptInvitation.problems[0]
      if (refusal) return setProblem(refusal.message)
      await client.clearStore()
      await navigate({ to: "/" })
    } catch (failure) {
      setProblem(refusalOf(failure))
    }
  }
  return (
    <ChoosePasswordForm
      reason={{ kind: "invitation", ...invitation }}
      email={invitation.email}
      busy={loading}
      problem={problem}
      choose={(password, name) => void join(password, name)}
    />
  )
}
