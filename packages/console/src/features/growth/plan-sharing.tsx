import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import { type PlanPartsFragment, SharePlanDocument, UnsharePlanDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { FindPerson } from "../access/find-person.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./plan.module.css"
import { readerWords, sharedWords } from "./plan-words.ts"

/** Who reads it besides me: nobody, or one person until I say otherwise. */
export function PlanSharing({ plan }: { readonly plan: PlanPartsFragment }) {
  const [share, sharing] = useMutation(SharePlanDocument)
  const [stop, stopping] = useMutation(UnsharePlanDocument)
  const [named, setNamed] = useState<{ readonly id: string; readonly name: string }>()
  const shareWith = async (personId: string) => {
    const done = await share({ variables: { personId } }).catch(() => undefined)
    if (done?.data?.sharePlan.plan) setNamed(undefined)
  }
  const error = sharing.error ?? stopping.error
  const refusal = error
    ? refusalOf(error)
    : sharing.data?.sharePlan.problems.map(({ message }) => message).join(" ")
  return (
    <section className={styles.part} aria-labelledby="plan-sharing">
      <h2 id="plan-sharing">{t`Who reads it`}</h2>
      <p>{readerWords(plan.sharedWith, todayHere())}</p>
      <p
        className={styles.quiet}
      >{t`Whoever you share it with reads all of it and may check in. They change nothing else.`}</p>
      {plan.sharedWith ? (
        <span className={styles.actions}>
          <Button
            busy={stopping.loading && t`Stopping`}
            onClick={() => void stop().catch(() => undefined)}
          >{t`Stop sharing`}</Button>
        </span>
      ) : (
        <FindPerson label={t`Share it with`} onFound={({ id, name }) => setNamed({ id, name })} />
      )}
      {named && !plan.sharedWith ? (
        <section className={styles.entry} aria-label={t`Share with ${named.name}?`}>
          <p>{t`${named.name} would be told, and read ${sharedWords(plan)}, until you stop it. Your mirror stays yours.`}</p>
          <span className={styles.actions}>
            <Button
              filled
              busy={sharing.loading && t`Sharing`}
              onClick={() => void shareWith(named.id)}
            >{t`Share it with ${named.name}`}</Button>
            <Button onClick={() => setNamed(undefined)}>{t`Not now`}</Button>
          </span>
        </section>
      ) : null}
      {refusal ? (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      ) : null}
    </section>
  )
}
