import { createContext, useContext } from "react"

export type Undoable = {
  /** What was done, in one sentence. */
  readonly said: string
  /** Does the inverse; the sentence it answers is then said instead. */
  readonly undo: () => Promise<string>
}

/** Offers to take back what was just done; the app says it at the foot of the page. */
export const UndoContext = createContext<(done: Undoable) => void>(() => undefined)

export function useUndo(): (done: Undoable) => void {
  return useContext(UndoContext)
}
