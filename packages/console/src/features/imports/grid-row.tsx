import { type KeyboardEvent, memo } from "react"
import { meant, t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import type { EditDesk } from "./edit-desk.ts"
import { cellLook, type GridColumn, type GridRow } from "./grid-rows.ts"
import { OUTCOME_WORDS } from "./import-words.ts"
import { type IssueRun, runOf } from "./issue-place.ts"
import { EFFECTS, shownCode } from "./issue-words.ts"
import styles from "./rows-grid.module.css"
import { turnRow } from "./use-rows-grid.ts"

export type ColumnInView = GridColumn & { readonly index: number; readonly start: number }

type GridRowProps = {
  readonly id: string
  readonly index: number
  readonly top: number
  readonly width: number
  readonly row: GridRow | undefined
  readonly columns: readonly ColumnInView[]
  readonly lead: number
  readonly desk: EditDesk
  readonly runs: readonly IssueRun[]
  /** The column somebody stands in; nothing in other rows. */
  readonly here: number | undefined
  readonly isWriting: boolean
  readonly onKeep: (text: string, key: string) => void
  readonly onLeave: () => void
}

/** One row of the file: what becomes of it, what was found in it, and its cells. */
export const GridRowLine = memo(function GridRowLine(props: GridRowProps) {
  const { id, index, top, width, row, columns, lead, desk, runs, here, isWriting, onKeep, onLeave } = props
  const isOut = row !== undefined && isGoingOut(desk, row.row)
  return (
    <tr
      data-index={index}
      data-here={here !== undefined || undefined}
      data-out={isOut || undefined}
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ transform: `translateY(${top}px)`, width }}
    >
      {row === undefined ? (
        <td className={styles.loading}>
          <span className="only-read-aloud">{t`Loading`}</span>
        </td>
      ) : (
        <>
          <th scope="row" className={styles.number}>
            {grouped(row.row)}
          </th>
          <td className={styles.outcome}>
            <Outcome row={row} desk={desk} isOut={isOut} />
          </td>
          <td className={styles.codes}>
            <Codes row={row} runs={runs} />
          </td>
          {columns.map((column, place) => {
            const isHere = column.index === here
            const { text, mark } = cellLook(row, column.field, desk.pending)
            return (
              <td
                key={column.field}
                id={isHere ? id : undefined}
                data-column={column.index}
                data-here={isHere || undefined}
                data-mark={mark}
                aria-colindex={column.index + 4}
                className={styles.cell}
                style={{ width: column.width, marginLeft: place === 0 ? column.start - lead : 0 }}
              >
                {isHere && isWriting ? (
                  <Field header={column.header} text={text} onKeep={onKeep} onLeave={onLeave} />
                ) : (
                  text
                )}
              </td>
            )
          })}
        </>
      )}
    </tr>
  )
})

/** Whether a row is left out, by the plan or by what waits. */
function isGoingOut(desk: EditDesk, row: number): boolean {
  return desk.pending.rows.get(row) ?? desk.isLeftOut(row)
}

function Outcome({
  row,
  desk,
  isOut,
}: {
  readonly row: GridRow
  readonly desk: EditDesk
  readonly isOut: boolean
}) {
  const waits = desk.pending.rows.has(row.row)
  const planned = row.outcome ? OUTCOME_WORDS[row.outcome] : ""
  return (
    <>
      <span data-outcome={row.outcome} data-waits={waits || undefined}>
        {isOut ? t`Left out` : waits ? meant("a row")`Taken back` : planned}
      </span>
      {desk.mayEdit ? (
        <button type="button" tabIndex={-1} className={styles.turn} onClick={() => turnRow(desk, row)}>
          {isOut ? meant("a row")`Take back` : t`Leave out`}
          <span className="only-read-aloud"> {t`row ${row.row}`}</span>
        </button>
      ) : null}
    </>
  )
}

const CODES_SHOWN = 2

function Codes({ row, runs }: { readonly row: GridRow; readonly runs: readonly IssueRun[] }) {
  const found = row.issues.flatMap((index) => runOf(index, runs) ?? [])
  const codes = [...new Map(found.map((run) => [run.code, run])).values()]
  return (
    <>
      {codes.slice(0, CODES_SHOWN).map(({ code, title, effect }) => (
        <span key={code} title={title} data-effect={EFFECTS[effect]}>
          {shownCode(code) || title}{" "}
        </span>
      ))}
      {codes.length > CODES_SHOWN ? `+${codes.length - CODES_SHOWN}` : ""}
    </>
  )
}

type FieldProps = {
  readonly header: string
  readonly text: string
  readonly onKeep: (text: string, key: string) => void
  readonly onLeave: () => void
}

/** A cell that is written in: Enter and Tab keep, Esc leaves, and so does a press elsewhere, keeping. */
function Field({ header, text, onKeep, onLeave }: FieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" || event.key === "Tab") {
      onKeep(event.currentTarget.value, event.shiftKey && event.key === "Tab" ? "BackTab" : event.key)
    } else if (event.key === "Escape") onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      className={styles.field}
      aria-label={header}
      defaultValue={text}
      ref={focusOnce}
      onKeyDown={onKeyDown}
      onBlur={(event) => onKeep(event.currentTarget.value, "")}
    />
  )
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true })
}
