import type { ObservationPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { people } from "../../parts/figures.ts"

type Note = Pick<ObservationPartsFragment, "competency" | "person">

/** Notes that speak of the competency first, then the rest; each as the log has them, newest first. */
export function forItem<Each extends Note>(
  notes: readonly Each[],
  code: string | undefined,
): readonly Each[] {
  const tagged = notes.filter(({ competency }) => competency !== null && competency === code)
  return [...tagged, ...notes.filter((note) => !tagged.includes(note))]
}

/** The finding over all notes, or over those about one person. */
export function notesTitle(notes: readonly Note[], viewerId: string | null): string {
  const [first] = notes
  if (!first) return t`You keep no notes yet`
  const about = new Set(notes.map(({ person }) => person.personId))
  const count = notes.length
  const { personId, name } = first.person
  if (about.size > 1) return t`You keep ${count} notes about ${people(about.size)}`
  if (personId === viewerId) {
    return count === 1 ? t`You keep one note about yourself` : t`You keep ${count} notes about yourself`
  }
  return count === 1 ? t`You keep one note about ${name}` : t`You keep ${count} notes about ${name}`
}

/** Notes by whom they are about; who was seen last comes first. */
export function byPerson<Each extends Note>(
  notes: readonly Each[],
): readonly { readonly person: Each["person"]; readonly notes: readonly Each[] }[] {
  const ids = [...new Set(notes.map(({ person }) => person.personId))]
  return ids.flatMap((id) => {
    const own = notes.filter(({ person }) => person.personId === id)
    const [first] = own
    return first ? [{ person: first.person, notes: own }] : []
  })
}

/** "In D1 of H2 2026", once it was put into a rating. */
export function attachedWords({ attachedTo }: Pick<ObservationPartsFragment, "attachedTo">): string {
  return attachedTo ? t`Used in ${attachedTo.competency}, ${attachedTo.cycleName}` : ""
}

/** What a reader of the product is promised of a note, said where it is written. */
export function privacyWords(self: boolean): string {
  return self
    ? t`Only you read this: nobody above you does, nor administrators. Put into your self-assessment, it is read as that is.`
    : t`Only you read this: neither they nor administrators do. Put into a rating, it is read as that is.`
}
