import { Fragment } from "react"
import type { CompetencyPartsFragment } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { BandGlyph } from "../../parts/band-mark.tsx"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { oneDecimal, share } from "../../parts/figures.ts"
import { GradeBox } from "../../parts/grade-box.tsx"
import { Whisker, WhiskerScale } from "../../parts/whisker.tsx"
import { WhyButton } from "../../parts/why-button.tsx"
import { CalibratedBand } from "./calibrated-band.tsx"
import { EvidenceNotes } from "./evidence-notes.tsx"
import { Development } from "./person-development.tsx"
import styles from "./person-page.module.css"
import { Perspectives } from "./person-perspectives.tsx"
import { bandWords, resultsTable } from "./person-words.ts"
import { type OpenResult, type Result, ResultWhy, sameResult } from "./result-figures.tsx"
import { SelfAndOthers } from "./self-and-others.tsx"
import type { OpenPanel } from "./use-open-panel.ts"

type PersonResultViewProps = {
  readonly result: Result
  readonly panel: OpenPanel<OpenResult>
  readonly own: boolean
  readonly viewerId: string | null
}

/** One release's results on what the layer needs. */
export function PersonResultView({ result, panel, own, viewerId }: PersonResultViewProps) {
  const { determinants, previous, words, calibrated, fromAbove } = result
  const since = previous?.cycleName ?? null
  const rated = determinants.some(({ self }) => self !== null)
  return (
    <>
      {calibrated ? <CalibratedBand calibrated={calibrated} /> : null}
      <ChartFrame
        title={t`Results on what this layer needs`}
        note={calibrated ? undefined : words}
        table={resultsTable(determinants, since)}
        foot={<Sides result={result} panel={panel} />}
      >
        <table className={styles.results}>
          <caption className="only-read-aloud">{t`Results on what this layer needs`}</caption>
          <colgroup>
            <col className={styles.codeColumn} />
            <col />
            <col className={styles.meanColumn} />
            <col className={styles.whiskerColumn} />
            <col className={styles.bandColumn} />
            <col className={styles.gradeColumn} />
            <col className={styles.beforeColumn} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" colSpan={3}>
                <span className="only-read-aloud">{t`Determinant and mean`}</span>
              </th>
              <th scope="col" className={styles.scaleHead}>
                <span className="only-read-aloud">{t`Interval`}</span>
                <WhiskerScale />
              </th>
              <th scope="col">
                <span className="only-read-aloud">{t`Band`}</span>
              </th>
              <th scope="col">
                <span className="only-read-aloud">{t`Evidence`}</span>
              </th>
              <th scope="col">
                <span className="only-read-aloud">{t`Before`}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {determinants.map((row) => {
              const open = panel.open?.competency === row.competency ? panel.open : null
              return (
                <Fragment key={row.competency}>
                  <ResultRow row={row} panel={panel} since={since} />
                  {open ? (
                    <tr className={styles.openRow}>
                      <td colSpan={7}>
                        <ResultWhy id={panel.id} result={result} open={open} />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </ChartFrame>
      <Perspectives result={result} />
      {own ? <Development result={result} /> : null}
      {rated ? <SelfAndOthers result={result} own={own} /> : null}
      {fromAbove ? <EvidenceNotes result={result} ratings={fromAbove} own={own} viewerId={viewerId} /> : null}
    </>
  )
}

type ResultRowProps = {
  readonly row: CompetencyPartsFragment
  readonly panel: OpenPanel<OpenResult>
  readonly since: string | null
}

function ResultRow({ row, panel, since }: ResultRowProps) {
  const { competency, name, measure, band, self, previousMean, possibleGap } = row
  const value: OpenResult = { subject: "COMPETENCY", competency, about: t`on ${competency}` }
  const bandValue: OpenResult = { subject: "BAND", competency, about: t`on ${competency}` }
  const gradeValue: OpenResult = { subject: "GRADE", competency, about: t`on ${competency}` }
  const isOpen = (one: OpenResult) => panel.open !== null && sameResult(panel.open, one)
  const gap = band === "GAP"
  return (
    <tr className={styles.result} data-open={panel.open?.competency === competency}>
      <td className={styles.code}>{competency}</td>
      <th scope="row">{name}</th>
      <td className={styles.mean}>
        {measure ? (
          <WhyButton
            value={oneDecimal(measure.value)}
            about={t`on ${competency} ${name}`}
            gap={gap}
            open={isOpen(value)}
            controls={panel.id}
            onToggle={(trigger) => panel.toggle(value, trigger)}
          />
        ) : null}
      </td>
      <td className={styles.whisker}>
        {measure ? (
          <Whisker
            mean={measure.value}
            interval={measure}
            band={band ?? "NOT_ENOUGH_EVIDENCE"}
            grade={measure.grade}
            previous={previousMean}
            own={self}
          />
        ) : (
          <span className={styles.quiet}>{t`Nobody has rated it`}</span>
        )}
      </td>
      <td className={styles.band} data-gap={gap || undefined}>
        <BandGlyph band={band ?? "NOT_ENOUGH_EVIDENCE"} />
        <WhyButton
          value={bandWords({ band, possibleGap })}
          about={t`band on ${competency} ${name}`}
          gap={gap}
          open={isOpen(bandValue)}
          controls={panel.id}
          onToggle={(trigger) => panel.toggle(bandValue, trigger)}
        />
      </td>
      <td className={styles.grade}>
        {measure ? (
          <button
            type="button"
            className={styles.gradeButton}
            aria-label={t`Evidence grade ${measure.grade} on ${competency} ${name}. Why?`}
            aria-expanded={isOpen(gradeValue)}
            aria-controls={isOpen(gradeValue) ? panel.id : undefined}
            onClick={(event) => panel.toggle(gradeValue, event.currentTarget)}
          >
            <GradeBox grade={measure.grade} wide />
          </button>
        ) : null}
      </td>
      <td className={styles.before}>
        {previousMean !== null && since
          ? rich`${<span aria-hidden="true">△ </span>}${oneDecimal(previousMean)} in ${since}`
          : null}
      </td>
    </tr>
  )
}

/** The two sides of the map, and how much of the weight is rated. */
function Sides({ result, panel }: { readonly result: Result; readonly panel: OpenPanel<OpenResult> }) {
  const { coaching, hiring, coverage } = result
  const button = (asked: OpenResult, value: string) => (
    <WhyButton
      value={value}
      about={asked.about}
      open={panel.open !== null && sameResult(panel.open, asked)}
      controls={panel.id}
      onToggle={(trigger) => panel.toggle(asked, trigger)}
    />
  )
  return (
    <span className={styles.sides}>
      <span>{rich`Rated weight ${button({ subject: "COVERAGE", about: t`of the weight rated` }, share(coverage))}`}</span>
      {coaching ? (
        <span>{rich`Coaching ${button({ subject: "AXIS", axis: "COACHING", about: t`on coaching` }, oneDecimal(coaching.value))}`}</span>
      ) : null}
      {hiring ? (
        <span>{rich`Hiring ${button({ subject: "AXIS", axis: "HIRING", about: t`on hiring` }, oneDecimal(hiring.value))}`}</span>
      ) : null}
      <span>{t`△ the release before, ◇ self`}</span>
    </span>
  )
}
