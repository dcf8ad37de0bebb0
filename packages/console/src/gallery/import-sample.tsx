import { useState } from "react"
import { LoopDrawing } from "../features/imports/loop-drawing.tsx"
import { RunningImport } from "../features/imports/running-import.tsx"
import { CountRow } from "../parts/count-row.tsx"
import { grouped } from "../parts/figures.ts"
import { IssueTable } from "../parts/issue-table.tsx"
import { PageKeys } from "../parts/page-keys.tsx"
import { Button } from "../ui/button.tsx"
import { SearchField } from "../ui/search-field.tsx"
import { Tabs } from "../ui/tabs.tsx"
import { type VirtualColumn, VirtualTable } from "../ui/virtual-table.tsx"
import styles from "./gallery.module.css"
import { ISSUES } from "./samples.ts"

const PROGRESS = {
  step: "CONNECT" as const,
  percent: 62,
  rowsDone: 41_200,
  rowsTotal: 100_000,
  rowsPerSecond: 12_400,
  secondsLeft: 5,
  attempt: 2,
  isCancelling: false,
}
const VIEWS = [
  { key: "ISSUES", label: "Issues", count: 10 },
  { key: "ROWS", label: "Rows", count: 100_000 },
] as const
const COLUMNS: readonly VirtualColumn<number>[] = [
  { key: "row", head: "Row", width: "80px", number: true, cell: grouped },
  { key: "name", head: "Who", width: "minmax(0, 1fr)", cell: (row) => `Person ${row}` },
]

/** What an import's pages are made of. */
export function ImportSamples() {
  const [chosen, setChosen] = useState(0)
  const [view, setView] = useState<(typeof VIEWS)[number]["key"]>("ISSUES")
  return (
    <>
      <CountRow
        label="What would change"
        counts={[
          { key: "new", value: 14, label: "New" },
          { key: "updated", value: 31, label: "Updated" },
          { key: "unchanged", value: 348, label: "Unchanged" },
          { key: "held", value: 16, label: "Held back", gap: true },
        ]}
      />
      <div className={styles.line}>
        <Tabs large label="What to look at" tabs={VIEWS} chosen={view} onChoose={setView} />
        <SearchField label="Find" placeholder="Find in any cell" />
        <PageKeys keys={[{ keys: ["J", "K"], words: "next and previous issue" }]} />
      </div>
      <IssueTable
        count={ISSUES.length}
        issueAt={(place) => {
          const issue = ISSUES[place]
          return issue && { ...issue, fix: <Button small>Cut newest edge</Button> }
        }}
        chosen={chosen}
        onChoose={setChosen}
      />
      <RunningImport state="PLANNING" progress={PROGRESS} />
      <div className={styles.two}>
        <LoopDrawing loop={{ members: ["Lena Marsh", "Jakub Nowak", "Ada Pires"], cut: "Ada Pires" }} />
        <LoopDrawing loop={{ members: ["Lena Marsh", "Ada Pires"], cut: "Lena Marsh" }} />
      </div>
      <VirtualTable
        label="A hundred thousand rows"
        columns={COLUMNS}
        count={100_000}
        rowAt={(place) => place + 1}
        rowHeight={35}
        maxHeight="280px"
      />
    </>
  )
}
