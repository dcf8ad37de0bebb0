import { useMutation } from "@apollo/client/react"
import { type FormEvent, useId, useState } from "react"
import {
  ChangeLayerRulesDocument,
  type ExecRuleKind,
  type LayerRulesPartsFragment,
  type WorkerType,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Checkbox, TextArea } from "../../ui/field.tsx"
import { FindPerson } from "../access/find-person.tsx"
import { useStep } from "../access/use-step.ts"
import styles from "./settings-page.module.css"

const WORKER_TYPES: readonly (readonly [WorkerType, string])[] = [
  ["CONTRACTOR", t`Contractors`],
  ["INTERN", t`Interns`],
  ["ASSISTANT", t`Assistants`],
  ["BOARD_MEMBER", t`Board members`],
  ["SERVICE_ACCOUNT", t`Shared accounts and bots`],
]

const EXEC_RULES: readonly (readonly [ExecRuleKind, string, string])[] = [
  [
    "HEAD_REPORTS",
    t`Managers of managers right under a head`,
    t`Counted reports of a head whose own reports manage others.`,
  ],
  ["TITLE_MATCHES", t`A title`, t`Whoever holds a title with these words, wherever they stand.`],
  ["EXPLICIT_LIST", t`A list`, t`The people you name, and nobody else.`],
]

type Named = { readonly id: string; readonly name: string }

/** How this company derives layers: who counts in a span, and who is C-level beside the heads. */
export function LayerRulesForm({ rules }: { readonly rules: LayerRulesPartsFragment }) {
  const [excluded, setExcluded] = useState<readonly WorkerType[]>(rules.excludedWorkerTypes)
  const [execRule, setExecRule] = useState(rules.execRule)
  const [patterns, setPatterns] = useState(rules.titlePatterns.join("\n"))
  const [people, setPeople] = useState<readonly Named[]>(() =>
    rules.executives.map(({ id, name, title }) => ({ id, name: name ?? title ?? t`Open seat` })),
  )
  const [change] = useMutation(ChangeLayerRulesDocument, { refetchQueries: "active" })
  const { run, busy, problem } = useStep()
  const radio = useId()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const input = {
      version: rules.version,
      excludedWorkerTypes: [...excluded],
      execRule,
      titlePatterns: execRule === "TITLE_MATCHES" ? linesOf(patterns) : null,
      executiveIds: execRule === "EXPLICIT_LIST" ? people.map(({ id }) => id) : null,
    }
    await run(async () => (await change({ variables: { input } })).data?.changeLayerRules.problems)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <h2>{t`How layers are derived`}</h2>
      <p
        className={styles.quiet}
      >{t`Everybody's layer is worked out again from the tree. Open cycles keep the layers they froze.`}</p>
      <fieldset className={styles.ticks}>
        <legend>{t`Do not count as reports, unless they manage people themselves`}</legend>
        {WORKER_TYPES.map(([type, label]) => (
          <Checkbox
            key={type}
            label={label}
            checked={excluded.includes(type)}
            onChange={(event) =>
              setExcluded(
                event.target.checked ? [...excluded, type] : excluded.filter((each) => each !== type),
              )
            }
          />
        ))}
      </fieldset>
      <fieldset className={styles.ticks}>
        <legend>{t`C-level, beside the heads`}</legend>
        {EXEC_RULES.map(([kind, label, note]) => (
          <label key={kind} className={styles.choice}>
            <input type="radio" name={radio} checked={kind === execRule} onChange={() => setExecRule(kind)} />
            <span>
              {label}
              <span>{note}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {execRule === "TITLE_MATCHES" ? (
        <TextArea
          label={t`Titles`}
          hint={t`One a line; * stands for any words`}
          voice="rung"
          placeholder={t`chief * officer`}
          value={patterns}
          onChange={(event) => setPatterns(event.target.value)}
        />
      ) : null}
      {execRule === "EXPLICIT_LIST" ? <NamedPeople people={people} onChange={setPeople} /> : null}
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" busy={busy && t`Deriving`}>{t`Save the rules`}</Button>
      </div>
    </form>
  )
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
}

type NamedPeopleProps = {
  readonly people: readonly Named[]
  readonly onChange: (people: readonly Named[]) => void
}

function NamedPeople({ people, onChange }: NamedPeopleProps) {
  return (
    <>
      <ul className={styles.names}>
        {people.map(({ id, name }) => (
          <li key={id}>
            {name}
            <Button
              small
              aria-label={t`Take ${name} off the list`}
              onClick={() => onChange(people.filter((each) => each.id !== id))}
            >{t`Take off`}</Button>
          </li>
        ))}
      </ul>
      <FindPerson
        key={people.length}
        label={t`Add somebody`}
        onFound={({ id, name }) => {
          if (!people.some((each) => each.id === id)) onChange([...people, { id, name }])
        }}
      />
    </>
  )
}
