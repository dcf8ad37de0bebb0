import { useEffect, useId, useMemo, useRef } from "react"
import { meant, t } from "../../language/t.ts"
import type { PagedList } from "../../ui/paged-list.ts"
import type { EditDesk } from "./edit-desk.ts"
import type { GridPlace } from "./grid-keys.ts"
import { type ColumnInView, GridRowLine } from "./grid-row.tsx"
import { columnSaying, type GridColumn, type GridRow } from "./grid-rows.ts"
import type { IssueRun } from "./issue-place.ts"
import styles from "./rows-grid.module.css"
import { HEAD_HEIGHT, LEAD_WIDTHS, useRowsGrid } from "./use-rows-grid.ts"

type RowsGridProps = {
  readonly list: PagedList<GridRow>
  readonly columns: readonly GridColumn[]
  readonly desk: EditDesk
  readonly runs: readonly IssueRun[]
  readonly at: GridPlace
  readonly onGo: (place: GridPlace) => void
  /** Pixels; what does not fit scrolls inside. */
  readonly height: number
  /** What is searched for: where it stands comes into view. */
  readonly find: string
}

/** Below the last row, where one is drawn. */
const SCROLLBAR = 16

const LEAD = LEAD_WIDTHS.reduce((sum: number, width) => sum + width, 0)

/** All rows of the file as a grid: only cells in view exist; the focus stays on the grid and points at a cell. */
export function RowsGrid({ list, columns, desk, runs, at, onGo, height, find }: RowsGridProps) {
  const cellId = useId()
  const grid = useRowsGrid({ list, columns, desk, at, onGo })
  const { rows, across } = grid
  const width = across.getTotalSize()
  const shown = across.getVirtualItems()
  const inView = shown.map(({ index, start }) => `${index}:${start}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `inView` says what `shown` holds
  const columnsInView = useMemo(
    () =>
      shown.flatMap(({ index, start }): readonly ColumnInView[] => {
        const column = columns[index]
        return column ? [{ ...column, index, start }] : []
      }),
    [inView, columns],
  )
  const first = list.at(0)
  const shownFor = useRef("")
  useEffect(() => {
    const sought = `${find} ${first?.row}`
    if (shownFor.current === sought) return
    shownFor.current = sought
    const column = first && find !== "" ? columnSaying(first, columns, find) : undefined
    if (column !== undefined) grid.go({ row: 0, column })
  })
  const onKeep = (text: string, key: string) => {
    grid.keep(text)
    if (key !== "") grid.focus()
    if (key === "Enter" && at.row + 1 < grid.size.rows) grid.go({ row: at.row + 1, column: at.column })
    const next = at.column + (key === "Tab" ? 1 : -1)
    if ((key === "Tab" || key === "BackTab") && columns[next]) grid.go({ row: at.row, column: next })
  }
  const onLeave = () => {
    grid.setWriting(false)
    grid.focus()
  }
  return (
    <div
      ref={grid.scroller}
      className={styles.scroller}
      style={{ height: Math.min(height, rows.getTotalSize() + HEAD_HEIGHT + SCROLLBAR) }}
    >
      <table
        ref={grid.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by keys is a grid
        role="grid"
        aria-label={t`Rows of the file`}
        aria-rowcount={grid.size.rows + 1}
        aria-colcount={columns.length + 3}
        aria-activedescendant={grid.size.rows > 0 ? cellId : undefined}
        tabIndex={0}
        className={styles.grid}
        style={{ width, height: rows.getTotalSize() + HEAD_HEIGHT }}
        onKeyDown={grid.onKeyDown}
      >
        <thead className={styles.heads}>
          <tr aria-rowindex={1} className={styles.head} style={{ width }}>
            <th scope="col" className={styles.number}>
              {t`Row`}
            </th>
            <th scope="col" className={styles.outcome}>
              {t`What becomes of it`}
            </th>
            <th scope="col" className={styles.codes}>
              {meant("in a row")`Found`}
            </th>
            {columnsInView.map(({ field, header, index, start, width: wide }, place) => (
              <th
                key={field}
                scope="col"
                aria-colindex={index + 4}
                className={styles.cell}
                style={{ width: wide, marginLeft: place === 0 ? start - LEAD : 0 }}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys */}
        <tbody className={styles.sheet} onClick={grid.onClick}>
          {rows.getVirtualItems().map(({ index, start }) => (
            <GridRowLine
              key={index}
              id={cellId}
              index={index}
              top={start}
              width={width}
              row={list.at(index)}
              columns={columnsInView}
              lead={LEAD}
              desk={desk}
              runs={runs}
              here={index === at.row ? at.column : undefined}
              isWriting={index === at.row && grid.isWriting}
              onKeep={onKeep}
              onLeave={onLeave}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
