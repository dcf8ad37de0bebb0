import { useQuery } from "@apollo/client/react"
import { LAYER_WORDS as LAYER_IN_SENTENCE } from "@rung/domain/insights/words"
import { Link } from "@tanstack/react-router"
import { type BoardRowFragment, type WhyBoardInput, WhyValueDocument } from "../../generated/graphql.ts"
import { fromEnglish, t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { BAND_WORDS, LAYER_WORDS } from "../../parts/kinds.ts"
import { Key } from "../../ui/key.tsx"
import styles from "./board-table.module.css"
import type { OpenValue } from "./open-value.ts"
import { type BoardPlace, PeopleBehind } from "./people-behind.tsx"
import { Panel, WhyOf } from "./why-panel.tsx"

type BoardPanelProps = {
  readonly id: string
  readonly row: BoardRowFragment
  readonly open: OpenValue
  readonly place: BoardPlace
}

/** What stands behind one value of a row, in the flow below it. */
export function BoardPanel({ id, row, open, place }: BoardPanelProps) {
  const layer = LAYER_WORDS[row.layer]
  return (
    <Panel id={id} label={t`Why, ${layer}`}>
      <Inside row={row} open={open} place={place} />
    </Panel>
  )
}

function Inside({ row, open, place }: Omit<BoardPanelProps, "id">) {
  const { layer } = row
  const board = { layer, scope: place.scope }
  switch (open.kind) {
    case "mean":
      return (
        <WhyOf
          input={{
            cycleId: place.cycleId,
            board: { ...board, subject: "CELL", competency: open.competency },
          }}
          about={t`on ${open.competency}, ${fromEnglish(LAYER_IN_SENTENCE[layer].people)}`}
        />
      )
    case "band":
      return (
        <>
          <Head words={`${BAND_WORDS[open.band]}, ${fromEnglish(LAYER_IN_SENTENCE[layer].people)}`} />
          <CountWords cycleId={place.cycleId} board={{ ...board, subject: "BAND_COUNT", band: open.band }} />
          <PeopleBehind place={place} filter={{ layer, bands: [open.band] }} />
        </>
      )
    case "below":
      return (
        <>
          <Head words={t`Below the floor on ${open.competency}, or perhaps so`} />
          <PeopleBehind place={place} filter={{ layer, below: open.competency }} />
        </>
      )
    case "risks":
      return <Risks row={row} />
    case "evidence":
      return (
        <>
          <Head words={t`${grouped(row.enoughEvidence)} of ${grouped(row.people)} have a band`} />
          <p>{evidenceSentence(row)}</p>
          <CountWords
            cycleId={place.cycleId}
            board={{ ...board, subject: "GRADE_COUNT", grades: ["A", "B", "C", "D"] }}
          />
          <PeopleBehind place={place} filter={{ layer, bands: ["GAP", "BUILDING", "SOLID", "STRONG"] }} />
        </>
      )
    case "people":
      return (
        <>
          <Head words={LAYER_WORDS[layer]} />
          <PeopleBehind place={place} filter={{ layer }} />
        </>
      )
  }
}

function evidenceSentence({ evidence: { strong, c, d, none } }: BoardRowFragment): string {
  return t`By the grade of their layer score: ${grouped(strong)} at A or B, ${grouped(c)} at C, ${grouped(d)} at D, ${grouped(none)} without any rating. A band needs enough of the determinant weight rated.`
}

function Head({ words }: { readonly words: string }) {
  return (
    <div className={styles.panelHead}>
      <h3>{words}</h3>
      <Key>{t`Esc`}</Key>
    </div>
  )
}

/** The count in the API's words, with the contract and the day it is of. */
function CountWords({ cycleId, board }: { readonly cycleId: string | null; readonly board: WhyBoardInput }) {
  const { data } = useQuery(WhyValueDocument, { variables: { input: { cycleId, board } } })
  return <p>{data ? t`${data.why.words} Contract ${data.why.contractVersion}.` : " "}</p>
}

function Risks({ row: { layer, risks } }: { readonly row: BoardRowFragment }) {
  return (
    <>
      <Head words={t`To look at, ${fromEnglish(LAYER_IN_SENTENCE[layer].people)}`} />
      <ul className={styles.risks}>
        {risks.map(({ kind, competency, sentence, people }) => (
          <li key={`${kind} ${competency}`}>
            <p>{sentence}</p>
            {people.length > 0 ? (
              <p className={styles.riskPeople}>
                {people.map(({ id, name }, index) => (
                  <span key={id}>
                    {index > 0 ? ", " : null}
                    <Link to="/people/$id" params={{ id }}>
                      {name}
                    </Link>
                  </span>
                ))}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
