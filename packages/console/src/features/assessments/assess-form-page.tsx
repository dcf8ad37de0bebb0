import { useQuery } from "@apollo/client/react"
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import {
  AssessmentFormDocument,
  type FormHeadFragment,
  type FormPartsFragment,
  MyFormsDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { KeyHint } from "../../ui/key.tsx"
import { Page } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import styles from "./assess-page.module.css"
import { ClosedForm } from "./closed-form.tsx"
import { cycleWords } from "./form-words.ts"
import { OpenForm } from "./open-form.tsx"
import { QueueColumn } from "./queue-column.tsx"
import { nextOpen, personBeside } from "./queue-order.ts"
import { useFormKeys } from "./use-form-keys.ts"

/** One person: the form about them, with the queue beside it. */
export function AssessFormPage() {
  const { assessmentId = "" } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(AssessmentFormDocument, {
    variables: { id: assessmentId },
    fetchPolicy: "cache-and-network",
  })
  const read = data?.assessment
  const form = read?.assessment.id === assessmentId ? read : undefined
  const head = form?.assessment
  const forms = useQueue(assessmentId, head?.cycleId)
  const answerable = form?.isMine === true && form.assessment.isOpen
  return (
    <Page
      name={head ? head.subject.name : t`Assess`}
      top={<Crumbs form={head} />}
      topEnd={answerable ? <FormKeys people /> : undefined}
    >
      {error && !form ? (
        <ErrorState
          sentence={t`This form could not be read. What you typed is kept.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!form && !error ? <Loading what={t`the form`} rows={8} /> : null}
      {form ? <PersonForm key={assessmentId} {...{ form, forms, answerable }} /> : null}
    </Page>
  )
}

/** The keys a form listens to; among several people also those that go from one to the next. */
export function FormKeys({ people = false }: { readonly people?: boolean }) {
  return (
    <>
      <KeyHint keys={["1–5"]}>{t`rate`}</KeyHint>
      <KeyHint keys={["0"]}>{t`not seen`}</KeyHint>
      <KeyHint keys={["E"]}>{t`note`}</KeyHint>
      <KeyHint keys={["J", "K"]}>{t`move`}</KeyHint>
      {people ? <KeyHint keys={["N", "P"]}>{t`person`}</KeyHint> : null}
    </>
  )
}

function Crumbs({ form }: { readonly form: FormHeadFragment | undefined }) {
  return (
    <>
      <span>
        <Link to="/assess" className={styles.crumb}>{t`Assess`}</Link> / <b>{form?.subject.name}</b>
      </span>
      <span>{form ? cycleWords(form) : null}</span>
    </>
  )
}

/**
 * The people of the cycle, and the keys that go from one to the next. They hold while the next form is being read, so
 * that N twice goes two people on.
 */
function useQueue(assessmentId: string, cycleOfForm: string | undefined): readonly FormHeadFragment[] {
  const navigate = useNavigate()
  const [cycleId, setCycleId] = useState(cycleOfForm)
  if (cycleOfForm !== undefined && cycleOfForm !== cycleId) setCycleId(cycleOfForm)
  const { data } = useQuery(MyFormsDocument, {
    variables: { cycleId: cycleId ?? null },
    skip: cycleId === undefined,
  })
  const forms = (data?.myForms ?? []).filter(({ perspective }) => perspective !== "SELF")
  useFormKeys((action) => {
    const step = action.kind === "next-person" ? 1 : action.kind === "person-before" ? -1 : 0
    const other = step === 0 ? undefined : personBeside(forms, assessmentId, step)
    if (other) void navigate({ to: "/assess/$assessmentId", params: { assessmentId: other.id } })
  })
  return forms
}

type PersonFormProps = {
  readonly form: FormPartsFragment
  readonly forms: readonly FormHeadFragment[]
  readonly answerable: boolean
}

function PersonForm({ form, forms, answerable }: PersonFormProps) {
  const navigate = useNavigate()
  const wanted = textInSearch(useSearch({ strict: false }), "item")
  const { assessment } = form
  const queue = <QueueColumn forms={forms} here={assessment} />
  const go = (item: string) =>
    void navigate({
      to: "/assess/$assessmentId",
      params: { assessmentId: assessment.id },
      search: { item },
      replace: true,
      resetScroll: false,
    })
  if (answerable) return <OpenForm form={form} wanted={wanted} onGo={go} queue={queue} />
  return <ClosedForm form={form} queue={queue} foot={<NextPerson forms={forms} here={assessment} />} />
}

type NextPersonProps = { readonly forms: readonly FormHeadFragment[]; readonly here: FormHeadFragment }

function NextPerson({ forms, here }: NextPersonProps) {
  const navigate = useNavigate()
  const next = nextOpen(forms, here.id)
  const left = forms.filter((form) => form.isOpen).length
  return (
    <>
      <span>{left === 0 ? restWords(here) : t`${left} still to send.`}</span>
      {next ? (
        <Button
          filled
          onClick={() => void navigate({ to: "/assess/$assessmentId", params: { assessmentId: next.id } })}
        >{t`Next, ${next.subject.name}`}</Button>
      ) : (
        <Button
          filled
          onClick={() => void navigate({ to: "/assess", search: { cycle: earlierCycle(here) } })}
        >{t`Back to my people`}</Button>
      )}
    </>
  )
}

function restWords(here: FormHeadFragment): string {
  return here.cycleState === "OPEN" ? t`Nobody waits any more.` : cycleWords(here)
}

/** The cycle to name in the queue's address: none while it is open. */
function earlierCycle({ cycleState, cycleId }: FormHeadFragment): string | undefined {
  return cycleState === "OPEN" ? undefined : cycleId
}
