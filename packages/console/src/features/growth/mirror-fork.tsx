import type { MirrorChoice } from "@rung/domain/growth/mirror"
import { type Fit, type Rungs, strongestOf, toPractise } from "@rung/domain/growth/mirror-fit"
import { t } from "../../language/t.ts"
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
      { choice: "STAY", title: t`Stay on this rung`, text: practise(t`Get better at it.`, toPractise(now)) },
      {
        choice: "SIDEWAYS",
        title: t`Move sideways`,
        text: strongest
          ? t`To a place where this decides: ${strongest.name}.`
          : t`To a place where what you love and excel at decides.`,
      },
      ...(rungs.next && next
        ? [
            {
              choice: "NEXT" as const,
              title: t`Prepare for ${rungs.next.layer}`,
              text: `${practise(t`Practise what decides there.`, toPractise(next))} ${tryOut(next)}`.trim(),
            },
          ]
        : []),
    ]
  return (
    <fieldset className={styles.fork}>
      <legend>
        {columns.length === 3 ? t`What now? All three are good answers` : t`What now? Both are good answers`}
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
  return lines.length === 0 ? before : t`To practise: ${namesOf(lines)}.`
}

function tryOut({ tryOuts: [first] }: Fit): string {
  return first ? t`To try out once: ${first.name}.` : ""
}
