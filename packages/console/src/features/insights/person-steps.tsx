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
  const who = own ? t`You have` : t`${name} has`
  return (
    <div className={styles.steps}>
      <span>
        {acknowledgedAt
          ? t`${own ? t`You` : name} acknowledged having read this on ${moment(acknowledgedAt)}.`
          : t`${who} not acknowledged having read this${isOpen ? " yet" : ""}.`}
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
