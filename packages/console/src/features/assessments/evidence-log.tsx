import { useQuery } from "@apollo/client/react"
import { useState } from "react"
import {
  type FormPartsFragment,
  type ObservationPartsFragment,
  ObservationsDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import type { DraftKeeper } from "./draft-keeper.ts"
import { KeepNote } from "./keep-note.tsx"
import styles from "./memory-column.module.css"
import { NoteText } from "./note-list.tsx"
import { forItem } from "./note-words.ts"
import { useAttaching } from "./use-attaching.ts"

/** How many notes stand beside an item before the rest is asked for. */
const SHOWN = 3

type EvidenceLogProps = {
  readonly form: FormPartsFragment
  readonly keeper: DraftKeeper
  /** The item a note can go into; none at the review and at the overall judgement. */
  readonly code: string | undefined
}

/** What I noted down about this person through the year, what speaks of the open item first. */
export function EvidenceLog({ form, keeper, code }: EvidenceLogProps) {
  const { subject, perspective } = form.assessment
  const self = perspective === "SELF"
  const { data, error } = useQuery(ObservationsDocument, {
    variables: { personId: subject.personId },
    fetchPolicy: "cache-and-network",
  })
  const [all, setAll] = useState(false)
  const log = data?.observations
  const notes = forItem(log?.observations ?? [], code)
  const shown = all ? notes : notes.slice(0, SHOWN)
  const about = { personId: subject.personId, name: subject.name, self }
  return (
    <section className={styles.part}>
      <h2>{self ? t`My notes about myself` : t`My notes`}</h2>
      {error && !log ? <p>{t`Your notes could not be read. The form is whole without them.`}</p> : null}
      {log && notes.length === 0 ? (
        <p>{self ? t`I kept none this year.` : t`You kept none about ${subject.name} this year.`}</p>
      ) : null}
      {shown.length > 0 ? (
        <ol className={styles.log} aria-label={t`Evidence log`}>
          {shown.map((note) => (
            <li key={note.id}>
              <NoteText note={note} />
              {code ? <UseNote form={form} keeper={keeper} note={note} code={code} /> : null}
            </li>
          ))}
        </ol>
      ) : null}
      <span className={styles.logActions}>
        {notes.length > shown.length ? (
          <Button small onClick={() => setAll(true)}>{t`Show all ${notes.length}`}</Button>
        ) : null}
        {log?.mayKeep ? <KeepNote about={about} competency={code} small>{t`Keep a note`}</KeepNote> : null}
      </span>
    </section>
  )
}

type UseNoteProps = {
  readonly form: FormPartsFragment
  readonly keeper: DraftKeeper
  readonly note: ObservationPartsFragment
  readonly code: string
}

function UseNote({ form, keeper, note, code }: UseNoteProps) {
  const { attach, busy, refusal } = useAttaching(form, keeper)
  const isIn = (keeper.current().answers[code]?.note ?? "").includes(note.text)
  if (isIn) return <p className={styles.isIn}>{t`In your note on ${code}.`}</p>
  return (
    <>
      <Button
        small
        busy={busy && t`Putting it in`}
        onClick={() => attach(note, code)}
      >{t`Use in my note on ${code}`}</Button>
      {refusal ? (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      ) : null}
    </>
  )
}
