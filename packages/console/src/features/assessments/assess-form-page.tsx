import { useQuery } from "@apollo/client/react"
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router"
import {
  AssessmentFormDocument,
  type FormHeadFragment,
  type FormPartsFragment,
  MyFormsDocument,
} from "../../generated/graphql.ts"
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
  const answerable = form?.isMine === true && form.assessment.isOpen
  return (
    <Page
      name={head ? head.subject.name : "Assess"}
      top={<Crumbs form={head} />}
      topEnd={answerable ? <FormKeys /> : undefined}
    >
      {error && !form ? (
        <ErrorState
          sentence="This form could not be read. What you typed is kept."
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        />
      ) : null}
      {!form && !error ? <Loading what="the form" rows={8} /> : null}
      {form ? <PersonForm key={assessmentId} form={form} answerable={answerable} /> : null}
    </Page>
  )
}

/** The keys a form listens to. */
export function FormKeys() {
  return (
    <>
      <KeyHint keys={["1–5"]}>rate</KeyHint>
      <KeyHint keys={["0"]}>not seen</KeyHint>
      <KeyHint keys={["N"]}>note</KeyHint>
      <KeyHint keys={["J", "K"]}>move</KeyHint>
    </>
  )
}

function Crumbs({ form }: { readonly form: FormHeadFragment | undefined }) {
  return (
    <>
      <span>
        <Link to="/assess" className={styles.crumb}>
          Assess
        </Link>{" "}
        / <b>{form?.subject.name}</b>
      </span>
      <span>{form ? cycleWords(form) : null}</span>
    </>
  )
}

type PersonFormProps = { readonly form: FormPartsFragment; readonly answerable: boolean }

function PersonForm({ form, answerable }: PersonFormProps) {
  const navigate = useNavigate()
  const wanted = textInSearch(useSearch({ strict: false }), "item")
  const { assessment } = form
  const { data } = useQuery(MyFormsDocument, { variables: { cycleId: assessment.cycleId } })
  const forms = (data?.myForms ?? []).filter(({ perspective }) => perspective !== "SELF")
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
      <span>{left === 0 ? restWords(here) : `${left} still to send.`}</span>
      {next ? (
        <Button
          filled
          onClick={() => void navigate({ to: "/assess/$assessmentId", params: { assessmentId: next.id } })}
        >
          Next, {next.subject.name}
        </Button>
      ) : (
        <Button
          filled
          onClick={() => void navigate({ to: "/assess", search: { cycle: earlierCycle(here) } })}
        >
          Back to my people
        </Button>
      )}
    </>
  )
}

function restWords(here: FormHeadFragment): string {
  return here.cycleState === "OPEN" ? "Nobody waits any more." : cycleWords(here)
}

/** The cycle to name in the queue's address: none while it is open. */
function earlierCycle({ cycleState, cycleId }: FormHeadFragment): string | undefined {
  return cycleState === "OPEN" ? undefined : cycleId
}

/** The next form that can be answered, from the one named on and around again. */
export function nextOpen(forms: readonly FormHeadFragment[], id: string): FormHeadFragment | undefined {
  const index = forms.findIndex((form) => form.id === id)
  return [...forms.slice(index + 1), ...forms.slice(0, Math.max(index, 0))].find((form) => form.isOpen)
}
