import { useQuery } from "@apollo/client/react"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import {
  type ObservationPartsFragment,
  ObservationsDocument,
  PersonPlaceDocument,
  ViewerDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import { KeepNote } from "./keep-note.tsx"
import { NoteList } from "./note-list.tsx"
import { byPerson, notesTitle } from "./note-words.ts"
import styles from "./notes.module.css"

/** My notes of the year, by whom they are about; or those about one person. */
export function NotesPage() {
  const personId = textInSearch(useSearch({ strict: false }), "person")
  const { data: me } = useQuery(ViewerDocument)
  const { data, error, refetch } = useQuery(ObservationsDocument, {
    variables: { personId: personId ?? null },
    fetchPolicy: "cache-and-network",
  })
  const viewerId = me?.viewer?.personId ?? null
  const log = data?.observations
  return (
    <Page
      name={t`My notes`}
      top={
        personId === undefined ? undefined : (
          <Link to="/notes" className={styles.crumb}>{t`All my notes`}</Link>
        )
      }
    >
      {error && !log ? (
        <ErrorState
          sentence={t`Your notes could not be read. ${refusalOf(error)}`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!log && !error ? <Loading what={t`your notes`} rows={6} /> : null}
      {log && personId !== undefined ? (
        <AboutOne personId={personId} notes={log.observations} mayKeep={log.mayKeep} viewerId={viewerId} />
      ) : null}
      {log && personId === undefined ? <AboutAll notes={log.observations} viewerId={viewerId} /> : null}
    </Page>
  )
}

const UNDER = t`Nobody reads them but you. What you put into a rating becomes part of that rating.`

type NotesProps = {
  readonly notes: readonly ObservationPartsFragment[]
  readonly viewerId: string | null
}

function AboutAll({ notes, viewerId }: NotesProps) {
  const navigate = useNavigate()
  return (
    <>
      <PageHead
        title={notesTitle(notes, viewerId)}
        under={UNDER}
        aside={
          viewerId && notes.length > 0 ? (
            <KeepNote
              about={{ personId: viewerId, name: "", self: true }}
            >{t`Keep one about myself`}</KeepNote>
          ) : undefined
        }
      />
      {notes.length === 0 ? (
        <EmptyState
          sentence={t`A line now is worth more than a memory in half a year: open the page of somebody you assess and keep a note of what you saw.`}
          action={
            <Button
              filled
              onClick={() => void navigate({ to: "/assess" })}
            >{t`To the people I assess`}</Button>
          }
        />
      ) : null}
      {byPerson(notes).map(({ person, notes: own }) => (
        <section key={person.personId} className={styles.person} aria-label={nameOf(person, viewerId)}>
          <h2 className={styles.personHead}>
            <Link to="/people/$id" params={{ id: person.personId }}>
              {nameOf(person, viewerId)}
            </Link>
            <KeepNote
              about={{ ...person, self: person.personId === viewerId }}
              small
            >{t`Keep another`}</KeepNote>
          </h2>
          <NoteList notes={own} viewerId={viewerId} />
        </section>
      ))}
    </>
  )
}

function nameOf({ personId, name }: ObservationPartsFragment["person"], viewerId: string | null): string {
  return personId === viewerId ? t`${name}, myself` : name
}

type AboutOneProps = NotesProps & { readonly personId: string; readonly mayKeep: boolean }

function AboutOne({ personId, notes, mayKeep, viewerId }: AboutOneProps) {
  const { data } = useQuery(PersonPlaceDocument, { variables: { id: personId } })
  const name = notes[0]?.person.name ?? data?.person.name ?? ""
  const about = { personId, name, self: personId === viewerId }
  return (
    <>
      <PageHead
        title={
          notes.length === 0 && name !== ""
            ? t`You keep no notes about ${name} yet`
            : notesTitle(notes, viewerId)
        }
        under={UNDER}
        aside={mayKeep ? <KeepNote about={about} filled>{t`Keep a note`}</KeepNote> : undefined}
      />
      <NoteList notes={notes} viewerId={viewerId} />
    </>
  )
}
