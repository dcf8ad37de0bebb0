import { type ReactNode, useId, useRef, useState } from "react"
import { Tabs } from "../ui/tabs.tsx"
import styles from "./chart-frame.module.css"
import { type ChartTable, csvOf } from "./csv.ts"
import { oneDecimal } from "./figures.ts"
import { pictureOf } from "./paint-element.ts"
import { fileNameOf, saveFile } from "./save-file.ts"

type ChartFrameProps = {
  readonly title: string
  /** Stands at the right of the title: a legend or one line. */
  readonly note?: ReactNode
  readonly table: ChartTable
  readonly children: ReactNode
  /** Hides the title where the page already says it; it stays for reading aloud. */
  readonly quietTitle?: boolean
  /** Names the chart in tabs beside the title, where chart and table are two views of equal weight. */
  readonly chartTab?: string
  /** Stands at the left of the actions: a legend or a remark. */
  readonly foot?: ReactNode
}

/** A chart with its table, CSV and PNG behind it. */
export function ChartFrame({ title, note, table, children, quietTitle, chartTab, foot }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const savePicture = async () => {
    const picture = body.current ? await pictureOf(body.current) : null
    if (picture) saveFile(`${fileNameOf(title)}.png`, picture)
  }
  const saveCsv = () =>
    saveFile(`${fileNameOf(title)}.csv`, new Blob([csvOf(table)], { type: "text/csv;charset=utf-8" }))
  return (
    <section aria-labelledby={titleId} className={styles.frame}>
      <div className={quietTitle ? "only-read-aloud" : styles.head}>
        <h2 id={titleId}>{title}</h2>
        {note ? <div className={styles.note}>{note}</div> : null}
        {chartTab ? (
          <Tabs
            label="View"
            tabs={[
              { key: "chart", label: chartTab },
              { key: "table", label: "Table" },
            ]}
            chosen={asTable ? "table" : "chart"}
            onChoose={(key) => setAsTable(key === "table")}
          />
        ) : null}
      </div>
      <div ref={body}>{asTable ? <PlainTable title={title} table={table} /> : children}</div>
      <div className={styles.foot}>
        <div className={styles.footNote}>{foot}</div>
        <div className={styles.actions}>
          {chartTab ? null : (
            <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {asTable ? "Chart" : "Table"}
            </button>
          )}
          <button type="button" onClick={saveCsv}>
            CSV
          </button>
          <button type="button" onClick={savePicture}>
            PNG
          </button>
        </div>
      </div>
    </section>
  )
}

function PlainTable({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="only-read-aloud">{title}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join("|")}>
              {row.map((value, index) => (
                <td key={table.columns[index]} data-number={typeof value === "number" || undefined}>
                  {typeof value === "number" && !Number.isInteger(value) ? oneDecimal(value) : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
