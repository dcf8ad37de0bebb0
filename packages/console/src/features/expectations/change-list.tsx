import look from "./draft-page.module.css"
import type { ToldChange } from "./draft-words.ts"

/** Differences, one a line; longer wordings below, as they were and as they are. */
export function ChangeList({
  changes,
  label,
}: {
  readonly changes: readonly ToldChange[]
  readonly label: string
}) {
  return (
    <ul className={look.changes} aria-label={label}>
      {changes.map(({ sentence, before, after }) => (
        <li key={sentence}>
          {sentence}
          {before ? <del className={look.wording}>{before}</del> : null}
          {after ? <ins className={look.wording}>{after}</ins> : null}
        </li>
      ))}
    </ul>
  )
}
