import { useMutation, useQuery } from "@apollo/client/react"
import { useSearch } from "@tanstack/react-router"
import { ArchivePlanDocument, MyPlanDocument, type PlanPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { longDay, todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./plan.module.css"
import { PlanActions } from "./plan-actions.tsx"
import { PlanCheckIns } from "./plan-check-ins.tsx"
import { PlanSharing } from "./plan-sharing.tsx"
import { PlanSkills } from "./plan-skills.tsx"
import { planTitle, readerWords } from "./plan-words.ts"

/** What I work on, by when, how it goes, and who reads it besides me. */
export function PlanPage() {
  const skill = textInSearch(useSearch({ strict: false }), "skill")
  const { data, error, refetch } = useQuery(MyPlanDocument, { fetchPolicy: "cache-and-network" })
  const plan = data?.myPlan.current ?? null
  const today = todayHere()
  return (
    <Page name={t`Development plan`} top={<b>{t`Development plan`}</b>}>
      {error && !data ? (
        <ErrorState
          sentence={t`Your plan could not be read. ${refusalOf(error)}`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!data && !error ? <Loading what={t`your plan`} /> : null}
      {data ? (
        <>
          <PageHead title={planTitle(plan, today)} under={readerWords(plan?.sharedWith ?? null, today)} />
          <div className={styles.plan}>
            <PlanSkills plan={plan} first={skill} />
            {plan ? (
              <>
                <PlanActions plan={plan} />
                <PlanCheckIns plan={plan} />
                <PlanSharing plan={plan} />
                <PutAway />
              </>
            ) : null}
            <Archived plans={data.myPlan.archived} />
          </div>
        </>
      ) : null}
    </Page>
  )
}

function PutAway() {
  const [archive, { error, loading }] = useMutation(ArchivePlanDocument, { refetchQueries: [MyPlanDocument] })
  return (
    <section className={styles.part}>
      <p
        className={styles.quiet}
      >{t`A plan put away stays here for you alone, and you can begin another.`}</p>
      <span className={styles.actions}>
        <Button
          busy={loading && t`Putting away`}
          onClick={() => void archive().catch(() => undefined)}
        >{t`Put this plan away`}</Button>
      </span>
      {error ? (
        <p className={styles.refusal} role="alert">
          {refusalOf(error)}
        </p>
      ) : null}
    </section>
  )
}

function Archived({ plans }: { readonly plans: readonly PlanPartsFragment[] }) {
  if (plans.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="plans-before">
      <h2 id="plans-before">{t`Plans before`}</h2>
      <ul className={styles.list}>
        {plans.map(({ id, archivedOn, skills, actions }) => (
          <li key={id} className={styles.entry}>
            <p className={styles.quiet}>{t`Put away on ${longDay(archivedOn ?? "")}`}</p>
            <p className={styles.text}>
              {[...skills.map(({ competency }) => competency), ...actions.map(({ what }) => what)].join("\n")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
