import { useApolloClient } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { Fragment, useDeferredValue, useState } from "react"
import {
  type ImportChangeKind,
  ImportChangesDocument,
  type ImportChangesQuery,
} from "../../generated/graphql.ts"
import { meant, t } from "../../language/t.ts"
import { countWord, sentence } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { ErrorState } from "../../ui/page-state.tsx"
import { SearchField } from "../../ui/search-field.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { usePagedList } from "../../ui/use-paged-list.ts"
import { useRoomBelow } from "../../ui/use-room-below.ts"
import { type VirtualColumn, VirtualTable } from "../../ui/virtual-table.tsx"
import styles from "./changes-view.module.css"
import { FIELD_WORDS, valueWords } from "./column-words.ts"
import shared from "./import-page.module.css"
import { kindWords } from "./import-words.ts"
import type { PlanAddress } from "./use-plan-address.ts"

const TABS: readonly { readonly key: "ALL" | ImportChangeKind; readonly label: string }[] = [
  { key: "ALL", label: t`All` },
  { key: "CREATED", label: t`New` },
  { key: "UPDATED", label: t`Updated` },
  { key: "MOVED", label: meant("in the org")`Moved` },
  { key: "ENDED", label: t`Ended` },
  { key: "RETURNED", label: meant("in the org")`Back` },
]

type Change = ImportChangesQuery["orgImportPlan"]["changes"]["edges"][number]["node"]

type ChangesViewProps = {
  readonly importId: string
  readonly settled: number
  readonly address: PlanAddress
}

/** Everybody whom the import touches, with what they were and what they will be. */
export function ChangesView({ importId, settled, address: { kind, go } }: ChangesViewProps) {
  const client = useApolloClient()
  const [table, room] = useRoomBelow<HTMLDivElement>(420)
  const [text, setText] = useState("")
  const wanted = useDeferredValue(text.trim())
  const load = async (from: number, first: number) => {
    const filter = { kinds: kind ? [kind] : null, text: wanted === "" ? null : wanted }
    const { data } = await client.query({
      query: ImportChangesDocument,
      variables: { id: importId, filter, from, first },
      fetchPolicy: "no-cache",
    })
    const { totalCount, edges } = data?.orgImportPlan.changes ?? { totalCount: 0, edges: [] }
    return { items: edges.map(({ node }) => node), total: totalCount }
  }
  const list = usePagedList<Change>(load, `${kind} ${wanted} ${settled}`)
  return (
    <section aria-labelledby="changes-head">
      <h2 id="changes-head" className="only-read-aloud">
        {t`Changes`}
      </h2>
      <div className={shared.partHead}>
        <Tabs
          label={t`Kind of change`}
          tabs={TABS}
          chosen={kind ?? "ALL"}
          onChoose={(key) => go({ kind: key === "ALL" ? undefined : key })}
        />
        <SearchField
          label={t`Find in the changes`}
          placeholder={t`Name, number or e-mail`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className={shared.atEnd} role="status">
          {list.total === undefined ? "" : foundWords(list.total)}
        </span>
      </div>
      {list.failure ? (
        <ErrorState
          sentence={t`Some of the changes could not be read.`}
          action={<Button onClick={() => list.again()}>{t`Try again`}</Button>}
        />
      ) : null}
      {list.total === 0 ? <p className={shared.nothing}>{t`Nobody is changed like this.`}</p> : null}
      <div ref={table} />
      {list.total === 0 ? null : (
        <VirtualTable
          label={t`Changes`}
          columns={COLUMNS}
          count={list.total ?? 0}
          rowAt={(at) => list.at(at)}
          rowHeight={54}
          maxHeight={`${room}px`}
          onRange={(from, to) => list.want(from, to)}
        />
      )}
    </section>
  )
}

function foundWords(count: number): string {
  return count === 1 ? t`One person or seat` : t`${sentence(countWord(count))} people and seats`
}

const COLUMNS: readonly VirtualColumn<Change>[] = [
  {
    key: "row",
    head: t`Row`,
    width: "56px",
    className: styles.row,
    cell: ({ row }) => (row > 0 ? grouped(row) : meant("of a row")`none`),
  },
  {
    key: "name",
    head: t`Who`,
    width: "minmax(0, 2fr)",
    className: styles.top,
    cell: (change) => <ChangeName change={change} />,
  },
  { key: "kind", head: t`What`, width: "132px", className: styles.top, cell: kindWords },
  {
    key: "fields",
    head: t`Before and after`,
    width: "minmax(0, 4fr)",
    className: styles.all,
    cell: (change) => <Fields change={change} />,
  },
]

function ChangeName({ change: { nodeId, nodeKind, name, label } }: { readonly change: Change }) {
  const known = nodeId && nodeKind === "PERSON"
  return (
    <>
      {known ? (
        <Link to="/people/$id" params={{ id: nodeId }}>
          {name}
        </Link>
      ) : (
        <b>{nodeKind === "POSITION" ? t`Open seat: ${name}` : name}</b>
      )}{" "}
      <span className={shared.quiet}>{label}</span>
    </>
  )
}

function Fields({ change: { fields, kinds, lastDay } }: { readonly change: Change }) {
  const isNew = kinds.includes("CREATED")
  if (isNew) return <NewFields fields={fields} lastDay={lastDay} />
  return (
    <ul className={styles.fields}>
      {lastDay ? <li>{t`Last day ${lastDay}`}</li> : null}
      {fields.map(({ field, before, after }) => (
        <li key={field}>
          <span className={styles.before}>
            {FIELD_WORDS[field]}: {valueWords(field, before) ?? t`nothing`}
          </span>
          <span aria-hidden="true"> → </span>
          <span className="only-read-aloud"> {t`becomes`} </span>
          {valueWords(field, after) ?? <span className={styles.cleared}>{t`cleared`}</span>}
        </li>
      ))}
    </ul>
  )
}

/** Somebody new in one paragraph: there is nothing to compare with. */
function NewFields({ fields, lastDay }: Pick<Change, "fields" | "lastDay">) {
  return (
    <p>
      {fields.map(({ field, after }, index) => (
        <Fragment key={field}>
          {index > 0 ? " · " : null}
          <span className={styles.before}>{FIELD_WORDS[field]}</span> {valueWords(field, after)}
        </Fragment>
      ))}
      {lastDay ? ` · ${t`Last day ${lastDay}`}` : null}
    </p>
  )
}
