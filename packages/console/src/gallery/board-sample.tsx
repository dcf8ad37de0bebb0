import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { Layer } from "@rung/domain/layers/layer"
import { BandHeads, BandHistogram } from "../parts/band-histogram.tsx"
import { EvidenceBar, EvidenceLegend } from "../parts/evidence-bar.tsx"
import { GradeBox } from "../parts/grade-box.tsx"
import { BAND_WORDS } from "../parts/kinds.ts"
import { LayerName } from "../parts/layer-mark.tsx"
import { Whisker } from "../parts/whisker.tsx"
import { Why, WhyLines } from "../parts/why.tsx"
import styles from "./gallery.module.css"
import { WHY_SAMPLE } from "./samples.ts"

type Row = {
  layer: Layer
  people: number
  enough: number
  evidence: [number, number, number, number]
  bands: [number, number, number, number, number]
  few: [number, number, number, number]
  weakest: { code: string; name: string; mean: number; low: number; high: number; band: Band; grade: Grade }
}

const ROWS: readonly Row[] = [
  {
    layer: "EXEC",
    people: 6,
    enough: 5,
    evidence: [2, 2, 1, 1],
    bands: [0, 1, 3, 1, 1],
    few: [0, 0, 1, 0],
    weakest: {
      code: "D2",
      name: "Defining the seat first",
      mean: 2.9,
      low: 2.2,
      high: 3.6,
      band: "BUILDING",
      grade: "C",
    },
  },
  {
    layer: "M2",
    people: 14,
    enough: 12,
    evidence: [8, 3, 1, 2],
    bands: [2, 4, 5, 1, 2],
    few: [1, 0, 0, 0],
    weakest: {
      code: "C3",
      name: "Holding managers to managing",
      mean: 2.4,
      low: 2.1,
      high: 2.7,
      band: "GAP",
      grade: "A",
    },
  },
  {
    layer: "M1",
    people: 47,
    enough: 42,
    evidence: [29, 8, 5, 5],
    bands: [4, 13, 19, 6, 5],
    few: [0, 3, 2, 0],
    weakest: {
      code: "B4",
      name: "Results through others",
      mean: 3.0,
      low: 2.85,
      high: 3.15,
      band: "BUILDING",
      grade: "A",
    },
  },
  {
    layer: "IC",
    people: 345,
    enough: 292,
    evidence: [168, 90, 34, 53],
    bands: [11, 72, 148, 61, 53],
    few: [0, 0, 0, 0],
    weakest: { code: "A4", name: "Lifting peers", mean: 1.8, low: 1.1, high: 3.4, band: "GAP", grade: "D" },
  },
]
const BANDS: readonly Band[] = ["GAP", "BUILDING", "SOLID", "STRONG", "NOT_ENOUGH_EVIDENCE"]

export function BoardSample() {
  return (
    <div>
      <div className={styles.boardHead}>
        <span>People and layer</span>
        <span>Enough evidence</span>
        <BandHeads />
        <span>Weakest determinant</span>
      </div>
      {ROWS.map((row) => (
        <div key={row.layer} className={styles.boardRow}>
          <div className={styles.peopleCell}>
            <span className={styles.figure}>{row.people}</span>
            <LayerName layer={row.layer} words />
          </div>
          <div>
            <p>
              <b>{row.enough}</b> of {row.people}
            </p>
            <EvidenceBar
              counts={{ fit: row.evidence[0], c: row.evidence[1], d: row.evidence[2], none: row.evidence[3] }}
            />
          </div>
          <BandHistogram
            counts={BANDS.map((band, index) => ({
              band,
              people: row.bands[index] ?? 0,
              fewViews: row.few[index] ?? 0,
            }))}
          />
          <div>
            <p>
              <span className={styles.code}>{row.weakest.code}</span> {row.weakest.name}
            </p>
            <div className={styles.whiskerLine}>
              <Why
                value={row.weakest.mean.toFixed(1)}
                about={`on ${row.weakest.code}`}
                gap={row.weakest.band === "GAP"}
                explain={() => <WhyLines tree={WHY_SAMPLE} />}
              />
              <Whisker
                mean={row.weakest.mean}
                interval={{ low: row.weakest.low, high: row.weakest.high }}
                band={row.weakest.band}
                grade={row.weakest.grade}
                previous={row.layer === "M1" ? 2.7 : null}
                own={row.layer === "EXEC" ? 4.1 : null}
              />
              <GradeBox grade={row.weakest.grade} />
            </div>
          </div>
        </div>
      ))}
      <EvidenceLegend />
      <p className="only-read-aloud">{BAND_WORDS.GAP}</p>
    </div>
  )
}
