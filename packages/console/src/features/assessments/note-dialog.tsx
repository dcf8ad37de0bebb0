import { useMutation, useQuery } from "@apollo/client/react"
import { useState } from "react"
import {
  ChangeObservationDocument,
  KeepObservationDocument,
  NoteCompetenciesDocument,
  type ObservationPartsFragment,
  ObservationsDocument,
} from "../../generated/graphql.ts"
import { meant, t } from "../../language/t.ts"
import { todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { SelectField, TextArea, TextField } from "../../ui/field.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import { privacyWords } from "./note-words.ts"
import styles from "./notes.module.css"

/** Whom notes are about. */
export type About = { readonly personId: string; readonly name: string; readonly self: boolean }

type NoteDialogProps = {
  readonly about: About
  /** The note to change; none to keep a new one. */
  readonly note?: ObservationPartsFragment | undefined
  /** The competency a new note begins with. */
  readonly competency?: string | undefined
  readonly open: boolean
  readonly onClose: () => void
}

/** What was seen, on which day, and which competency it speaks of. */
export function NoteDialog({ about, note, competency, open, onClose }: NoteDialogProps) {
  const { values, set, problems, busy, save } = useNote({ about, note, competency, onClose })
  const { data } = useQuery(NoteCompetenciesDocument, { skip: !open })
  const known = (data?.contract?.competencies ?? []).map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }))
  const isKnown = values.competency === "" || known.some(({ value }) => value === values.competency)
  return (
    <Dialog
      title={titleOf(about, note)}
      open={open}
      onClose={onClose}
      actions={<Button filled busy={busy && t`Keeping`} onClick={save}>{meant("a note")`Keep it`}</Button>}
    >
      <TextArea
        label={about.self ? t`What did you do?` : t`What did you see?`}
        hint={t`Up to 2,000 characters`}
        rows={5}
        maxLength={2000}
        value={values.text}
        problem={problems.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <div className={styles.pair}>
        <TextField
          type="date"
          label={t`When`}
          max={todayHere()}
          value={values.seenOn}
          problem={problems.seenOn}
          onChange={(event) => set({ seenOn: event.target.value })}
        />
        <SelectField
          label={t`It speaks of`}
          options={[
            { value: "", label: t`Nothing in particular` },
            ...(isKnown ? [] : [{ value: values.competency, label: values.competency }]),
            ...known,
          ]}
          value={values.competency}
          problem={problems.competency}
          onChange={(event) => set({ competency: event.target.value })}
        />
      </div>
      <p className={styles.quiet}>{privacyWords(about.self)}</p>
      {problems.other ? (
        <p className={styles.refusal} role="alert">
          {problems.other}
        </p>
      ) : null}
    </Dialog>
  )
}

function titleOf({ name, self }: About, note: ObservationPartsFragment | undefined): string {
  if (note) return self ? t`Change a note about yourself` : t`Change a note about ${name}`
  return self ? t`Keep a note about yourself` : t`Keep a note about ${name}`
}

type Values = { readonly text: string; readonly seenOn: string; readonly competency: string }
type Problems = Partial<Record<keyof Values | "other", string>>

function useNote({ about, note, competency, onClose }: Omit<NoteDialogProps, "open">) {
  const first: Values = {
    text: note?.text ?? "",
    seenOn: note?.seenOn ?? todayHere(),
    competency: note?.competency ?? competency ?? "",
  }
  const [values, setValues] = useState(first)
  const [problems, setProblems] = useState<Problems>({})
  const refetchQueries = [ObservationsDocument]
  const [keep, keeping] = useMutation(KeepObservationDocument, { refetchQueries })
  const [change, changing] = useMutation(ChangeObservationDocument, { refetchQueries })
  const send = async (): Promise<readonly { message: string; path: readonly string[] }[]> => {
    const body = { text: values.text, seenOn: values.seenOn, competency: values.competency || null }
    if (note) {
      const input = { ...body, observationId: note.id, version: note.version }
      return (await change({ variables: { input } })).data?.changeObservation.problems ?? []
    }
    const input = { ...body, personId: about.personId }
    return (await keep({ variables: { input } })).data?.keepObservation.problems ?? []
  }
  const save = async () => {
    if (values.seenOn === "") return setProblems({ seenOn: t`Choose the day it was seen.` })
    try {
      const refused = await send()
      setProblems(Object.fromEntries(refused.map(({ message, path }) => [fieldOf(path), message])))
      if (refused.length > 0) return
      setValues({ ...first, text: note ? values.text : "" })
      onClose()
    } catch (failure) {
      setProblems({ other: refusalOf(failure) })
    }
  }
  return {
    values,
    problems,
    set: (changed: Partial<Values>) => setValues({ ...values, ...changed }),
    busy: keeping.loading || changing.loading,
    save: () => void save(),
  }
}

function fieldOf([field]: readonly string[]): keyof Problems {
  return field === "text" || field === "seenOn" || field === "competency" ? field : "other"
}
