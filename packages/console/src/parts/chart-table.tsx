import { t } from "../language/t.ts"
import styles from "./chart-frame.module.css"
import type { ChartTable } from "./csv.ts"
import { oneDecimal } from "./figures.ts"

/** The numbers of a chart, fetched when they are first asked for. */
export function PlainTable({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a phone is scrolled with the arrow keys
    <section className={styles.scroll} aria-label={t`${title}, as a table`} tabIndex={0}>
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
    </section>
  )
}
