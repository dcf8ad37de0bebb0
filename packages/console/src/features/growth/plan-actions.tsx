import { useState } from "react"
import type { PlanPartsFragment } from "../../generated/graphql.ts"
import { meant, t } from "../../language/t.ts"
import { todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import styles from "./plan.module.css"
import { EntryText } from "./plan-entry-text.tsx"
import { actionWords } from "./plan-words.ts"
import { usePlanSaving } from "./use-plan-saving.ts"

type State = PlanPartsFragment["actions"][number]["state"]

/** What I mean to do, by when. */
export function PlanActions({ plan }: { readonly plan: PlanPartsFragment }) {
  const today = todayHere()
  const { change, remove, refusal, busy } = usePlanSaving(plan)
  const [what, setWhat] = useState("")
  const [by, setBy] = useState("")
  const changeOne = (id: string, changed: { readonly state: State } | { readonly what: string }) =>
    change((body) => ({
      ...body,
      actions: body.actions.map((action) => (action.id === id ? { ...action, ...changed } : action)),
    }))
  const settle = (id: string, state: State) => void changeOne(id, { state })
  const takeOut = (id: string, words: string) =>
    void remove(t`“${words}” is out of your plan.`, (body) => ({
      ...body,
      actions: body.actions.filter((action) => action.id !== id),
    }))
  const add = async () => {
    const action = { id: null, competency: null, what, by, state: "PLANNED" as const }
    if (!(await change((body) => ({ ...body, actions: [...body.actions, action] })))) return
    setWhat("")
    setBy("")
  }
  return (
    <section className={styles.part} aria-labelledby="plan-actions">
      <h2 id="plan-actions">{t`What I will do`}</h2>
      <ul className={styles.list}>
        {plan.actions.map((action) => (
          <li key={action.id} className={styles.entry}>
            <p className={styles.quiet}>{actionWords(action, today)}</p>
            <EntryText
              text={action.what}
              label={t`What I will do: ${action.what}`}
              longest={300}
              onSave={(words) => changeOne(action.id, { what: words })}
            >
              {action.state === "PLANNED" ? (
                <>
                  <Button
                    small
                    aria-label={t`Done: ${action.what}`}
                    onClick={() => settle(action.id, "DONE")}
                  >{t`Done`}</Button>
                  <Button
                    small
                    aria-label={t`Drop: ${action.what}`}
                    onClick={() => settle(action.id, "DROPPED")}
                  >{meant("of an action")`Drop`}</Button>
                </>
              ) : (
                <Button
                  small
                  aria-label={t`Plan again: ${action.what}`}
                  onClick={() => settle(action.id, "PLANNED")}
                >{t`Plan again`}</Button>
              )}
              <Button
                small
                aria-label={t`Take it out: ${action.what}`}
                onClick={() => takeOut(action.id, action.what)}
              >{t`Take it out`}</Button>
            </EntryText>
          </li>
        ))}
      </ul>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={t`An action`}
          required
          maxLength={300}
          value={what}
          onChange={({ target }) => setWhat(target.value)}
        />
        <TextField
          label={t`By`}
          type="date"
          required
          min={today}
          value={by}
          onChange={({ target }) => setBy(target.value)}
        />
        <span className={styles.actions}>
          <Button type="submit" filled busy={busy && t`Adding`}>{t`Add the action`}</Button>
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
