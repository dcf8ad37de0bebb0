import type { FormItemFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { answerOf, type Draft } from "./draft.ts"
import styles from "./open-form.module.css"

type ConfirmCommentsProps = {
  readonly items: readonly FormItemFragment[]
  readonly draft: Draft
  readonly confirmed: ReadonlySet<string>
  readonly onChange: (confirmed: ReadonlySet<string>) => void
}

/** Each comment once more before it is sent: what could be traced stays unshown. */
export function ConfirmComments({ items, draft, confirmed, onChange }: ConfirmCommentsProps) {
  const comments = items.flatMap(({ competency: { code } }) => {
    const note = answerOf(draft.answers, code).note.trim()
    return note === "" ? [] : [{ code, note }]
  })
  if (comments.length === 0) return null
  const toggle = (code: string, isShown: boolean) => {
    const next = new Set(confirmed)
    if (isShown) next.add(code)
    else next.delete(code)
    onChange(next)
  }
  return (
    <fieldset className={styles.comments}>
      <legend>{t`Could a comment be traced to you? Only those you tick may be shown, word for word.`}</legend>
      {comments.map(({ code, note }) => (
        <label key={code} className={styles.comment}>
          <input
            type="checkbox"
            checked={confirmed.has(code)}
            onChange={(event) => toggle(code, event.target.checked)}
          />
          <span>
            <span className={styles.code}>{code}</span> {t`“${note}”`}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
