import type { ImportAnswer } from "@rung/domain/imports/answers"
import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { CellEdit, SuggestedFix } from "@rung/domain/imports/issue"
import type { Day } from "@rung/domain/kit/day"
import { ok, type Result } from "@rung/domain/kit/result"
import { latestAnswers, withoutAnswers } from "./import-answers.ts"
import type { ImportReading, ImportRequest } from "./import-request.ts"
import { type ColumnChoice, chooseColumns } from "./suggest-columns.ts"

/** What is asked of an import, and how its data was read; not yet, where it could not be. */
export interface Asked {
  readonly request: ImportRequest
  readonly reading: ImportReading | null
  readonly mode: ImportMode
  readonly effectiveOn: Day
}

/** What is to change about it. */
export interface Amendment {
  /** Suggested fixes, taken before everything that is said beside them. */
  readonly fixes: readonly SuggestedFix[]
  readonly choices: readonly ColumnChoice[]
  readonly given: readonly ImportAnswer[]
  /** What the answers to take back are about. */
  readonly dropped: ReadonlySet<string>
  readonly edits: readonly CellEdit[]
  readonly undone: readonly Pick<CellEdit, "row" | "field">[]
  readonly leaveOut: readonly number[]
  readonly takeBack: readonly number[]
  readonly mode: ImportMode | undefined
  readonly effectiveOn: Day | undefined
}

/** What is asked once it is amended: later ones replace earlier edits and answers. Refuses `COLUMN_UNKNOWN`. */
export function amendRequest(asked: Asked, amendment: Amendment): Result<Asked> {
  const { fixes, takeBack } = amendment
  const edits = [...fixes.flatMap((fix) => (fix.kind === "SET_CELLS" ? fix.cells : [])), ...amendment.edits]
  const left = [...fixes.flatMap((fix) => (fix.kind === "DROP_ROWS" ? fix.rows : [])), ...amendment.leaveOut]
  const answers = [...fixes.flatMap((fix) => (fix.kind === "ANSWER" ? [fix.answer] : [])), ...amendment.given]
  const modes = fixes.flatMap((fix) => (fix.kind === "SET_MODE" ? [fix.mode] : []))
  const columns = chosen(asked, amendment.choices)
  if (!columns.ok) return columns
  const { request } = asked
  const leaveOut = new Set([...request.leaveOutRows, ...left])
  for (const row of takeBack) leaveOut.delete(row)
  return ok({
    mode: amendment.mode ?? modes.at(-1) ?? asked.mode,
    effectiveOn: amendment.effectiveOn ?? asked.effectiveOn,
    reading: columns.value.reading,
    request: {
      choices: columns.value.choices,
      answers: latestAnswers([...withoutAnswers(request.answers, amendment.dropped), ...answers]),
      edits: latestEdits(request.edits, edits, amendment.undone),
      leaveOutRows: [...leaveOut],
      utcToday: amendment.effectiveOn ? undefined : request.utcToday,
    },
  })
}

interface Columns {
  readonly reading: ImportReading | null
  readonly choices: readonly ColumnChoice[]
}

/** A field that is chosen for a column is taken from the one that had it. */
function chosen({ reading, request }: Asked, choices: readonly ColumnChoice[]): Result<Columns> {
  if (!reading) {
    const said = new Map([...request.choices, ...choices].map((choice) => [choice.column, choice]))
    return ok({ reading, choices: [...said.values()] })
  }
  const columns = reading.headers.map((_, index) => ({ index, field: reading.mapping[index] ?? null }))
  const mapping = chooseColumns({ columns }, choices)
  return mapping.ok ? ok({ reading: { ...reading, mapping: mapping.value }, choices: [] }) : mapping
}

function latestEdits(
  known: readonly CellEdit[],
  added: readonly CellEdit[],
  undone: Amendment["undone"],
): readonly CellEdit[] {
  const latest = new Map<string, CellEdit>()
  for (const edit of known) latest.set(cellKey(edit), edit)
  for (const cell of undone) latest.delete(cellKey(cell))
  for (const edit of added) latest.set(cellKey(edit), edit)
  return [...latest.values()]
}

function cellKey({ row, field }: Pick<CellEdit, "row" | "field">): string {
  return `${row} ${field}`
}
