import { useMutation, useQuery } from "@apollo/client/react"
import { useState } from "react"
import {
  type FormToPreparePartsFragment,
  PrepareNoteDocument,
  PreparingDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { TextArea } from "../../ui/field.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./prepare-page.module.css"
import { formWords, prepareTitle, prepareUnder } from "./prepare-words.ts"

/** The forms of the executive the viewer prepares for, each item with a note of the viewer's own. */
export function PreparePage() {
  const { data, error, refetch } = useQuery(PreparingDocument, { fetchPolicy: "cache-and-network" })
  const preparing = data?.preparing
  const forms = preparing?.forms ?? []
  return (
    <Page name={t`Prepare notes`} top={<b>{t`Prepare notes`}</b>}>
      {error && !data ? (
        <ErrorState
          sentence={t`What you prepare could not be read. ${refusalOf(error)}`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!data && !error ? <Loading what={t`what you prepare`} /> : null}
      {data ? (
        <>
          <PageHead
            title={prepareTitle(preparing?.name, forms.length)}
            under={preparing ? prepareUnder(preparing.name) : undefined}
          />
          {forms.length === 0 ? (
            <EmptyState
              sentence={t`Forms from above stand here while a cycle is open and they are not sent.`}
            />
          ) : null}
          <div className={styles.forms}>
            {forms.map((form) => (
              <Form key={form.assessmentId} form={form} />
            ))}
          </div>
        </>
      ) : null}
    </Page>
  )
}

function Form({ form }: { readonly form: FormToPreparePartsFragment }) {
  const written = form.items.filter(({ text }) => text !== null).length
  return (
    <details className={styles.form}>
      <summary>
        <b>{form.name}</b> <span className={styles.quiet}>{formWords(form, todayHere())}</span>
        <span className={styles.count}>{t`${written} of ${form.items.length} with a note`}</span>
      </summary>
      <ol className={styles.items}>
        {form.items.map((item) => (
          <Item key={item.competency} assessmentId={form.assessmentId} item={item} />
        ))}
      </ol>
    </details>
  )
}

type ItemProps = {
  readonly assessmentId: string
  readonly item: FormToPreparePartsFragment["items"][number]
}

function Item({ assessmentId, item }: ItemProps) {
  const kept = item.text ?? ""
  const [text, setText] = useState(kept)
  const [prepare, { data, error, loading }] = useMutation(PrepareNoteDocument, {
    refetchQueries: [PreparingDocument],
    awaitRefetchQueries: true,
  })
  const refused = data?.prepareNote.problems[0]?.message ?? (error ? refusalOf(error) : undefined)
  const isSaved = text.trim() === kept
  const save = () =>
    void prepare({ variables: { input: { assessmentId, competency: item.competency, text } } })
  return (
    <li className={styles.item}>
      <TextArea
        label={`${item.competency} ${item.name}`}
        value={text}
        problem={refused}
        onChange={({ target }) => setText(target.value)}
      />
      <span className={styles.save}>
        {isSaved ? null : (
          <Button
            small
            busy={loading && t`Keeping`}
            aria-label={t`Keep the note on ${item.name}`}
            onClick={save}
          >{t`Keep the note`}</Button>
        )}
        <span role="status" className={styles.quiet}>
          {data && isSaved && !refused ? (kept === "" ? t`The note is taken away.` : t`Kept.`) : ""}
        </span>
      </span>
    </li>
  )
}
