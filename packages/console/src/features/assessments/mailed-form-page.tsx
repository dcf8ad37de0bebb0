import { CombinedGraphQLErrors } from "@apollo/client"
import { useQuery } from "@apollo/client/react"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { AssessmentFormDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import { cycleWords } from "./form-words.ts"
import { MailedFormEnd } from "./mailed-form-end.tsx"
import { MailedFormEntry, NewLink } from "./mailed-form-entry.tsx"
import { MailedFormFrame } from "./mailed-form-frame.tsx"
import { OpenForm } from "./open-form.tsx"
import { useMailedCode } from "./use-mailed-code.ts"

/** Behind a mailed link: one form, nothing else, without signing in. */
export function MailedFormPage() {
  const code = useMailedCode()
  const id = textInSearch(useSearch({ strict: false }), "form")
  if (id) return <MailedForm key={id} id={id} code={code} />
  return (
    <MailedFormFrame>
      <MailedFormEntry key={code} code={code} />
    </MailedFormFrame>
  )
}

type MailedFormProps = { readonly id: string; readonly code: string }

function MailedForm({ id, code }: MailedFormProps) {
  const navigate = useNavigate()
  const item = textInSearch(useSearch({ strict: false }), "item")
  const { data, error, refetch } = useQuery(AssessmentFormDocument, { variables: { id } })
  const form = data?.assessment
  if (!form) {
    return (
      <MailedFormFrame>
        {error ? null : <Loading what={t`the form`} rows={6} />}
        {error && CombinedGraphQLErrors.is(error) ? <NewLink code={code} /> : null}
        {error && !CombinedGraphQLErrors.is(error) ? (
          <ErrorState
            sentence={t`The form could not be read. What you answered is kept.`}
            action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
          />
        ) : null}
      </MailedFormFrame>
    )
  }
  const { assessment, isMine } = form
  const go = (next: string) =>
    void navigate({ to: "/form", search: { form: id, item: next }, replace: true, resetScroll: false })
  return (
    <MailedFormFrame top={cycleWords(assessment)}>
      {isMine && assessment.isOpen ? (
        <OpenForm form={form} wanted={item} onGo={go} byLink />
      ) : (
        <MailedFormEnd form={assessment} />
      )}
    </MailedFormFrame>
  )
}
