import { useMemo, useReducer } from "react"
import type { ImportField } from "./column-words.ts"
import { cellKey, type EditStep, edited, NOTHING_PENDING, type PendingEdits } from "./pending-edits.ts"
import type { Import } from "./use-import.ts"

/** Everything that shows or takes edits of a plan's rows. */
export type EditDesk = {
  readonly pending: PendingEdits
  readonly step: (step: EditStep) => void
  readonly mayEdit: boolean
  /** By header: what a column was read as. */
  readonly fieldOf: ReadonlyMap<string, ImportField>
  /** Whether the plan itself reads this cell differently from the file. */
  readonly isEdited: (row: number, field: ImportField) => boolean
  /** Whether the plan leaves this row out because somebody said so. */
  readonly isLeftOut: (row: number) => boolean
}

/** Gathers edits until they are planned. */
export function useEditDesk({ request }: Pick<Import, "request">, mayEdit: boolean): EditDesk {
  const [pending, step] = useReducer(edited, NOTHING_PENDING)
  const planned = useMemo(() => {
    const cells = new Set(request.edits.map(({ row, field }) => cellKey(row, field)))
    const leftOut = new Set(request.leaveOutRows)
    return {
      fieldOf: new Map(request.columns.flatMap(({ header, field }) => (field ? [[header, field]] : []))),
      isEdited: (row: number, field: ImportField) => cells.has(cellKey(row, field)),
      isLeftOut: (row: number) => leftOut.has(row),
    }
  }, [request])
  return { pending, step, mayEdit, ...planned }
}
