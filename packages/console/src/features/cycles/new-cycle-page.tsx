import { useMutation } from "@apollo/client/react"
import { Link, useNavigate } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import { CreateCycleDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { closesAfter, todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import { CoveragePlanner } from "./coverage-planner.tsx"
import { type Choices, CycleChoices, populationOf } from "./cycle-choices.tsx"
import styles from "./cycle-page.module.css"
import { missingOf } from "./cycle-period.ts"
import { NameAndDays, type NamedDays } from "./name-and-days.tsx"
import { OpeningPreview } from "./opening-preview.tsx"

type Refusal = { readonly message: string; readonly path: readonly string[] }

/** A new cycle: when, who, from which views; beside it what opening would do. */
export function NewCyclePage() {
  const [typed, setTyped] = useState(() => ({ name: "", opensOn: todayHere(), lastDay: "" }))
  const [choices, setChoices] = useState<Choices>({
    perspectives: ["MANAGER", "SELF"],
    layers: null,
    subtree: null,
    units: null,
  })
  const { create, creating, refusals } = useCreation()
  const looked = { perspectives: [...choices.perspectives], population: populationOf(choices) }
  const about = (field: string) => refusals.find(({ path }) => path[0] === field)?.message
  const elsewhere = refusals.filter(({ path }) => !FIELDS.includes(path[0] ?? ""))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create({ ...typed, choices })
  }
  return (
    <Page
      name={t`New cycle`}
      top={
        <span>
          <Link to="/cycles" className={styles.crumb}>{t`Cycles`}</Link> / <b>{t`New`}</b>
        </span>
      }
    >
      <PageHead
        title={t`A cycle asks who is good at what their layer needs`}
        under={t`Nothing is asked of anybody before you open it. Opening freezes layers, contract and weights.`}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <form className={styles.form} onSubmit={submit} noValidate>
            <NameAndDays typed={typed} onChange={setTyped} hint={t`Such as H2 2026`} about={about} />
            <CycleChoices
              choices={choices}
              onChange={setChoices}
              problems={[about("population"), about("perspectives")]}
            />
            {elsewhere.map(({ message }) => (
              <p key={message} className={styles.refusal} role="alert">
                {message}
              </p>
            ))}
            <span>
              <Button type="submit" filled busy={creating && t`Saving`}>{t`Save as a draft`}</Button>
            </span>
          </form>
          <CoveragePlanner input={looked} />
        </div>
        <aside className={styles.aside}>
          <OpeningPreview input={looked} />
        </aside>
      </div>
    </Page>
  )
}

const FIELDS = ["name", "opensOn", "closesOn", "population", "perspectives"]

type NewCycle = NamedDays & { readonly choices: Choices }

function useCreation() {
  const navigate = useNavigate()
  const [mutate, { loading }] = useMutation(CreateCycleDocument, {
    refetchQueries: ["Cycles", "CycleNames"],
  })
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const create = async ({ name, opensOn, lastDay, choices }: NewCycle) => {
    const closesOn = closesAfter(lastDay)
    const missing = missingOf({ name, opensOn, closesOn })
    if (!closesOn || missing.length > 0) return setRefusals(missing)
    const perspectives = [...choices.perspectives]
    try {
      const { data } = await mutate({
        variables: { input: { name, opensOn, closesOn, perspectives, population: populationOf(choices) } },
      })
      const { cycle, problems = [] } = data?.createCycle ?? { cycle: null }
      setRefusals(problems)
      if (cycle) await navigate({ to: "/cycles/$cycleId", params: { cycleId: cycle.id } })
    } catch (failure) {
      setRefusals([{ message: refusalOf(failure), path: [] }])
    }
  }
  return { create: (cycle: NewCycle) => void create(cycle), creating: loading, refusals }
}
