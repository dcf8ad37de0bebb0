import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import { AddPlanCheckInDocument, type PlanPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { moment } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { TextArea } from "../../ui/field.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./plan.module.css"

/** How it goes, as dated notes of its owner and of the one it is shared with. */
export function PlanCheckIns({ plan }: { readonly plan: PlanPartsFragment }) {
  const [text, setText] = useState("")
  const [add, { data, error, loading }] = useMutation(AddPlanCheckInDocument)
  const refusal = error
    ? refusalOf(error)
    : data?.addPlanCheckIn.problems.map(({ message }) => message).join(" ")
  const send = async () => {
    const sent = await add({ variables: { input: { planId: plan.id, text } } }).catch(() => undefined)
    if (sent?.data?.addPlanCheckIn.plan) setText("")
  }
  return (
    <section className={styles.part} aria-labelledby="plan-check-ins">
      <h2 id="plan-check-ins">{t`How it goes`}</h2>
      <ol className={styles.list}>
        {plan.checkIns.map((checkIn) => (
          <li key={`${checkIn.writtenAt} ${checkIn.text}`} className={styles.entry}>
            <p
              className={styles.quiet}
            >{`${checkIn.author ?? t`A former member`}, ${moment(checkIn.writtenAt)}`}</p>
            <p className={styles.text}>{checkIn.text}</p>
          </li>
        ))}
      </ol>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <TextArea
          label={t`A check-in`}
          required
          rows={3}
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <span className={styles.actions}>
          <Button type="submit" busy={loading && t`Noting`}>{t`Note it`}</Button>
        </span>
      </form>
      {refusal ? (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      ) : null}
    </section>
  )
}
