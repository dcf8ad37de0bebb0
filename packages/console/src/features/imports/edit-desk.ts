import { useEffect, useMemo, useReducer } from "react"
import type { ImportField } from "./column-words.ts"
import {
  cellKey,
  type EditStep,
  edited,
  NOTHING_PENDING,
  type PendingEdits,
  pendingCount,
} from "./pending-edits.ts"
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

/** Gathers edits until they are planned; asks before a reload or closed tab would lose them. */
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
  useWarning(pendingCount(pending) > 0)
  return { pending, step, mayEdit, ...planned }
}

function useWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", onLeave)
    return () => window.removeEventListener("beforeunload", onLeave)
  }, [isOn])
}
