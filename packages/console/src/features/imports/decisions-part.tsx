import type { AmendOrgImportInput } from "../../generated/graphql.ts"
import { counted, listed } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { FIELD_WORDS } from "./column-words.ts"
import styles from "./decisions-part.module.css"
import { answerWords } from "./issue-words.ts"
import type { Import } from "./use-import.ts"

type Request = Import["request"]

type DecisionsPartProps = {
  readonly request: Request
  /** Plans again without one of them; absent once nothing can be changed any more. */
  readonly onTakeBack: ((amendment: Omit<AmendOrgImportInput, "planHash">) => void) | undefined
  readonly busy: string | false
}

type Decision = {
  readonly key: string
  readonly words: string
  readonly without: Omit<AmendOrgImportInput, "planHash">
}

const SHOWN = 6

/** What somebody decided while planning: each can be taken back. */
export function DecisionsPart({ request, onTakeBack, busy }: DecisionsPartProps) {
  const decisions = decisionsOf(request)
  if (decisions.length === 0) return null
  return (
    <section aria-labelledby="decisions-head" className={styles.decisions}>
      <h2 id="decisions-head">{onTakeBack ? "Decided so far" : "Decided"}</h2>
      <ul>
        {decisions.map(({ key, words, without }) => (
          <li key={key}>
            <span>{words}</span>
            {onTakeBack ? (
              <Button small busy={busy && "Undo"} onClick={() => onTakeBack(without)}>
                Undo<span className="only-read-aloud"> {words}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Answers, then edited cells, then rows that are left out; many cells or rows are one decision. */
function decisionsOf({ answers, edits, leaveOutRows }: Request): readonly Decision[] {
  const answered = answers.map(({ question, column, format, length, value, means }): Decision => {
    const answer = { question, column, format, length, value, means }
    return { key: JSON.stringify(answer), words: answerWords(answer), without: { dropAnswers: [answer] } }
  })
  const cells = edits.map(({ row, field, value }): Decision => {
    const said = value === "" ? "is blank" : `is “${value}”`
    return {
      key: `${row} ${field}`,
      words: `Row ${grouped(row)}: ${FIELD_WORDS[field]} ${said}`,
      without: { undoEdits: [{ row, field }] },
    }
  })
  const shownCells = cells.length > SHOWN ? [allCells(edits)] : cells
  return [...answered, ...shownCells, ...(leaveOutRows.length > 0 ? [leftOut(leaveOutRows)] : [])]
}

function allCells(edits: Request["edits"]): Decision {
  return {
    key: "cells",
    words: `${grouped(edits.length)} cells are read differently`,
    without: { undoEdits: edits.map(({ row, field }) => ({ row, field })) },
  }
}

function leftOut(rows: readonly number[]): Decision {
  const named =
    rows.length > SHOWN
      ? `${grouped(rows.length)} rows are`
      : `${rows.length === 1 ? "Row" : "Rows"} ${listed(rows.map(grouped))} ${rows.length === 1 ? "is" : "are"}`
  return { key: "rows", words: `${named} left out`, without: { takeBackRows: [...rows] } }
}

/** "three cells, one row": what waits to be planned again. */
export function changesWords(cells: number, rows: number): string {
  return listed(
    [cells > 0 && counted(cells, "cell"), rows > 0 && counted(rows, "row")].filter((each) => each !== false),
  )
}
