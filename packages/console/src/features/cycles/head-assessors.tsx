import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import {
  type AssessorPartsFragment,
  DropAssessorDocument,
  NameAssessorDocument,
} from "../../generated/graphql.ts"
import { plural, rich, t } from "../../language/t.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { useUndo } from "../../ui/undo.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import { AssessorDialog } from "./assessor-dialog.tsx"
import styles from "./cycle-page.module.css"
import type { CycleOnPage } from "./cycle-shapes.ts"
import { type Head, headsOf } from "./heads.ts"
import { afterNaming } from "./use-naming.ts"
import { type PersonAlone, WithoutRater } from "./without-rater.tsx"

type HeadAssessorsProps = {
  readonly cycle: CycleOnPage
  /** Those nobody stands above, and how many there are. */
  readonly alone: readonly PersonAlone[]
  readonly count: number
}

/** Who assesses those that nobody stands above: named here while the cycle is a draft or open. */
export function HeadAssessors({ cycle, alone, count }: HeadAssessorsProps) {
  const { assessors, state, perspectives } = cycle
  const [asked, setAsked] = useState<Head | null>(null)
  if (!perspectives.includes("MANAGER")) return <p>{t`This cycle asks nobody from above.`}</p>
  const heads = headsOf(alone, assessors ?? [])
  if (!assessors || heads.length === 0) return <WithoutRater count={count} some={alone} />
  const mayName = state === "DRAFT" || state === "OPEN"
  const rest = count - alone.length
  return (
    <>
      <p>
        {heads.length + rest === 1
          ? t`Nobody stands above this person.`
          : t`Nobody stands above these people.`}
        {mayName && heads.some(({ assessor }) => !assessor)
          ? ` ${t`Name somebody who assesses them from above, such as the chair of the board, or nobody does.`}`
          : ""}
      </p>
      <ul className={styles.rows}>
        {heads.map((head) => (
          <HeadRow key={head.id} cycle={cycle} head={head} onAsk={mayName ? setAsked : undefined} />
        ))}
      </ul>
      {rest > 0 ? (
        <p className={styles.quiet}>{t`and ${plural(rest, "# person", "# people")} more`}</p>
      ) : null}
      {asked ? <AssessorDialog cycle={cycle} head={asked} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

type HeadRowProps = {
  readonly cycle: CycleOnPage
  readonly head: Head
  readonly onAsk: ((head: Head) => void) | undefined
}

function HeadRow({ cycle, head, onAsk }: HeadRowProps) {
  const { name, person, assessor } = head
  const { drop, dropping, refusal } = useDropping(cycle, head)
  return (
    <li className={styles.apart}>
      <span>
        <span className={styles.who}>
          {person ? <LayerName layer={person.layer} hybridShare={person.hybridShare} quiet /> : null}
          <b>{name}</b>
          {person?.title ? <span className={styles.quiet}>{person.title}</span> : null}
        </span>
        <span className={styles.dense}>
          {assessor ? <AssessorWords {...assessor} /> : t`Assessed by nobody from above`}
        </span>
      </span>
      {onAsk ? (
        <span className={styles.acts}>
          <Button small aria-label={askWords(head)} onClick={() => onAsk(head)}>
            {assessor ? t`Name another` : t`Name somebody`}
          </Button>
          {assessor ? (
            <Button
              small
              aria-label={t`Take back that ${assessor.rater.name} assesses ${name}`}
              busy={dropping && t`Taking back`}
              onClick={drop}
            >{t`Take back`}</Button>
          ) : null}
        </span>
      ) : null}
      {refusal ? (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      ) : null}
    </li>
  )
}

function askWords({ name, assessor }: Head): string {
  return assessor ? t`Name another to assess ${name}` : t`Name somebody to assess ${name}`
}

function AssessorWords({ rater, email, hasPlace }: AssessorPartsFragment) {
  const beside = [rater.title, hasPlace ? null : t`beside the org`, hasPlace ? null : email]
  const words = beside.filter((each) => each).join(", ")
  return <>{rich`Assessed by ${<b>{rater.name}</b>}${words ? `, ${words}` : ""}`}</>
}

function useDropping(cycle: CycleOnPage, head: Head) {
  const [mutate, { loading }] = useMutation(DropAssessorDocument, { refetchQueries: afterNaming(cycle) })
  const [name] = useMutation(NameAssessorDocument, { refetchQueries: afterNaming(cycle) })
  const [refusal, setRefusal] = useState<string>()
  const offerUndo = useUndo()
  const about = { cycleId: cycle.id, subjectId: head.id }
  const nameAgain = async ({ personId: raterId, name: rater }: AssessorPartsFragment["rater"]) => {
    const { data } = await name({ variables: { input: { ...about, raterId } } })
    return data?.nameAssessor.problems[0]?.message ?? t`${rater} assesses ${head.name} again.`
  }
  const drop = async () => {
    try {
      const { data } = await mutate({ variables: { input: about } })
      const problem = data?.dropAssessor.problems[0]?.message
      setRefusal(problem)
      const { assessor } = head
      if (problem === undefined && assessor?.hasPlace) {
        const said = t`${assessor.rater.name} no longer assesses ${head.name}.`
        offerUndo({ said, undo: () => nameAgain(assessor.rater) })
      }
    } catch (failure) {
      setRefusal(refusalOf(failure))
    }
  }
  return { drop: () => void drop(), dropping: loading, refusal }
}
