import { useVirtualizer } from "@tanstack/react-virtual"
import { type CSSProperties, type ReactNode, useEffect, useRef } from "react"
import { t } from "../language/t.ts"
import { classes } from "./classes.ts"
import styles from "./virtual-table.module.css"

export type VirtualColumn<Row> = {
  readonly key: string
  readonly head: string
  /** A track of a CSS grid, such as "64px" or "minmax(0, 1fr)". */
  readonly width: string
  readonly number?: boolean
  readonly className?: string | undefined
  readonly cell: (row: Row, index: number) => ReactNode
}

type VirtualTableProps<Row> = {
  readonly label: string
  readonly columns: readonly VirtualColumn<Row>[]
  readonly count: number
  /** Nothing while it is on its way. */
  readonly rowAt: (index: number) => Row | undefined
  /** Pixels, as far as one can tell before a row is drawn. */
  readonly rowHeight: number
  /** Taller tables scroll inside themselves. */
  readonly maxHeight: string
  readonly rowClass?: string | undefined
  /** The row that is washed and kept in view. */
  readonly at?: number | undefined
  readonly onRange?: ((from: number, to: number) => void) | undefined
}

const HEAD_HEIGHT = 28

/** A table of any length: only the rows in view exist, with hairlines above them. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, count, rowAt, rowHeight, maxHeight, rowClass, at, onRange } = props
  const scroller = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    scrollPaddingEnd: HEAD_HEIGHT,
  })
  const [from = 0, to = 0] = [virtual.range?.startIndex, virtual.range?.endIndex]
  useEffect(() => onRange?.(from, to), [onRange, from, to])
  useEffect(() => {
    if (at !== undefined) virtual.scrollToIndex(at, { align: "auto" })
  }, [at, virtual])
  const tracks: CSSProperties = { gridTemplateColumns: columns.map(({ width }) => width).join(" ") }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section ref={scroller} aria-label={label} tabIndex={0} className={styles.scroller} style={{ maxHeight }}>
      <table aria-label={label} aria-rowcount={count + 1} className={styles.table}>
        <thead className={styles.heads}>
          <tr aria-rowindex={1} className={styles.head} style={tracks}>
            {columns.map(({ key, head, number }) => (
              <th key={key} scope="col" className={classes(number && styles.number)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <tr
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              data-chosen={index === at || undefined}
              className={classes(styles.row, rowClass)}
              style={{ transform: `translateY(${start}px)`, ...tracks }}
            >
              <Cells columns={columns} row={rowAt(index)} index={index} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type CellsProps<Row> = {
  readonly columns: readonly VirtualColumn<Row>[]
  readonly row: Row | undefined
  readonly index: number
}

function Cells<Row>({ columns, row, index }: CellsProps<Row>) {
  if (row === undefined) {
    return (
      <td colSpan={columns.length} className={styles.waiting}>
        <span className="only-read-aloud">{t`Loading`}</span>
      </td>
    )
  }
  return columns.map(({ key, head, number, className, cell }) => (
    <td key={key} data-head={head} className={classes(styles.cell, number && styles.number, className)}>
      {cell(row, index)}
    </td>
  ))
}
