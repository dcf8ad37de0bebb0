import { memo, useMemo } from "react"
import type { OutlineNodeFragment } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { grouped, share } from "../../parts/figures.ts"
import { TREE_ROW_HEIGHT, Tree } from "../../parts/tree.tsx"
import { type TreeMove, visibleRows } from "../../parts/tree-state.ts"
import styles from "./org-page.module.css"
import { outlineTree } from "./outline-state.ts"
import type { OutlineHold } from "./use-outline.ts"

type OrgOutlineProps = {
  readonly hold: OutlineHold
  readonly here: string | null
  readonly onGo: (id: string) => void
  /** Somebody already selected, chosen again: Enter, or a second press. */
  readonly onOpenPage: (id: string) => void
}

const TALLEST = 532
const SHORTEST = 224

/** Names, layers and spans from the top down; opens as it is read. */
export function OrgOutline({ hold, here, onGo, onOpenPage }: OrgOutlineProps) {
  const { outline, open, close } = hold
  const data = useMemo(() => outlineTree(outline), [outline])
  const rows = useMemo(() => visibleRows(data, outline.open).length, [data, outline.open])
  const height = Math.min(TALLEST, Math.max(SHORTEST, rows * TREE_ROW_HEIGHT))
  const place = (key: string) => outline.places.get(key)
  const onMove = (move: TreeMove) => {
    if (move.kind === "open") void open(move.key)
    else if (move.kind === "close") close(move.key)
    else if (move.kind === "choose" && move.key === here) onOpenPage(move.key)
    else onGo(move.key)
  }
  return (
    <section aria-label={t`Outline`} className={styles.outline}>
      <div className={styles.outlineHead} aria-hidden="true">
        <span>{t`Name`}</span>
        <span className={styles.layerHead}>{t`Layer`}</span>
        <span className={styles.spanHead}>{t`Span`}</span>
      </div>
      <Tree
        label={t`Outline of the org`}
        data={data}
        open={outline.open}
        here={here}
        height={height}
        onMove={onMove}
        row={(key) => <PlaceName place={place(key)} />}
        cells={(key) => <PlaceCells place={place(key)} />}
      />
    </section>
  )
}

type PlaceProps = { readonly place: OutlineNodeFragment | undefined }

const PlaceName = memo(function PlaceName({ place }: PlaceProps) {
  if (!place) return null
  if (place.kind === "POSITION") {
    return (
      <span
        className={styles.vacant}
      >{rich`Open seat ${<span className={styles.title}>{place.title}</span>}`}</span>
    )
  }
  return (
    <>
      {place.name} <span className={styles.title}>{place.title}</span>
      {place.flags.includes("UNPLACED") ? <span className={styles.title}>{` · ${t`unplaced`}`}</span> : null}
    </>
  )
})

/** As few elements as can be: a screen of rows is most of the page. */
const PlaceCells = memo(function PlaceCells({ place }: PlaceProps) {
  if (!place) return null
  const isHybrid = typeof place.hybridShare === "number"
  const span = place.span < 1_000 ? place.span : grouped(place.span)
  return (
    <>
      {place.kind === "POSITION" ? (
        <span className={styles.openSeat}>{t`open`}</span>
      ) : (
        <span className={styles.layer} data-layer={isHybrid ? "HYBRID" : place.layer}>
          {isHybrid ? "M1/M2" : place.layer}
          {isHybrid ? (
            <span className="only-read-aloud">{` ${t`hybrid, share ${share(place.hybridShare ?? 0)}`}`}</span>
          ) : null}
        </span>
      )}
      <span className={styles.span}>{place.span > 0 ? span : ""}</span>
    </>
  )
})

export function OpenSeatMark() {
  return (
    <svg width="14" height="13" viewBox="0 0 14 13" aria-hidden="true">
      <rect x="1" y="0.5" width="12" height="12" fill="none" stroke="var(--line-2)" strokeDasharray="2.5 2" />
    </svg>
  )
}
