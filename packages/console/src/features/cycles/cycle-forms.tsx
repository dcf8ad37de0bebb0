import { useQuery } from "@apollo/client/react"
import { useState } from "react"
import { type AssessmentState, CycleFormsDocument, type CycleFormsQuery } from "../../generated/graphql.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import { type Tab, Tabs } from "../../ui/tabs.tsx"
import { PERSPECTIVE_WORDS } from "../expectations/expectation-words.ts"
import styles from "./cycle-page.module.css"
import type { CycleOnPage, FormStand } from "./cycle-shapes.ts"
import { ReopenDialog } from "./reopen-dialog.tsx"

type Shown = AssessmentState | "ALL"

const TABS: readonly Tab<Shown>[] = [
  { key: "ALL", label: "All" },
  { key: "ASSIGNED", label: "Not begun" },
  { key: "IN_PROGRESS", label: "Draft" },
  { key: "SUBMITTED", label: "Sent" },
  { key: "DECLINED", label: "Declined" },
]

const STATE_WORDS: Readonly<Record<AssessmentState, string>> = {
  ASSIGNED: "Not begun",
  IN_PROGRESS: "Draft",
  SUBMITTED: "Sent",
  DECLINED: "Declined",
}

/** Who has answered about whom, without content: for administrators alone. */
export function CycleForms({ cycle }: { readonly cycle: CycleOnPage }) {
  const [shown, setShown] = useState<Shown>("ALL")
  const [reopening, setReopening] = useState<FormStand | null>(null)
  const state = shown === "ALL" ? null : shown
  const { data, error, refetch, fetchMore } = useQuery(CycleFormsDocument, {
    variables: { id: cycle.id, first: 50, after: null, state, perspective: null },
    fetchPolicy: "cache-and-network",
  })
  const forms = data?.cycle.forms
  const more = (after: string) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult),
    })
  const next = forms?.pageInfo.hasNextPage ? forms.pageInfo.endCursor : null
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h2>Who has answered</h2>
        <span className={styles.quiet}>Only administrators see this. What was answered is not here.</span>
      </div>
      <Tabs label="Forms by state" tabs={TABS} chosen={shown} onChoose={setShown}>
        {error && !forms ? (
          <ErrorState
            sentence="Who has answered could not be read."
            action={<Button onClick={() => void refetch()}>Try again</Button>}
          />
        ) : null}
        {!forms && !error ? <Loading what="the forms" rows={4} /> : null}
        {forms?.edges.length === 0 ? <p className={styles.quiet}>No form stands here.</p> : null}
        {forms && forms.edges.length > 0 ? (
          <FormsList
            forms={forms.edges.map(({ node }) => node)}
            onReopen={cycle.state === "OPEN" ? setReopening : undefined}
          />
        ) : null}
        {next ? <Button onClick={() => void more(next)}>Show more</Button> : null}
      </Tabs>
      <ReopenDialog key={reopening?.assessmentId} form={reopening} onClose={() => setReopening(null)} />
    </section>
  )
}

function joined(before: CycleFormsQuery, more: CycleFormsQuery): CycleFormsQuery {
  const { forms } = more.cycle
  if (!forms || !before.cycle.forms) return before
  return {
    cycle: { ...more.cycle, forms: { ...forms, edges: [...before.cycle.forms.edges, ...forms.edges] } },
  }
}

type FormsListProps = {
  readonly forms: readonly FormStand[]
  readonly onReopen: ((form: FormStand) => void) | undefined
}

function FormsList({ forms, onReopen }: FormsListProps) {
  return (
    <Table
      caption="Forms"
      dense
      rows={forms}
      rowKey={({ assessmentId }) => assessmentId}
      columns={[
        { key: "subject", head: "About", cell: ({ subject }) => subject.name },
        {
          key: "layer",
          head: "Layer",
          width: "90px",
          cell: ({ subject }) => <LayerName layer={subject.layer} hybridShare={subject.hybridShare} quiet />,
        },
        { key: "rater", head: "Answered by", cell: ({ rater }) => rater.name },
        {
          key: "view",
          head: "View",
          width: "110px",
          cell: ({ perspective }) => PERSPECTIVE_WORDS[perspective],
        },
        { key: "reason", head: "Asked because", cell: reasonWords },
        { key: "state", head: "State", cell: standWords },
        {
          key: "reopen",
          head: <span className="only-read-aloud">Reopen</span>,
          width: "90px",
          cell: (form) =>
            onReopen && (form.state === "SUBMITTED" || form.state === "DECLINED") ? (
              <Button
                small
                aria-label={`Reopen the form of ${form.rater.name} about ${form.subject.name}`}
                onClick={() => onReopen(form)}
              >
                Reopen
              </Button>
            ) : null,
        },
      ]}
    />
  )
}

function reasonWords({ reason, rater, assignedBy }: FormStand): string {
  if (assignedBy === "ADMIN") return `An administrator chose ${rater.name}`
  return reason ? `${rater.name} ${reason}` : "Nothing was noted then"
}

function standWords({ state, declineReason }: FormStand): string {
  return declineReason ? `${STATE_WORDS[state]}: “${declineReason}”` : STATE_WORDS[state]
}
