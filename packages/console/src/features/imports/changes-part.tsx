import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { useDeferredValue, useState } from "react"
import {
  type ImportChangeKind,
  ImportChangesDocument,
  type ImportChangesQuery,
} from "../../generated/graphql.ts"
import { counted, sentence } from "../../parts/count-words.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import styles from "./import-page.module.css"
import { FIELD_WORDS, kindWords } from "./import-words.ts"

const TABS = [
  { key: "ALL", label: "All" },
  { key: "CREATED", label: "New" },
  { key: "UPDATED", label: "Updated" },
  { key: "MOVED", label: "Moved" },
  { key: "ENDED", label: "Ended" },
] as const

type ChangeTab = (typeof TABS)[number]["key"]
type Change = ImportChangesQuery["orgImportPlan"]["changes"]["edges"][number]["node"]

/** Everybody whom the import touches, with what they were and what they will be. */
export function ChangesPart({ importId }: { readonly importId: string }) {
  const [tab, setTab] = useState<ChangeTab>("ALL")
  const [text, setText] = useState("")
  const wanted = useDeferredValue(text.trim())
  const kinds: ImportChangeKind[] | null = tab === "ALL" ? null : [tab]
  const filter = { kinds, text: wanted === "" ? null : wanted }
  const { data, error, fetchMore } = useQuery(ImportChangesDocument, {
    variables: { id: importId, filter, after: null },
  })
  const page = data?.orgImportPlan.changes
  const next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  const more = (after: string) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { orgImportPlan } }) => ({
        orgImportPlan: {
          ...orgImportPlan,
          changes: {
            ...orgImportPlan.changes,
            edges: [...before.orgImportPlan.changes.edges, ...orgImportPlan.changes.edges],
          },
        },
      }),
    })
  return (
    <section aria-labelledby="changes-head">
      <div className={styles.partHead}>
        <h2 id="changes-head">Changes</h2>
        <Tabs label="Kind of change" tabs={TABS} chosen={tab} onChoose={setTab} />
        <span className={styles.atEnd} role="status">
          {page ? `${sentence(counted(page.totalCount, "person or seat", "people and seats"))}` : ""}
        </span>
      </div>
      <div className={styles.find}>
        <TextField
          label="Find in the changes"
          type="search"
          placeholder="Name, employee number or e-mail"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {error ? <ErrorState sentence="The changes could not be read." /> : null}
      {!page && !error ? <Loading what="changes" /> : null}
      {page ? <ChangesTable changes={page.edges.map(({ node }) => node)} /> : null}
      {next ? <Button onClick={() => void more(next)}>Show more changes</Button> : null}
    </section>
  )
}

function ChangesTable({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <Table
      caption="Changes"
      dense
      rows={changes}
      rowKey={({ row, label, name }) => `${row} ${label} ${name}`}
      columns={[
        {
          key: "row",
          head: "Row",
          width: "56px",
          cell: ({ row }) => <span className={styles.quiet}>{row > 0 ? row : "none"}</span>,
        },
        { key: "name", head: "Who", width: "26%", cell: (change) => <ChangeName change={change} /> },
        { key: "kind", head: "What", width: "132px", cell: kindWords },
        { key: "fields", head: "Before and after", cell: (change) => <Fields change={change} /> },
      ]}
    />
  )
}

function ChangeName({ change: { nodeId, nodeKind, name, label } }: { readonly change: Change }) {
  const known = nodeId && nodeKind === "PERSON"
  return (
    <>
      {known ? (
        <Link to="/people/$id" params={{ id: nodeId }}>
          {name}
        </Link>
      ) : (
        <b>{nodeKind === "POSITION" ? `Open seat: ${name}` : name}</b>
      )}{" "}
      <span className={styles.quiet}>{label}</span>
    </>
  )
}

function Fields({ change: { fields, kinds, lastDay } }: { readonly change: Change }) {
  const isNew = kinds.includes("CREATED")
  return (
    <ul className={styles.fields}>
      {lastDay ? <li>Last day {lastDay}</li> : null}
      {fields.map(({ field, before, after }) => (
        <li key={field}>
          <span className={styles.before}>{FIELD_WORDS[field]}: </span>
          {isNew ? null : (
            <>
              <span className={styles.before}>{before ?? "nothing"}</span>
              <span aria-hidden="true"> → </span>
              <span className="only-read-aloud"> becomes </span>
            </>
          )}
          {after ?? <span className={styles.cleared}>cleared</span>}
        </li>
      ))}
    </ul>
  )
}
