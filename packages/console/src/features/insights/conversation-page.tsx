import { useQuery } from "@apollo/client/react"
import { conversationGuide } from "@rung/domain/insights/conversation-guide"
import { Link, useParams, useSearch } from "@tanstack/react-router"
import { PersonPageDocument, PersonResultsDocument, ViewerDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import styles from "./conversation-page.module.css"
import { guideInput, readGuide } from "./conversation-words.ts"
import { isForbidden } from "./forbidden.ts"
import type { Result } from "./result-figures.tsx"

/** How to talk about a released result, made of what the reader sees of it and of nothing else. */
export function ConversationPage() {
  const { id } = useParams({ strict: false })
  return typeof id === "string" ? <ConversationView key={id} id={id} /> : null
}

function ConversationView({ id }: { readonly id: string }) {
  const cycleId = textInSearch(useSearch({ strict: false }), "cycle") ?? null
  const results = useQuery(PersonResultsDocument, { variables: { id, cycleId } })
  const { data: page } = useQuery(PersonPageDocument, { variables: { id } })
  const { data: me } = useQuery(ViewerDocument)
  const person = page?.person
  const own = me?.viewer?.personId === id
  const result = results.data?.personResult
  const loading = !results.data && !results.error
  return (
    <Page
      name={t`Conversation`}
      top={
        <span>
          <Link to="/people/$id" params={{ id }} search={cycleId ? { cycle: cycleId } : {}}>
            {person?.name ?? t`Person`}
          </Link>{" "}
          / <b>{t`Conversation`}</b>
        </span>
      }
    >
      {loading || !person || !me ? results.error ? null : <Loading what={t`the guide`} /> : null}
      {results.error ? (
        <ErrorState
          sentence={
            isForbidden(results.error)
              ? t`A guide is for the person and for those above them.`
              : t`The result could not be read.`
          }
        />
      ) : null}
      {results.data && !result ? (
        <EmptyState
          sentence={t`Nothing about them has been released yet. A guide is made of a released result.`}
        />
      ) : null}
      {result && person && me ? <Guide result={result} name={person.name} own={own} /> : null}
    </Page>
  )
}

type GuideProps = { readonly result: Result; readonly name: string; readonly own: boolean }

function Guide({ result, name, own }: GuideProps) {
  const reader = { is: own ? "SUBJECT" : "MANAGER", name } as const
  const { sections, questions } = readGuide(conversationGuide(guideInput(result), reader))
  const reply = result.response?.reply
  return (
    <>
      <PageHead
        title={own ? t`Prepare the talk about your results` : t`Prepare the talk with ${name}`}
        under={t`${result.release.cycleName}. Made of what you see of the result, and of nothing else.`}
        aside={
          <span className={styles.noPrint}>
            <Button small onClick={() => window.print()}>{t`Print`}</Button>
          </span>
        }
      />
      <div className={styles.guide}>
        {sections.map(({ title, lines }) => (
          <section key={title} className={styles.section}>
            <h2>{title}</h2>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
        {reply && !own ? (
          <section className={styles.section}>
            <h2>{t`What ${name} wrote back`}</h2>
            <blockquote className={styles.said}>{reply.text}</blockquote>
          </section>
        ) : null}
        <section className={styles.section}>
          <h2>{t`Three questions to ask`}</h2>
          <ol className={styles.questions}>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </section>
        <p
          className={styles.quiet}
        >{t`Confidential answers are shown only in groups. No part of this conversation is a search for who said what.`}</p>
      </div>
    </>
  )
}
