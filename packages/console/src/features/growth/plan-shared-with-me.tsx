import { useQuery } from "@apollo/client/react"
import { SharedPlansDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { todayHere } from "../../parts/day-words.ts"
import styles from "./plan.module.css"
import { PlanCheckIns } from "./plan-check-ins.tsx"
import { actionWords } from "./plan-words.ts"

/** On a person's page: their plan, while they share it with the viewer; nothing for everybody else. */
export function PlanSharedWithMe({ personId }: { readonly personId: string }) {
  const { data } = useQuery(SharedPlansDocument, { fetchPolicy: "cache-and-network" })
  const plan = data?.sharedPlans.find((each) => each.personId === personId)
  if (!plan) return null
  return (
    <section className={styles.plan} aria-labelledby="shared-plan">
      <h2 id="shared-plan">{t`The plan ${plan.personName} shares with you`}</h2>
      <ul className={styles.list}>
        {plan.skills.map(({ competency, why }) => (
          <li key={competency} className={styles.entry}>
            <b>{competency}</b>
            {why === "" ? null : <p className={styles.text}>{why}</p>}
          </li>
        ))}
        {plan.actions.map((action) => (
          <li key={action.id} className={styles.entry}>
            <p className={styles.text}>{action.what}</p>
            <p className={styles.quiet}>{actionWords(action, todayHere())}</p>
          </li>
        ))}
      </ul>
      <PlanCheckIns plan={plan} />
    </section>
  )
}
