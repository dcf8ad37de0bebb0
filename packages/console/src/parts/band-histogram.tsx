import { BANDS, type Band } from "@rung/domain/insights/band"
import { t } from "../language/t.ts"
import { classes } from "../ui/classes.ts"
import styles from "./band-histogram.module.css"
import { grouped } from "./figures.ts"
import { BAND_WORDS, BANDS_IN_SENTENCE } from "./kinds.ts"

/** People in a band, and how many of them rest on one or few views (grade D). */
export type BandCount = { readonly band: Band; readonly people: number; readonly fewViews: number }

export function histogramWords(counts: readonly BandCount[]): string {
  const words = counts.map(({ band, people, fewViews }) => {
    const few = fewViews > 0 ? t` (${fewViews} on one or few views)` : ""
    return `${BANDS_IN_SENTENCE[band]} ${people}${few}`
  })
  return `${words.join(", ")}.`
}

type BandHistogramProps = {
  readonly counts: readonly BandCount[]
  /** Bars are as high as their share of this row; on a phone the words stand under them. */
  readonly labelled?: boolean
  readonly height?: number
  /** Makes each count a button that opens who is behind it. */
  readonly onOpen?: ((band: Band, trigger: HTMLElement) => void) | undefined
  /** The band whose people are open. */
  readonly open?: Band | null | undefined
}

/** Counts stand on the bars; the hollow part of a bar rests on one or few views. */
export function BandHistogram({ counts, labelled, height = 44, onOpen, open }: BandHistogramProps) {
  const byBand = new Map(counts.map((count) => [count.band, count]))
  const largest = Math.max(1, ...counts.map((count) => count.people))
  return (
    <div
      className={classes(styles.histogram, labelled && styles.labelled)}
      {...{ role: onOpen ? "group" : "img", "aria-label": histogramWords(counts) }}
    >
      {BANDS.map((band) => {
        const { people, fewViews } = byBand.get(band) ?? { people: 0, fewViews: 0 }
        const size = people === 0 ? 0 : Math.max(9, Math.round((people / largest) * height))
        return (
          <div key={band} className={styles.column} data-band={band}>
            {onOpen && people > 0 ? (
              <button
                type="button"
                className={styles.count}
                aria-label={t`${grouped(people)} ${BANDS_IN_SENTENCE[band]}. Who?`}
                aria-expanded={open === band}
                onClick={(event) => onOpen(band, event.currentTarget)}
              >
                {grouped(people)}
              </button>
            ) : (
              <span className={styles.count} data-empty={people === 0 || undefined}>
                {grouped(people)}
              </span>
            )}
            <Bar band={band} size={size} hollow={people === 0 ? 0 : fewViews / people} />
            {labelled ? <span className={styles.word}>{BAND_WORDS[band]}</span> : null}
          </div>
        )
      })}
    </div>
  )
}

function Bar({
  band,
  size,
  hollow,
}: {
  readonly band: Band
  readonly size: number
  readonly hollow: number
}) {
  const hollowSize = band === "NOT_ENOUGH_EVIDENCE" ? 0 : Math.round(hollow * size)
  return (
    <div className={styles.bar} style={{ height: size }}>
      {hollowSize > 0 ? (
        <span className={classes(styles.hollow, "hatched")} style={{ height: hollowSize }} />
      ) : null}
      {size > hollowSize ? (
        <span className={classes(styles.fill, band === "NOT_ENOUGH_EVIDENCE" && "hatched")} />
      ) : null}
    </div>
  )
}

/** The words over a column of histograms, in the same grid. */
export function BandHeads() {
  return (
    <div className={styles.heads}>
      {BANDS.map((band) => (
        <span key={band}>{BAND_WORDS[band]}</span>
      ))}
    </div>
  )
}
