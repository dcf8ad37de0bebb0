import type { AmendOrgImportInput } from "../../generated/graphql.ts"
import type { ImportField } from "./column-words.ts"

/** A cell somebody typed into, which is not planned yet. */
export type PendingCell = {
  readonly row: number
  readonly field: ImportField
  /** What the plan read. */
  readonly before: string
  /** What is to be read instead; nothing to read again what the file says. */
  readonly after: string | undefined
}

/** What was changed since the plan was made. */
export type PendingEdits = {
  readonly cells: ReadonlyMap<string, PendingCell>
  /** Rows to leave out (true) or to take back (false). */
  readonly rows: ReadonlyMap<number, boolean>
}

export const NOTHING_PENDING: PendingEdits = { cells: new Map(), rows: new Map() }

export type EditStep =
  | { readonly kind: "WRITE"; readonly cell: PendingCell }
  | { readonly kind: "FORGET_CELL"; readonly row: number; readonly field: ImportField }
  /** Leaves a row out or takes it back; `isLeftOut` is how the plan has it. */
  | { readonly kind: "TURN_ROW"; readonly row: number; readonly isLeftOut: boolean }
  | { readonly kind: "CLEAR" }

export function cellKey(row: number, field: ImportField): string {
  return `${row} ${field}`
}

/** The edits after one more step; a cell or row that is again as planned is no edit. */
export function edited({ cells, rows }: PendingEdits, step: EditStep): PendingEdits {
  if (step.kind === "CLEAR") return NOTHING_PENDING
  if (step.kind === "TURN_ROW") {
    const after = new Map(rows)
    if (!after.delete(step.row)) after.set(step.row, !step.isLeftOut)
    return { cells, rows: after }
  }
  const after = new Map(cells)
  if (step.kind === "FORGET_CELL") after.delete(cellKey(step.row, step.field))
  else {
    const { cell } = step
    const key = cellKey(cell.row, cell.field)
    if (cell.after === cell.before) after.delete(key)
    else after.set(key, cell)
  }
  return { cells: after, rows }
}

/** How many cells and rows wait to be planned. */
export function pendingCount({ cells, rows }: PendingEdits): number {
  return cells.size + rows.size
}

/** What planning again is asked with. */
export function amendmentOf({ cells, rows }: PendingEdits): Omit<AmendOrgImportInput, "planHash"> {
  const written = [...cells.values()]
  const turned = (isLeftOut: boolean) => [...rows].flatMap(([row, out]) => (out === isLeftOut ? [row] : []))
  return {
    edits: written.flatMap(({ row, field, after }) =>
      after === undefined ? [] : [{ row, field, value: after }],
    ),
    undoEdits: written.flatMap(({ row, field, after }) => (after === undefined ? [{ row, field }] : [])),
    leaveOutRows: turned(true),
    takeBackRows: turned(false),
  }
}
