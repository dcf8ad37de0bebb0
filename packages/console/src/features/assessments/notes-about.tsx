import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { ObservationsDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { type About, NoteDialog } from "./note-dialog.tsx"
import { NoteText } from "./note-list.tsx"
import { privacyWords } from "./note-words.ts"
import styles from "./notes.module.css"

/** How many of the notes stand on a person's page. */
const NEWEST = 1

/** On a person's page: my own notes about them, for whoever may keep some; nothing for everybody else. */
export function NotesAbout({ personId, name, self }: About) {
  const { data } = useQuery(ObservationsDocument, {
    variables: { personId },
    fetchPolicy: "cache-and-network",
  })
  const [open, setOpen] = useState(false)
  const { mayKeep = false, observations = [] } = data?.observations ?? {}
  if (!mayKeep && observations.length === 0) return null
  return (
    <section className={styles.private} aria-labelledby="my-notes">
      <h2 id="my-notes">{self ? t`My notes about myself` : t`My notes about ${name}`}</h2>
      {observations.slice(0, NEWEST).map((note) => (
        <NoteText key={note.id} note={note} />
      ))}
      <p className={styles.quiet}>{privacyWords(self)}</p>
      <span className={styles.actions}>
        {mayKeep ? <Button onClick={() => setOpen(true)}>{t`Keep a note`}</Button> : null}
        {observations.length > 0 ? (
          <Link to="/notes" search={{ person: personId }} className={styles.all}>
            {observations.length > NEWEST ? t`All ${observations.length} notes` : t`Change or drop`}
          </Link>
        ) : null}
      </span>
      <NoteDialog about={{ personId, name, self }} open={open} onClose={() => setOpen(false)} />
    </section>
  )
}
