import { useQuery } from "@apollo/client/react"
import { type PersonResultsQuery, type WhyPersonInput, WhyValueDocument } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { BandGlyph } from "../../parts/band-mark.tsx"
import { intervalWords, oneDecimal } from "../../parts/figures.ts"
import { BAND_WORDS } from "../../parts/kinds.ts"
import { WhyButton } from "../../parts/why-button.tsx"
import styles from "./person-page.module.css"
import type { OpenPanel } from "./use-open-panel.ts"
import { Panel, WhyOf } from "./why-panel.tsx"

export type Result = NonNullable<PersonResultsQuery["personResult"]>

/** Which value of the result is open; with a competency it stands in the results, else in the head. */
export type OpenResult = Pick<WhyPersonInput, "subject" | "axis" | "competency"> & { readonly about: string }

export function sameResult(a: OpenResult, b: OpenResult): boolean {
  return a.subject === b.subject && a.competency === b.competency && a.axis === b.axis
}

type ResultFiguresProps = { readonly result: Result; readonly panel: OpenPanel<OpenResult> }

/** Band, layer score with its interval, evidence grade: each opens to why it is so. */
export function ResultFigures({ result, panel }: ResultFiguresProps) {
  const { band, measure, grade } = result
  const opens = (subject: OpenResult["subject"], about: string) => ({
    about,
    open: panel.open !== null && sameResult(panel.open, { subject, about }),
    controls: panel.id,
    onToggle: (trigger: HTMLElement) => panel.toggle({ subject, about }, trigger),
  })
  return (
    <dl className={styles.figures}>
      <div>
        <dd className={styles.bandFigure}>
          <BandGlyph band={band} large />
          <WhyButton
            figure
            gap={band === "GAP"}
            value={BAND_WORDS[band]}
            {...opens("BAND", t`as the band`)}
          />
        </dd>
        <dt>{measure?.oneView ? t`Band, one view` : t`Band`}</dt>
      </div>
      {measure ? (
        <div>
          <dd>
            <WhyButton
              figure
              value={oneDecimal(measure.value)}
              {...opens("LAYER_SCORE", t`as the layer score`)}
            />
          </dd>
          <dt>{rich`Score, ${<WhyButton value={intervalWords(measure)} {...opens("INTERVAL", t`as the interval`)} />}`}</dt>
        </div>
      ) : null}
      <div>
        <dd>
          <WhyButton
            figure
            value={grade === "NONE" ? t`None` : grade}
            {...opens("GRADE", t`as the evidence grade`)}
          />
        </dd>
        <dt>{t`Evidence`}</dt>
      </div>
    </dl>
  )
}

type ResultWhyProps = { readonly id: string; readonly result: Result; readonly open: OpenResult }

/** How a value of the result came about, below what it explains. */
export function ResultWhy({ id, result, open }: ResultWhyProps) {
  const { about, ...asked } = open
  const { personId, release } = result
  const competency = asked.subject === "COMPETENCY" ? asked.competency : null
  return (
    <div className={styles.why}>
      <Panel id={id} label={t`Why, ${about}`}>
        <WhyOf input={{ cycleId: release.cycleId, person: { personId, ...asked } }} about={about} />
        {competency ? (
          <div className={styles.doubt}>
            <Doubt result={result} subject="GRADE" competency={competency} />
            <Doubt result={result} subject="INTERVAL" competency={competency} />
          </div>
        ) : null}
      </Panel>
    </div>
  )
}

type DoubtProps = {
  readonly result: Result
  readonly subject: "GRADE" | "INTERVAL"
  readonly competency: string
}

/** Why a competency's grade or interval is what it is, in words. */
function Doubt({ result: { personId, release }, subject, competency }: DoubtProps) {
  const { data } = useQuery(WhyValueDocument, {
    variables: { input: { cycleId: release.cycleId, person: { personId, subject, competency } } },
  })
  return data ? <p>{data.why.words}</p> : null
}
