import { type KeyboardEvent, useRef, useState } from "react"
import { t } from "../../language/t.ts"
import { classes } from "../../ui/classes.ts"
import type { ImportField } from "./column-words.ts"
import styles from "./edit-cell.module.css"
import type { EditDesk } from "./edit-desk.ts"
import { cellKey } from "./pending-edits.ts"

type EditCellProps = {
  readonly desk: EditDesk
  readonly row: number
  readonly field: ImportField
  /** What the plan read. */
  readonly value: string
  /** What the cell is, read aloud before its value. */
  readonly label: string
}

/** A value that becomes a field when pressed: Enter keeps, Esc leaves. */
export function EditCell({ desk, row, field, value, label }: EditCellProps) {
  const [typed, setTyped] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  const waiting = desk.pending.cells.get(cellKey(row, field))
  const isUndone = waiting !== undefined && waiting.after === undefined
  const shown = isUndone ? t`as in the file` : (waiting?.after ?? value)
  const keep = (after: string) => {
    setTyped(undefined)
    if (after !== shown) desk.step({ kind: "WRITE", cell: { row, field, before: value, after } })
  }
  const backToButton = () => requestAnimationFrame(() => button.current?.focus())
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") keep(event.currentTarget.value)
    else if (event.key === "Escape") setTyped(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
    backToButton()
  }
  if (typed !== undefined) {
    return (
      <input
        className={styles.field}
        aria-label={label}
        value={typed}
        ref={(input) => input?.focus()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => keep(event.target.value)}
      />
    )
  }
  const isEdited = desk.isEdited(row, field)
  return (
    <span className={styles.cell}>
      {desk.mayEdit ? (
        <button
          ref={button}
          type="button"
          className={classes(styles.value, waiting && styles.waiting, isEdited && styles.edited)}
          onClick={() => setTyped(isUndone ? value : shown)}
        >
          <span className="only-read-aloud">{t`Edit ${label}:`} </span>
          {shown === "" ? <span className={styles.blank}>{t`blank`}</span> : shown}
        </button>
      ) : (
        <span className={classes(isEdited && styles.edited)}>{shown}</span>
      )}
      {desk.mayEdit && (waiting || isEdited) ? (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            if (waiting) desk.step({ kind: "FORGET_CELL", row, field })
            else desk.step({ kind: "WRITE", cell: { row, field, before: value, after: undefined } })
          }}
        >
          {t`Undo`}
          <span className="only-read-aloud"> {label}</span>
        </button>
      ) : null}
    </span>
  )
}
