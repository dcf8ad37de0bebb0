import { useMutation } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import {
  AcknowledgeResultDocument,
  AfterReleaseDocument,
  PersonResultsDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { moment } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { useStep } from "../access/use-step.ts"
import styles from "./person-response.module.css"
import type { Result } from "./result-figures.tsx"

type ResultStepsProps = { readonly result: Result; readonly name: string; readonly own: boolean }

/** What comes after reading: saying so, once, and preparing the conversation. */
export function ResultSteps({ result, name, own }: ResultStepsProps) {
  const { response, release, personId } = result
  if (!response) return null
  const { acknowledgedAt, isOpen } = response
  return (
    <div className={styles.steps}>
      <span>
        {acknowledgedAt
          ? readWords(acknowledgedAt, own ? undefined : name)
          : unreadWords(isOpen, own ? undefined : name)}
      </span>
      <span className={styles.actions}>
        <Link to="/people/$id/conversation" params={{ id: personId }} search={{ cycle: release.cycleId }}>
          {own ? t`Prepare my conversation` : t`Prepare the conversation`}
        </Link>
        {own && isOpen && !acknowledgedAt ? <Acknowledge cycleId={release.cycleId} /> : null}
      </span>
    </div>
  )
}

function Acknowledge({ cycleId }: { readonly cycleId: string }) {
  const [acknowledge] = useMutation(AcknowledgeResultDocument, {
    refetchQueries: [PersonResultsDocument, AfterReleaseDocument],
  })
  const { run, busy, problem } = useStep()
  const press = () =>
    run(
      async () => (await acknowledge({ variables: { input: { cycleId } } })).data?.acknowledgeResult.problems,
    )
  return (
    <>
      <Button
        filled
        small
        busy={busy && t`Noting`}
        onClick={() => void press()}
      >{t`I have read my results`}</Button>
      {problem ? (
        <span className={styles.refusal} role="alert">
          {problem}
        </span>
      ) : null}
    </>
  )
}

/** Of whoever is named; of the reader without a name. */
function readWords(at: string, name: string | undefined): string {
  const day = moment(at)
  return name === undefined
    ? t`You acknowledged having read this on ${day}.`
    : t`${name} acknowledged having read this on ${day}.`
}

function unreadWords(isOpen: boolean, name: string | undefined): string {
  if (name === undefined) {
    return isOpen
      ? t`You have not acknowledged having read this yet.`
      : t`You have not acknowledged having read this.`
  }
  return isOpen
    ? t`${name} has not acknowledged having read this yet.`
    : t`${name} has not acknowledged having read this.`
}
