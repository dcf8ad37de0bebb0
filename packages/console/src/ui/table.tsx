import type { Key, ReactNode } from "react"
import { classes } from "./classes.ts"
import styles from "./table.module.css"

export type Column<Row> = {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly number?: boolean
  /** A CSS width such as "136px"; columns without share what is left. */
  readonly width?: string
}

type TableProps<Row> = {
  readonly caption: string
  readonly captionShown?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => Key
  readonly chosen?: (row: Row) => boolean
  readonly dense?: boolean
}

/** Hairlines above rows; on a phone each row becomes a block with its heads beside the values. */
export function Table<Row>({ caption, captionShown, columns, rows, rowKey, chosen, dense }: TableProps<Row>) {
  return (
    <table className={classes(styles.table, dense && styles.dense)}>
      <caption className={captionShown ? styles.caption : "only-read-aloud"}>{caption}</caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={column.width ? { width: column.width } : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.number ? styles.number : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={chosen?.(row) ? styles.chosen : undefined}>
            {columns.map((column, index) => (
              <td
                key={column.key}
                className={column.number ? styles.number : undefined}
                data-head={index === 0 || typeof column.head !== "string" ? undefined : column.head}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
