import { useNavigate } from "@tanstack/react-router"
import { t } from "../../language/t.ts"
import { FirstRun } from "./entry-forms.tsx"
import { EntryFrame } from "./entry-frame.tsx"
import { SignInView } from "./sign-in-view.tsx"
import { useSignIn } from "./use-sign-in.ts"

export function SignInPage() {
  const navigate = useNavigate()
  const { firstRun, ...signIn } = useSignIn(() => void navigate({ to: "/" }))
  return (
    <EntryFrame name={firstRun ? t`First run` : t`Sign in`}>
      {firstRun ? <FirstRun /> : <SignInView {...signIn} />}
    </EntryFrame>
  )
}
