import { useApolloClient, useMutation, useQuery } from "@apollo/client/react"
import { LAYERS } from "@rung/domain/layers/layer"
import { useState } from "react"
import { SignInDocument, WelcomeDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { losesCookies } from "./loses-cookies.ts"
import type { SignIn } from "./sign-in-view.tsx"

const UNREACHABLE = t`Rung cannot be reached. What you typed is kept: try again in a moment.`

/** Everything the sign-in page needs; calls `done` once the session's cookie is set. */
export function useSignIn(done: () => void): SignIn & { readonly firstRun: boolean } {
  const client = useApolloClient()
  const { data } = useQuery(WelcomeDocument)
  const [mutate, { loading }] = useMutation(SignInDocument)
  const [problem, setProblem] = useState<string | null>(null)
  const enter = async (email: string, password: string) => {
    setProblem(null)
    try {
      const answer = await mutate({ variables: { input: { email, password } } })
      const refusal = answer.data?.signIn.problems[0]
      if (refusal) return setProblem(refusal.message)
      await client.clearStore()
      done()
    } catch (failure) {
      setProblem(refusalOf(failure))
    }
  }
  const welcome = data?.welcome
  return {
    signIn: ({ email, password }) => void enter(email, password),
    signInAs: (email) => void enter(email, welcome?.demoPassword ?? ""),
    busy: loading,
    problem,
    firstRun: welcome?.firstRun ?? false,
    personas: (welcome?.personas ?? []).map(({ email, name, title, comesFor, layer }) => ({
      email,
      name,
      note: `${title}. ${comesFor}`,
      layer: LAYERS.find((each) => each === layer) ?? null,
    })),
    demoNote: welcome?.demo ? t`A demonstration with invented people.` : null,
    needsHttps: losesCookies(window.location),
  }
}

/** What a thrown error says to a person: a refusal in its own words, or that the server is out of reach. */
export function refusalOf(failure: unknown): string {
  const network = failure instanceof TypeError || !(failure instanceof Error) || failure.message === ""
  return network ? UNREACHABLE : failure.message
}
