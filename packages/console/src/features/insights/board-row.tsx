import { LAYER_WORDS as LAYER_IN_SENTENCE } from "@rung/domain/insights/words"
import type { BoardRowFragment } from "../../generated/graphql.ts"
import { fromEnglish, rich, t } from "../../language/t.ts"
import { BandHistogram } from "../../parts/band-histogram.tsx"
import { EvidenceBar } from "../../parts/evidence-bar.tsx"
import { grouped, oneDecimal } from "../../parts/figures.ts"
import { GradeBox } from "../../parts/grade-box.tsx"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Whisker } from "../../parts/whisker.tsx"
import { WhyButton } from "../../parts/why-button.tsx"
import { Look } from "./board-look.tsx"
import styles from "./board-table.module.css"
import { movementWords, NOBODY, withheldWords } from "./board-words.ts"
import { isOpen, type OpenValue } from "./open-value.ts"
import { useOneLine } from "./use-one-line.ts"
import type { OpenPanel } from "./use-open-panel.ts"

type CellProps = { readonly row: BoardRowFragment; readonly panel: OpenPanel<OpenValue> }

export function BoardRow({ row, panel }: CellProps) {
  if (row.people === 0) return <EmptyRow row={row} />
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.peopleCell}>
        <People row={row} panel={panel} />
      </th>
      <td className={styles.evidenceCell}>
        <Evidence row={row} panel={panel} />
      </td>
      <td className={styles.bandsCell}>
        <Bands row={row} panel={panel} />
      </td>
      <td className={styles.weakestCell}>
        <Weakest row={row} panel={panel} />
      </td>
      <td className={styles.movementCell}>
        <MovementCell row={row} panel={panel} />
      </td>
      <td className={styles.lookCell}>
        <Look row={row} panel={panel} />
      </td>
    </tr>
  )
}

function EmptyRow({ row: { layer } }: { readonly row: BoardRowFragment }) {
  return (
    <tr className={styles.emptyRow}>
      <th scope="row" className={styles.peopleCell}>
        <span className={styles.peopleLine}>
          <span className={styles.none}>0</span>
          <LayerName layer={layer} words />
        </span>
      </th>
      <td colSpan={5} className={styles.nobody}>
        {NOBODY}
      </td>
    </tr>
  )
}

/** What a button that opens a panel needs beside its words. */
function opens(panel: OpenPanel<OpenValue>, value: OpenValue, isOpen: boolean) {
  return {
    open: isOpen,
    controls: panel.id,
    onToggle: (trigger: HTMLElement) => panel.toggle(value, trigger),
  }
}

function People({ row: { layer, people }, panel }: CellProps) {
  const value: OpenValue = { layer, kind: "people" }
  return (
    <span className={styles.peopleLine}>
      <WhyButton
        figure
        value={grouped(people)}
        about={fromEnglish(LAYER_IN_SENTENCE[layer].people)}
        {...opens(panel, value, isOpen(panel, value))}
      />
      <LayerName layer={layer} words />
    </span>
  )
}

function Evidence({ row, panel }: CellProps) {
  const { layer, people, enoughEvidence, evidence } = row
  const { strong: fit, c, d, none } = evidence
  const value: OpenValue = { layer, kind: "evidence" }
  return (
    <>
      <p className={styles.enough}>{rich`${(
        <WhyButton
          value={grouped(enoughEvidence)}
          about={t`of ${grouped(people)} with enough evidence`}
          {...opens(panel, value, isOpen(panel, value))}
        />
      )} of ${grouped(people)}${<span className={styles.phoneWords}>{t` with evidence`}</span>}`}</p>
      <EvidenceBar counts={{ fit, c, d, none }} />
    </>
  )
}

function Bands({ row: { layer, bands }, panel }: CellProps) {
  const oneLine = useOneLine()
  return (
    <BandHistogram
      counts={bands.map(({ band, people, onGradeD }) => ({ band, people, fewViews: onGradeD }))}
      height={oneLine ? 38 : 56}
      labelled={!oneLine}
      open={panel.open?.layer === layer && panel.open.kind === "band" ? panel.open.band : null}
      onOpen={(band, trigger) => panel.toggle({ layer, kind: "band", band }, trigger)}
    />
  )
}

function Weakest({ row: { layer, weakest, weakestWithheld }, panel }: CellProps) {
  if (!weakest) return <p className={styles.withheld}>{withheldWords(weakestWithheld)}</p>
  const { competency, name, measure, band } = weakest
  const value: OpenValue = { layer, kind: "mean", competency }
  return (
    <>
      <p className={styles.weakestName} title={`${competency} ${name}`}>
        <span className={styles.phoneWords}>{t`Weakest: `}</span>
        <span className={styles.code}>{competency}</span> {name}
      </p>
      <div className={styles.whiskerLine}>
        <WhyButton
          value={oneDecimal(measure.value)}
          about={t`on ${competency}, ${fromEnglish(LAYER_IN_SENTENCE[layer].people)}`}
          gap={band === "GAP"}
          {...opens(panel, value, isOpen(panel, value))}
        />
        <Whisker mean={measure.value} interval={measure} band={band} grade={measure.grade} />
        <GradeBox grade={measure.grade} />
      </div>
    </>
  )
}

function MovementCell({ row: { layer, movement }, panel }: CellProps) {
  const { sign, head, note } = movementWords(movement)
  const { competency } = movement
  if (sign === null || competency === null) {
    return (
      <>
        <p className={styles.still}>{head}</p>
        <p className={styles.note}>{note}</p>
      </>
    )
  }
  const value: OpenValue = { layer, kind: "mean", competency }
  return (
    <>
      <p className={styles.moved}>
        <span aria-hidden="true">{sign} </span>
        <span className="only-read-aloud">{sign === "▲" ? t`up ` : t`down `}</span>
        <WhyButton
          value={head}
          about={sign === "▲" ? t`up on ${competency}` : t`down on ${competency}`}
          {...opens(panel, value, isOpen(panel, value))}
        />
      </p>
      <p className={styles.note}>{note}</p>
    </>
  )
}
