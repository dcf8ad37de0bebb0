import type { Band } from "@rung/domain/insights/band"
import { Link } from "@tanstack/react-router"
import { rich, t } from "../../language/t.ts"
import { BandGlyph } from "../../parts/band-mark.tsx"
import { BANDS_IN_SENTENCE } from "../../parts/kinds.ts"
import { LayerMark } from "../../parts/layer-mark.tsx"
import { OpenSeatMark } from "./org-outline.tsx"
import styles from "./org-page.module.css"

export type ChosenPlace = { readonly id: string; readonly words: string; readonly isPerson: boolean }

const BANDS: readonly Band[] = ["GAP", "BUILDING", "SOLID", "STRONG"]

type OrgLegendProps = {
  readonly byBand: boolean
  readonly hasMarks: boolean
  readonly chosen: ChosenPlace | null
}

/** What shapes and colours of the chart stand for, in words. */
export function OrgLegend({ byBand, hasMarks, chosen }: OrgLegendProps) {
  return (
    <ul className={styles.legend} aria-label={t`Legend`}>
      {byBand ? <BandItems /> : <LayerItem />}
      <li>{rich`${<OpenSeatMark />} open seat`}</li>
      {hasMarks ? <li>{rich`${<TriangleMark />} title against structure`}</li> : null}
      {chosen ? <ChosenItem chosen={chosen} /> : null}
    </ul>
  )
}

function LayerItem() {
  return <li>{rich`${<LayerMark layer="M2" hybrid />} hybrid, both layers count`}</li>
}

function BandItems() {
  return (
    <>
      {BANDS.map((band) => (
        <li key={band}>
          <span className={styles.bandMark} data-band={band} aria-hidden="true" /> {BANDS_IN_SENTENCE[band]}
        </li>
      ))}
      <li>{rich`${<span className={styles.fewMark} aria-hidden="true" />} one view: hollow, the band at the foot`}</li>
      <li>{rich`${<BandGlyph band="NOT_ENOUGH_EVIDENCE" />} not enough evidence, or not shown to you`}</li>
    </>
  )
}

function ChosenItem({ chosen }: { readonly chosen: ChosenPlace }) {
  return (
    <li>{rich`${<span className={styles.chosenMark} aria-hidden="true" />} selected: ${
      chosen.isPerson ? (
        <Link to="/people/$id" params={{ id: chosen.id }}>
          {chosen.words}
        </Link>
      ) : (
        chosen.words
      )
    }`}</li>
  )
}

export function TriangleMark() {
  return (
    <svg width="12" height="11" viewBox="0 0 12 11" aria-hidden="true">
      <path d="M6 1l5 9H1z" fill="none" stroke="var(--ink)" strokeWidth="1.3" />
    </svg>
  )
}
