import { useQuery } from "@apollo/client/react"
import { PERSPECTIVES, type Perspective } from "@rung/domain/expectations/perspective"
import { useState } from "react"
import { type AssessmentState, CycleFormsDocument, type CycleFormsQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { declinedWords } from "../../parts/decline-words.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { Menu } from "../../ui/menu.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { SearchField } from "../../ui/search-field.tsx"
import { Table } from "../../ui/table.tsx"
import { type Tab, Tabs } from "../../ui/tabs.tsx"
import { PERSPECTIVE_WORDS } from "../expectations/expectation-words.ts"
import styles from "./cycle-page.module.css"
import type { CycleOnPage, FormStand } from "./cycle-shapes.ts"
import { MailLink } from "./mail-link.tsx"
import { ReassignDialog } from "./reassign-dialog.tsx"
import { ReopenDialog } from "./reopen-dialog.tsx"
import { useCycleSearch } from "./use-cycle-search.ts"

type Shown = AssessmentState | "ALL"

const TABS: readonly Tab<Shown>[] = [
  { key: "ALL", label: t`All` },
  { key: "ASSIGNED", label: t`Not begun` },
  { key: "IN_PROGRESS", label: t`Draft` },
  { key: "SUBMITTED", label: t`Sent` },
  { key: "DECLINED", label: t`Declined` },
]

const STATE_WORDS: Readonly<Record<AssessmentState, string>> = {
  ASSIGNED: t`Not begun`,
  IN_PROGRESS: t`Draft`,
  SUBMITTED: t`Sent`,
  DECLINED: t`Declined`,
}

type Acting = { readonly act: "reopen" | "reassign"; readonly form: FormStand }

/** Who has answered about whom, without content: for administrators alone. */
export function CycleForms({ cycle }: { readonly cycle: CycleOnPage }) {
  const { forms: wanted, view: named, unit, find, show } = useCycleSearch()
  const shown = TABS.find(({ key }) => key === wanted)?.key ?? "ALL"
  const view = PERSPECTIVES.find((each) => each === named)
  const [acting, setActing] = useState<Acting | null>(null)
  const state = shown === "ALL" ? null : shown
  const { data, error, refetch, fetchMore } = useQuery(CycleFormsDocument, {
    variables: {
      id: cycle.id,
      first: 50,
      after: null,
      state,
      perspective: view ?? null,
      unit: unit ?? null,
      search: find ?? null,
    },
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
    <section className={styles.wide}>
      <div className={styles.partHead}>
        <h2>{t`Who has answered`}</h2>
        <span
          className={styles.quiet}
        >{t`Only administrators see this. What was answered is not here.`}</span>
      </div>
      <FormFilters cycle={cycle} view={view} />
      <Tabs
        label={t`Forms by state`}
        tabs={TABS}
        chosen={shown}
        onChoose={(state) => show({ forms: state === "ALL" ? undefined : state })}
      >
        {error && !forms ? (
          <ErrorState
            sentence={t`Who has answered could not be read.`}
            action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
          />
        ) : null}
        {!forms && !error ? <Loading what={t`the forms`} rows={4} /> : null}
        {forms?.edges.length === 0 ? <p className={styles.quiet}>{t`No form stands here.`}</p> : null}
        {forms && forms.edges.length > 0 ? (
          <FormsList
            forms={forms.edges.map(({ node }) => node)}
            onAct={cycle.state === "OPEN" ? setActing : undefined}
          />
        ) : null}
        {next ? <Button onClick={() => void more(next)}>{t`Show more`}</Button> : null}
      </Tabs>
      {acting?.act === "reopen" ? <ReopenDialog form={acting.form} onClose={() => setActing(null)} /> : null}
      {acting?.act === "reassign" ? (
        <ReassignDialog form={acting.form} onClose={() => setActing(null)} />
      ) : null}
    </section>
  )
}

type FormFiltersProps = { readonly cycle: CycleOnPage; readonly view: Perspective | undefined }

function FormFilters({ cycle, view }: FormFiltersProps) {
  const { unit, find, show } = useCycleSearch()
  const [typed, setTyped] = useState(find ?? "")
  return (
    <div className={styles.chosen}>
      <SearchField
        label={t`Find a person in the forms`}
        placeholder={t`Name`}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value)
          show({ find: value.trim() || undefined })
        }}
      />
      <Menu
        label={t`View`}
        value={view ? PERSPECTIVE_WORDS[view] : t`All`}
        items={[
          {
            key: "ALL",
            label: t`All`,
            chosen: view === undefined,
            onSelect: () => show({ view: undefined }),
          },
          ...cycle.perspectives.map((each) => ({
            key: each,
            label: PERSPECTIVE_WORDS[each],
            chosen: view === each,
            onSelect: () => show({ view: each }),
          })),
        ]}
      />
      <Menu
        label={t`Raters’ unit`}
        value={unit ?? t`All`}
        items={[
          { key: "", label: t`All`, chosen: unit === undefined, onSelect: () => show({ unit: undefined }) },
          ...unitsOf(cycle).map((each) => ({
            key: each,
            label: each,
            chosen: unit === each,
            onSelect: () => show({ unit: each }),
          })),
        ]}
      />
    </div>
  )
}

function unitsOf({ formsByUnit }: CycleOnPage): readonly string[] {
  return (formsByUnit ?? []).flatMap(({ unit }) => (unit ? [unit] : []))
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
  readonly onAct: ((acting: Acting) => void) | undefined
}

function FormsList({ forms, onAct }: FormsListProps) {
  return (
    <Table
      caption={t`Forms`}
      dense
      rows={forms}
      rowKey={({ assessmentId }) => assessmentId}
      columns={[
        { key: "subject", head: t`About`, width: "150px", cell: ({ subject }) => subject.name },
        {
          key: "layer",
          head: t`Layer`,
          width: "90px",
          cell: ({ subject }) => <LayerName layer={subject.layer} hybridShare={subject.hybridShare} quiet />,
        },
        { key: "rater", head: t`Answered by`, width: "150px", cell: ({ rater }) => rater.name },
        {
          key: "view",
          head: t`View`,
          width: "150px",
          cell: ({ perspective }) => PERSPECTIVE_WORDS[perspective],
        },
        { key: "reason", head: t`Asked because`, cell: reasonWords },
        { key: "state", head: t`State`, width: "84px", cell: standWords },
        ...(onAct
          ? [
              {
                key: "act",
                head: <span className="only-read-aloud">{t`What can be done`}</span>,
                width: "186px",
                cell: (form: FormStand) => <FormAct form={form} onAct={onAct} />,
              },
            ]
          : []),
      ]}
    />
  )
}

type FormActProps = { readonly form: FormStand; readonly onAct: (acting: Acting) => void }

function FormAct({ form, onAct }: FormActProps) {
  const { state, perspective, rater, subject } = form
  if (state === "ASSIGNED" || state === "IN_PROGRESS") {
    return (
      <span className={styles.acts}>
        <MailLink form={form} />
        {perspective === "SELF" ? null : (
          <Button
            small
            aria-label={t`Reassign the form of ${rater.name} about ${subject.name}`}
            onClick={() => onAct({ act: "reassign", form })}
          >{t`Reassign`}</Button>
        )}
      </span>
    )
  }
  return (
    <Button
      small
      aria-label={t`Reopen the form of ${rater.name} about ${subject.name}`}
      onClick={() => onAct({ act: "reopen", form })}
    >{t`Reopen`}</Button>
  )
}

function reasonWords({ reason, rater, assignedBy }: FormStand): string {
  if (assignedBy === "ADMIN") return t`An administrator chose ${rater.name}`
  return reason ? `${rater.name} ${reason}` : t`Nothing was noted then`
}

function standWords(form: FormStand): string {
  const why = declinedWords(form)
  return why ? `${STATE_WORDS[form.state]}: ${why}` : STATE_WORDS[form.state]
}
