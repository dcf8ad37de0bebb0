import { type ReactNode, useId, useRef, useState } from "react"
import { t } from "../language/t.ts"
import { Tabs } from "../ui/tabs.tsx"
import { useLater, useOpened } from "../ui/use-later.ts"
import styles from "./chart-frame.module.css"
import type { ChartTable } from "./csv.ts"

const chartTable = () => import("./chart-table.tsx")
const chartFiles = () => import("./chart-files.ts")

type ChartFrameProps = {
  readonly title: string
  /** Stands at the right of the title: a legend or one line. */
  readonly note?: ReactNode
  readonly table: ChartTable
  /** Stands in for the table where it is too long to be drawn as a whole. */
  readonly longTable?: ReactNode
  readonly children: ReactNode
  /** Hides the title where the page already says it; it stays for reading aloud. */
  readonly quietTitle?: boolean
  /** Names the chart in tabs beside the title, where chart and table are two views of equal weight. */
  readonly chartTab?: string
  /** Stands at the left of the actions: a legend or a remark. */
  readonly foot?: ReactNode
  /** Further ways to take it away, beside CSV and PNG. */
  readonly more?: ReactNode
}

/** A chart with its table, CSV and PNG behind it. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, note, table, longTable, children, quietTitle, chartTab, foot, more } = props
  const [asTable, setAsTable] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const behind = useOpened(chartTable, asTable && longTable === undefined)
  useLater(chartFiles)
  const savePicture = async () => {
    const { savePicture: save } = await chartFiles()
    if (body.current) await save(title, body.current)
  }
  const saveCsv = async () => {
    const { saveCsv: save } = await chartFiles()
    save(title, table)
  }
  const shown = longTable ?? (behind ? <behind.PlainTable title={title} table={table} /> : null)
  return (
    <section aria-labelledby={titleId} className={styles.frame}>
      <div className={quietTitle ? "only-read-aloud" : styles.head}>
        <h2 id={titleId}>{title}</h2>
        {note ? <div className={styles.note}>{note}</div> : null}
        {chartTab ? (
          <Tabs
            label={t`View`}
            tabs={[
              { key: "chart", label: chartTab },
              { key: "table", label: t`Table` },
            ]}
            chosen={asTable ? "table" : "chart"}
            onChoose={(key) => setAsTable(key === "table")}
          />
        ) : null}
      </div>
      <div ref={body}>{asTable && shown ? shown : children}</div>
      <div className={styles.foot}>
        <div className={styles.footNote}>{foot}</div>
        <div className={styles.actions}>
          {chartTab ? null : (
            <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {asTable ? t`Chart` : t`Table`}
            </button>
          )}
          <button type="button" onClick={saveCsv}>{t`CSV`}</button>
          <button type="button" onClick={savePicture}>{t`PNG`}</button>
          {more}
        </div>
      </div>
    </section>
  )
}
