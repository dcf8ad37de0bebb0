import type { MirrorChoice } from "@rung/domain/growth/mirror"
import { type Fit, type Rungs, strongestOf, toPractise } from "@rung/domain/growth/mirror-fit"
import styles from "./mirror-page.module.css"
import { namesOf } from "./mirror-words.ts"

type ForkProps = {
  readonly rungs: Rungs
  readonly now: Fit
  readonly next: Fit | null
  readonly choice: MirrorChoice | null
  readonly onChoose: (choice: MirrorChoice) => void
}

/** Three columns, none of them first. */
export function MirrorFork({ rungs, now, next, choice, onChoose }: ForkProps) {
  const strongest = strongestOf(now)
  const columns: readonly { readonly choice: MirrorChoice; readonly title: string; readonly text: string }[] =
    [
      { choice: "STAY", title: "Stay on this rung", text: practise("Get better at it.", toPractise(now)) },
      {
        choice: "SIDEWAYS",
        title: "Move sideways",
        text: strongest
          ? `To a place where this decides: ${strongest.name}.`
          : "To a place where what you love and excel at decides.",
      },
      ...(rungs.next && next
        ? [
            {
              choice: "NEXT" as const,
              title: `Prepare for ${rungs.next.layer}`,
              text: `${practise("Practise what decides there.", toPractise(next))} ${tryOut(next)}`.trim(),
            },
          ]
        : []),
    ]
  return (
    <fieldset className={styles.fork}>
      <legend>
        What now? {columns.length === 3 ? "All three are good answers" : "Both are good answers"}
      </legend>
      {columns.map((column) => (
        <label key={column.choice} className={styles.way}>
          <input
            type="radio"
            name="mirror-choice"
            checked={choice === column.choice}
            onChange={() => onChoose(column.choice)}
          />
          <span>
            <b>{column.title}</b>
            <span>{column.text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function practise(before: string, lines: readonly { readonly name: string }[]): string {
  return lines.length === 0 ? before : `To practise: ${namesOf(lines)}.`
}

function tryOut({ tryOuts: [first] }: Fit): string {
  return first ? `To try out once: ${first.name}.` : ""
}
