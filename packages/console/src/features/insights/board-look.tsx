import { Link } from "@tanstack/react-router"
import type { BoardRowFragment } from "../../generated/graphql.ts"
import { rich } from "../../language/t.ts"
import styles from "./board-table.module.css"
import { moreRisksWords, NOTHING_STANDS_OUT, riskWords } from "./board-words.ts"
import { isOpen, type OpenValue } from "./open-value.ts"
import type { OpenPanel } from "./use-open-panel.ts"

type LookProps = { readonly row: BoardRowFragment; readonly panel: OpenPanel<OpenValue> }

/** The gravest risk of a layer in a sentence, and the way to the rest. */
export function Look({ row: { layer, risks }, panel }: LookProps) {
  const [first] = risks
  if (!first) return <p className={styles.quiet}>{NOTHING_STANDS_OUT}</p>
  return (
    <p className={styles.look}>
      <FirstRisk layer={layer} risk={first} panel={panel} />{" "}
      {risks.length > 1 ? (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isOpen(panel, { layer, kind: "risks" })}
          onClick={(event) => panel.toggle({ layer, kind: "risks" }, event.currentTarget)}
        >
          {moreRisksWords(risks.length - 1)}
        </button>
      ) : null}
    </p>
  )
}

type FirstRiskProps = {
  readonly layer: OpenValue["layer"]
  readonly risk: BoardRowFragment["risks"][number]
  readonly panel: OpenPanel<OpenValue>
}

/** One or two people stand with their names; how many they are opens who they are. */
function FirstRisk({ layer, risk, panel }: FirstRiskProps) {
  const { who, rest } = riskWords(risk)
  const { kind, competency, people } = risk
  if (competency === null) {
    if (kind !== "NO_EVIDENCE") return rest
    const value: OpenValue = { layer, kind: "band", band: "NOT_ENOUGH_EVIDENCE" }
    return <Opener words={rest} value={value} panel={panel} />
  }
  if (who !== null) {
    return (
      <>
        <Opener words={who} value={{ layer, kind: "below", competency }} panel={panel} /> {rest}
      </>
    )
  }
  const [one, other] = people
  if (!one) return rest
  if (other) return rich`${<PersonLink person={one} />} and ${<PersonLink person={other} />} ${rest}`
  return (
    <>
      <PersonLink person={one} /> {rest}
    </>
  )
}

function PersonLink({ person: { id, name } }: { readonly person: FirstRiskProps["risk"]["people"][number] }) {
  return (
    <Link to="/people/$id" params={{ id }}>
      {name}
    </Link>
  )
}

type OpenerProps = {
  readonly words: string
  readonly value: OpenValue
  readonly panel: OpenPanel<OpenValue>
}

function Opener({ words, value, panel }: OpenerProps) {
  return (
    <button
      type="button"
      className={styles.sentence}
      aria-expanded={isOpen(panel, value)}
      onClick={(event) => panel.toggle(value, event.currentTarget)}
    >
      {words}
    </button>
  )
}
