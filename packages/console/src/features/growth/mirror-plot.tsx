import type { Fit, Rungs } from "@rung/domain/growth/mirror-fit"
import { rich, t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { useWidth } from "../../ui/use-width.ts"
import styles from "./mirror-page.module.css"
import { INKS, PlotDrawing } from "./mirror-plot-drawing.tsx"
import { plotTable, plotWords } from "./mirror-words.ts"

type PlotProps = { readonly rungs: Rungs; readonly now: Fit; readonly next: Fit | null }

/** What decides on both rungs by love and excel, and the way from one rung's centre to the other's. */
export function MirrorPlot({ rungs, now, next }: PlotProps) {
  const [ref, width] = useWidth<HTMLDivElement>(400)
  if (now.lines.length === 0 && !next?.lines.length) return null
  return (
    <div ref={ref} className={styles.plot}>
      <ChartFrame
        title={t`Love and excel`}
        table={plotTable(rungs, now, next)}
        foot={<Legend rungs={rungs} hasNext={Boolean(next?.lines.length)} />}
      >
        <PlotDrawing
          {...{ rungs, now, next }}
          side={Math.min(400, width)}
          words={plotWords(rungs, now, next)}
        />
      </ChartFrame>
    </div>
  )
}

function Legend({ rungs, hasNext }: { readonly rungs: Rungs; readonly hasNext: boolean }) {
  return (
    <span className={styles.legend}>
      <span>{rich`${(
        <svg width="10" height="10" aria-hidden="true">
          <circle cx="5" cy="5" r="5" fill={INKS[rungs.now.layer]} />
        </svg>
      )} this rung`}</span>
      {rungs.next && hasNext ? (
        <span>{rich`${(
          <svg width="13" height="13" aria-hidden="true">
            <path d="M6.5 0L13 6.5L6.5 13L0 6.5Z" fill={INKS[rungs.next.layer]} />
          </svg>
        )} next rung`}</span>
      ) : null}
      <span>
        {hasNext ? t`arrow: from this rung’s weighted centre to the next one’s` : t`ring: weighted centre`}
      </span>
    </span>
  )
}
