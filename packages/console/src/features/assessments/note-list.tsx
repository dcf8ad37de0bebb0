import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import {
  DropObservationDocument,
  KeepObservationDocument,
  type ObservationPartsFragment,
  ObservationsDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { useUndo } from "../../ui/undo.ts"
import { NoteDialog } from "./note-dialog.tsx"
import { attachedWords } from "./note-words.ts"
import styles from "./notes.module.css"

type NoteListProps = {
  readonly notes: readonly ObservationPartsFragment[]
  readonly viewerId: string | null
}

/** One's own notes, newest first, each to change or to drop. */
export function NoteList({ notes, viewerId }: NoteListProps) {
  return (
    <ol className={styles.notes}>
      {notes.map((note) => (
        <li key={note.id} className={styles.note}>
          <NoteText note={note} />
          <NoteActions note={note} self={note.person.personId === viewerId} />
        </li>
      ))}
    </ol>
  )
}

/** What was seen and when, as the log shows it. */
export function NoteText({ note }: { readonly note: ObservationPartsFragment }) {
  const attached = attachedWords(note)
  return (
    <div className={styles.noteText}>
      <p className={styles.when}>
        <time dateTime={note.seenOn}>{dayWords(note.seenOn, todayHere())}</time>
        {note.competency ? <span className={styles.code}>{note.competency}</span> : null}
        {attached ? <span>{attached}</span> : null}
      </p>
      <blockquote className={styles.text}>{note.text}</blockquote>
    </div>
  )
}

function NoteActions({ note, self }: { readonly note: ObservationPartsFragment; readonly self: boolean }) {
  const [changing, setChanging] = useState(false)
  const drop = useDropping(note)
  const { personId, name } = note.person
  const day = dayWords(note.seenOn, todayHere())
  return (
    <span className={styles.actions}>
      <Button
        small
        aria-label={t`Change the note of ${day}`}
        onClick={() => setChanging(true)}
      >{t`Change`}</Button>
      <Button small aria-label={t`Drop the note of ${day}`} onClick={drop}>{t`Drop`}</Button>
      <NoteDialog
        key={note.version}
        about={{ personId, name, self }}
        note={note}
        open={changing}
        onClose={() => setChanging(false)}
      />
    </span>
  )
}

/** Drops a note and offers to keep it again. */
function useDropping({ id, person, seenOn, competency, text }: ObservationPartsFragment): () => void {
  const refetchQueries = [ObservationsDocument]
  const [drop] = useMutation(DropObservationDocument, { refetchQueries })
  const [keep] = useMutation(KeepObservationDocument, { refetchQueries })
  const offer = useUndo()
  const day = dayWords(seenOn, todayHere())
  const again = async () => {
    const input = { personId: person.personId, seenOn, competency, text }
    const { data } = await keep({ variables: { input } })
    return data?.keepObservation.problems[0]?.message ?? t`The note of ${day} is kept again.`
  }
  const dropIt = async () => {
    const { data } = await drop({ variables: { id } })
    if (data?.dropObservation.observation) offer({ said: t`The note of ${day} is dropped.`, undo: again })
  }
  return () => void dropIt().catch(() => undefined)
}
