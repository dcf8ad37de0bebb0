import { useQuery } from "@apollo/client/react"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { type FormHeadFragment, MyFormsDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import { useWide } from "../../ui/use-wide.ts"
import styles from "./assess-page.module.css"
import { CycleChoice } from "./cycle-choice.tsx"
import {
  attributionWords,
  cycleWords,
  queueTitle,
  stateWords,
  subjectWords,
  viewWords,
  voiceOf,
} from "./form-words.ts"
import { QueueLine } from "./queue-column.tsx"
import { isOverdue, nextToDo, queueCounts } from "./queue-order.ts"
import { countWords, dueWords, overdueWords } from "./queue-words.ts"

/** My queue: whom I assess, how far each form is, and where to go on. */
export function AssessPage() {
  const cycleId = textInSearch(useSearch({ strict: false }), "cycle") ?? null
  const { data, error, refetch } = useQuery(MyFormsDocument, {
    variables: { cycleId },
    fetchPolicy: "cache-and-network",
  })
  const forms = data?.myForms.filter(({ perspective }) => perspective !== "SELF")
  return (
    <Page name={t`Assess`} top={<CycleChoice chosen={cycleId} to="/assess" />}>
      {error && !forms ? (
        <ErrorState
          sentence={t`Your queue could not be read. Drafts are safe.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!forms && !error ? <Loading what={t`your queue`} rows={6} /> : null}
      {forms ? <Queue forms={forms} past={cycleId !== null} /> : null}
    </Page>
  )
}

type QueueProps = { readonly forms: readonly FormHeadFragment[]; readonly past: boolean }

function Queue({ forms, past }: QueueProps) {
  const navigate = useNavigate()
  const wide = useWide()
  const next = nextToDo(forms)
  const counts = queueCounts(forms)
  const [first] = forms
  if (!first) return <NobodyWaits past={past} />
  return (
    <>
      <PageHead
        title={queueTitle(forms)}
        under={
          <>
            <span className={styles.counts}>{countWords(counts)}</span>{" "}
            {overdueWords(counts) ??
              (next
                ? attributionOfAll(
                    forms.filter((form) => form.isOpen),
                    next,
                  )
                : cycleWords(first))}
          </>
        }
        aside={
          next ? (
            <Button
              filled
              onClick={() =>
                void navigate({ to: "/assess/$assessmentId", params: { assessmentId: next.id } })
              }
            >
              {next.state === "IN_PROGRESS"
                ? t`Go on with ${next.subject.name}`
                : t`Begin with ${next.subject.name}`}
            </Button>
          ) : undefined
        }
      />
      {wide ? <QueueTable forms={forms} /> : <QueueList forms={forms} />}
    </>
  )
}

function attributionOfAll(forms: readonly FormHeadFragment[], next: FormHeadFragment): string {
  const isSealed = (form: FormHeadFragment) => voiceOf(form).confidential
  if (forms.length === 1 || forms.every(isSealed)) return attributionWords(next)
  if (forms.some(isSealed)) {
    return t`Views from above are attributed to you. Answers as a report, from two levels below or as a colleague are confidential: shown only in groups, never one by one.`
  }
  return t`Your view is attributed to you: after the release each of them, those above and the people admins know that it is yours. Until others answer it is shown as one view, and never compared.`
}

function QueueList({ forms }: { readonly forms: readonly FormHeadFragment[] }) {
  return (
    <ul aria-label={t`My people`}>
      {forms.map((form) => (
        <li key={form.id} className={styles.block}>
          <Link to="/assess/$assessmentId" params={{ assessmentId: form.id }} className={styles.blockLink}>
            <QueueLine form={form} withDue />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function QueueTable({ forms }: { readonly forms: readonly FormHeadFragment[] }) {
  return (
    <Table
      caption={t`My people`}
      rows={forms}
      rowKey={(form) => form.id}
      columns={[
        {
          key: "person",
          head: t`Person`,
          cell: (form) => (
            <Link to="/assess/$assessmentId" params={{ assessmentId: form.id }} className={styles.person}>
              {form.subject.name}
            </Link>
          ),
        },
        {
          key: "layer",
          head: t`Layer`,
          width: "110px",
          cell: ({ subject }) => <LayerName layer={subject.layer} hybridShare={subject.hybridShare} />,
        },
        { key: "what", head: t`What they do`, cell: ({ subject }) => subjectWords(subject) },
        { key: "view", head: t`You answer`, cell: viewWords },
        { key: "cycle", head: t`Cycle`, width: "120px", cell: ({ cycleName }) => cycleName },
        { key: "due", head: t`Due`, width: "120px", cell: (form) => <Due form={form} /> },
        { key: "state", head: t`Your view`, width: "110px", cell: standing },
      ]}
    />
  )
}

function Due({ form }: { readonly form: FormHeadFragment }) {
  return <span className={isOverdue(form) ? styles.overdue : undefined}>{dueWords(form)}</span>
}

function standing(form: FormHeadFragment): string {
  return isOverdue(form) ? t`Overdue` : stateWords(form) || t`To begin`
}

function NobodyWaits({ past }: { readonly past: boolean }) {
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={past ? t`You assessed nobody in this cycle` : t`Nobody waits for your view`} />
      <EmptyState
        sentence={
          past
            ? t`The people you assess in an open cycle stand under “Open now”.`
            : t`While a cycle is open, the people who report to you stand here. Read meanwhile what each layer is judged on.`
        }
        action={
          past ? (
            <Button onClick={() => void navigate({ to: "/assess" })}>{t`Show what is open now`}</Button>
          ) : (
            <Button onClick={() => void navigate({ to: "/contract" })}>{t`Read the contract`}</Button>
          )
        }
      />
    </>
  )
}
