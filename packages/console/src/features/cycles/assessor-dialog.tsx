import { useState } from "react"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { TextField } from "../../ui/field.tsx"
import { type Tab, Tabs } from "../../ui/tabs.tsx"
import { FindPerson, type FoundPerson } from "../access/find-person.tsx"
import styles from "./cycle-page.module.css"
import type { CycleOnPage } from "./cycle-shapes.ts"
import type { Head } from "./heads.ts"
import { useNaming } from "./use-naming.ts"

type AssessorDialogProps = {
  readonly cycle: CycleOnPage
  readonly head: Head
  readonly onClose: () => void
}

type Kind = "inside" | "beside"

const KINDS: readonly Tab<Kind>[] = [
  { key: "inside", label: t`Somebody in the org` },
  { key: "beside", label: t`Somebody outside it` },
]

const FIELDS: Readonly<Record<Kind, readonly string[]>> = { inside: ["raterId"], beside: ["name", "email"] }

/** Names who assesses somebody that nobody stands above: of the org, or beside it by name and address. */
export function AssessorDialog({ cycle, head, onClose }: AssessorDialogProps) {
  const [kind, setKind] = useState<Kind>("inside")
  const [rater, setRater] = useState<FoundPerson>()
  const [name, setName] = useState("")
  const [email, setEmail] = useState("")
  const { give, giving, refusals, refuse } = useNaming(cycle, onClose)
  const about = (field: string) => refusals.find(({ path }) => path[0] === field)?.message
  const rest = refusals.filter(({ path }) => !FIELDS[kind].includes(path[0] ?? ""))
  const save = () => {
    if (kind === "beside") return give({ subjectId: head.id, name, email })
    if (rater) return give({ subjectId: head.id, raterId: rater.id })
    refuse([{ message: t`Choose who assesses ${head.name}.`, path: ["raterId"] }])
  }
  return (
    <Dialog
      title={t`Who assesses ${head.name}?`}
      open
      onClose={onClose}
      actions={<Button filled busy={giving && t`Naming`} onClick={save}>{t`Name them`}</Button>}
    >
      <p>{namedWords(head, cycle).join(" ")}</p>
      <Tabs
        label={t`Whom to name`}
        tabs={KINDS}
        chosen={kind}
        onChoose={(next) => {
          setKind(next)
          refuse([])
        }}
      >
        <div className={styles.form}>
          {kind === "inside" ? (
            <Inside rater={rater} onRater={setRater} problem={about("raterId")} />
          ) : (
            <>
              <TextField
                label={t`Name`}
                autoComplete="off"
                value={name}
                problem={about("name")}
                onChange={(event) => setName(event.target.value)}
              />
              <TextField
                type="email"
                label={t`E-mail address`}
                autoComplete="off"
                value={email}
                problem={about("email")}
                onChange={(event) => setEmail(event.target.value)}
              />
              <p
                className={styles.quiet}
              >{t`They answer by a link: reminders bring it to this address, or you mail it from the list of forms. They need no account and get no place in the org. Whoever is known by the address is named instead.`}</p>
            </>
          )}
        </div>
      </Tabs>
      {rest.map(({ message }) => (
        <p key={message} className={styles.refusal} role="alert">
          {message}
        </p>
      ))}
    </Dialog>
  )
}

type InsideProps = {
  readonly rater: FoundPerson | undefined
  readonly onRater: (rater: FoundPerson | undefined) => void
  readonly problem: string | undefined
}

function Inside({ rater, onRater, problem }: InsideProps) {
  return (
    <>
      {rater ? (
        <p className={styles.chosen}>
          <span>
            <b>{rater.name}</b> <span className={styles.quiet}>{rater.title}</span>
          </span>
          <Button small onClick={() => onRater(undefined)}>{t`Choose another`}</Button>
        </p>
      ) : (
        <FindPerson label={t`A person of the org`} onFound={onRater} />
      )}
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
    </>
  )
}

function namedWords({ name, assessor }: Head, cycle: CycleOnPage): readonly string[] {
  return [
    t`They answer the form from above, and ${name} sees who gave it.`,
    cycle.state === "OPEN" ? t`They are asked at once.` : t`They are asked when the cycle opens.`,
    ...(assessor ? [replacedWords(assessor.rater.name, cycle)] : []),
  ]
}

function replacedWords(name: string, { state }: CycleOnPage): string {
  return state === "OPEN"
    ? t`${name} is asked no more; a form that is begun stays.`
    : t`${name} is named no more.`
}
