import { useApolloClient } from "@apollo/client/react"
import { useDeferredValue, useMemo, useState } from "react"
import { type ImportRowOutcome, ImportRowsDocument } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { ErrorState } from "../../ui/page-state.tsx"
import { SearchField } from "../../ui/search-field.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { usePagedList } from "../../ui/use-paged-list.ts"
import { useRoomBelow } from "../../ui/use-room-below.ts"
import type { GridPlace } from "./grid-keys.ts"
import { type GridRow, gridColumns, gridRow } from "./grid-rows.ts"
import styles from "./import-page.module.css"
import { type Counts, OUTCOME_WORDS } from "./import-words.ts"
import { CodeChoice } from "./issues-part.tsx"
import type { Plan } from "./plan-of.ts"
import { RowAside } from "./row-aside.tsx"
import { RowsGrid } from "./rows-grid.tsx"
import type { PlanAddress } from "./use-plan-address.ts"
import type { PlanWork } from "./use-plan-work.ts"

type RowsViewProps = {
  readonly plan: Plan
  readonly settled: number
  readonly address: PlanAddress
  readonly work: PlanWork
}

/** Every row of the file with what becomes of it; cells are edited where they stand. */
export function RowsView({ plan, settled, address, work }: RowsViewProps) {
  const { desk, onFix, busy } = work
  const [text, setText] = useState("")
  const [main, room] = useRoomBelow<HTMLDivElement>(400)
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 })
  const find = useDeferredValue(text.trim())
  const list = useRows(plan, { settled, address, text: find })
  const { request } = plan
  const columns = useMemo(() => gridColumns(request, desk.pending), [request, desk.pending])
  const row = list.at(at.row)
  return (
    <section aria-labelledby="rows-head">
      <h2 id="rows-head" className="only-read-aloud">
        {t`Rows`}
      </h2>
      <div className={styles.partHead}>
        <Tabs
          label={t`What becomes of the row`}
          tabs={outcomeTabs(plan.counts)}
          chosen={address.outcome ?? "ALL"}
          onChoose={(key) => address.go({ outcome: key === "ALL" ? undefined : key })}
        />
        <CodeChoice runs={plan.issueCodes} address={{ ...address, effect: undefined }} />
        <SearchField
          label={t`Find in the rows`}
          placeholder={t`Find in any cell`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className={styles.atEnd} role="status">
          {list.total === undefined ? "" : t`${plural(list.total, "# row", "# rows")}`}
        </span>
      </div>
      {list.failure ? (
        <ErrorState
          sentence={t`Some of the rows could not be read.`}
          action={<Button onClick={() => list.again()}>{t`Try again`}</Button>}
        />
      ) : null}
      <div className={styles.plan}>
        <div ref={main} className={styles.main}>
          {list.total === 0 ? (
            <p className={styles.nothing}>{t`No row is like this.`}</p>
          ) : (
            <RowsGrid
              list={list}
              columns={columns}
              desk={desk}
              runs={plan.issueCodes}
              at={at}
              onGo={setAt}
              height={room}
              find={find}
            />
          )}
        </div>
        <div className={styles.aside}>
          <RowAside importId={plan.id} row={row} settled={settled} onFix={onFix} busy={busy} />
        </div>
      </div>
    </section>
  )
}

type RowsAsked = { readonly settled: number; readonly address: PlanAddress; readonly text: string }

function useRows({ id }: Plan, { settled, address: { outcome, code }, text }: RowsAsked) {
  const client = useApolloClient()
  const load = async (from: number, first: number) => {
    const filter = {
      outcomes: outcome ? [outcome] : null,
      codes: code ? [code] : null,
      text: text === "" ? null : text,
    }
    const { data } = await client.query({
      query: ImportRowsDocument,
      variables: { id, filter, from, first },
      fetchPolicy: "no-cache",
    })
    const { totalCount, edges } = data?.orgImportPlan.rows ?? { totalCount: 0, edges: [] }
    return { items: edges.map(({ node }) => gridRow(node)), total: totalCount }
  }
  return usePagedList<GridRow>(load, `${outcome} ${code} ${text} ${settled}`)
}

function outcomeTabs(counts: Counts) {
  const found: Readonly<Record<ImportRowOutcome, number>> = {
    CREATE: counts.create,
    UPDATE: counts.update,
    MOVE: counts.move,
    END: counts.end,
    UNCHANGED: counts.unchanged,
    BLOCKED: counts.blocked,
    COLLAPSED: counts.collapsed,
    IGNORED: counts.ignored,
  }
  const outcomes = ROW_OUTCOMES.flatMap((key) =>
    found[key] > 0 ? [{ key, label: OUTCOME_WORDS[key], count: found[key] }] : [],
  )
  return [{ key: "ALL" as const, label: t`All`, count: counts.rows }, ...outcomes]
}

const ROW_OUTCOMES: readonly ImportRowOutcome[] = [
  "CREATE",
  "UPDATE",
  "MOVE",
  "END",
  "UNCHANGED",
  "BLOCKED",
  "COLLAPSED",
  "IGNORED",
]
