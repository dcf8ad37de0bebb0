import { useQuery } from "@apollo/client/react"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { AssessmentFormDocument, MyFormsDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import { FormKeys } from "./assess-form-page.tsx"
import { ClosedForm } from "./closed-form.tsx"
import { CycleChoice } from "./cycle-choice.tsx"
import { cycleWords } from "./form-words.ts"
import { OpenForm } from "./open-form.tsx"

/** My own view of my work at my layer. */
export function SelfPage() {
  const search = useSearch({ strict: false })
  const cycleId = textInSearch(search, "cycle") ?? null
  const { data, error, refetch } = useQuery(MyFormsDocument, {
    variables: { cycleId },
    fetchPolicy: "cache-and-network",
  })
  const forms = data?.myForms.filter(({ perspective }) => perspective === "SELF")
  const form = forms?.find(({ isOpen }) => isOpen) ?? forms?.[0]
  return (
    <Page
      name={t`Self-assessment`}
      top={
        <>
          <CycleChoice chosen={cycleId} to="/self-assessment" />
          <span>{form ? cycleWords(form) : null}</span>
        </>
      }
      topEnd={form?.isOpen ? <FormKeys /> : undefined}
    >
      {error && !forms ? (
        <ErrorState
          sentence={t`Your self-assessment could not be read. What you typed is kept.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!forms && !error ? <Loading what={t`your self-assessment`} rows={8} /> : null}
      {form ? <SelfForm key={form.id} id={form.id} /> : null}
      {forms && !form ? <NothingAsked /> : null}
    </Page>
  )
}

function SelfForm({ id }: { readonly id: string }) {
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const { data, error, refetch } = useQuery(AssessmentFormDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  })
  const form = data?.assessment
  if (error && !form) {
    return (
      <ErrorState
        sentence={t`Your self-assessment could not be read. What you typed is kept.`}
        action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
      />
    )
  }
  if (!form) return <Loading what={t`your self-assessment`} rows={8} />
  const go = (item: string) =>
    void navigate({
      to: "/self-assessment",
      search: { cycle: textInSearch(search, "cycle"), item },
      replace: true,
      resetScroll: false,
    })
  if (form.isMine && form.assessment.isOpen) {
    return <OpenForm form={form} wanted={textInSearch(search, "item")} onGo={go} />
  }
  return (
    <ClosedForm
      form={form}
      foot={
        <>
          <span>{cycleWords(form.assessment)}</span>
          <Button onClick={() => void navigate({ to: "/assess" })}>{t`To the people I assess`}</Button>
        </>
      }
    />
  )
}

function NothingAsked() {
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={t`No self-assessment is asked of you now`} />
      <EmptyState
        sentence={t`When a cycle asks for one, it stands here. Until then, read what your layer is judged on.`}
        action={<Button onClick={() => void navigate({ to: "/contract" })}>{t`Read the contract`}</Button>}
      />
    </>
  )
}
