import type { Status } from "@rung/domain/expectations/contract"
import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { Interval } from "@rung/domain/insights/statistics"
import type { Layer } from "@rung/domain/layers/layer"
import { useState } from "react"
import { t } from "../language/t.ts"
import { classes } from "../ui/classes.ts"
import { Tabs } from "../ui/tabs.tsx"
import { intervalWords, oneDecimal } from "./figures.ts"
import styles from "./heat-map.module.css"
import { BANDS_IN_SENTENCE, isFewViews, LAYERS_FROM_TOP } from "./kinds.ts"
import { LayerName } from "./layer-mark.tsx"

export type HeatCell = {
  readonly layer: Layer
  readonly column: string
  readonly status: Status
  readonly mean: number | null
  readonly interval: Interval | null
  /** Only for determinants with a value. */
  readonly band: Band | null
  readonly grade: Grade
}

export type HeatView = {
  readonly key: string
  /** "By family", "By competency". */
  readonly label: string
  readonly columns: readonly { readonly key: string; readonly head: string; readonly title?: string }[]
  readonly cells: readonly HeatCell[]
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  DETERMINANT: "",
  SUPPORTING: t`supporting`,
  NO_LONGER_DETERMINANT: t`carried`,
  PREVIEW: t`not yet`,
}

/** What a cell says under its mean: the band where it counts, else what it is. */
export function cellWords({ status, band, grade }: HeatCell): string {
  if (status !== "DETERMINANT") return STATUS_WORDS[status]
  const few = isFewViews(grade) ? t`, one view` : ""
  return `${BANDS_IN_SENTENCE[band ?? "NOT_ENOUGH_EVIDENCE"]}${few}`
}

type OpenCell = {
  /** Makes each mean a button that opens what is behind it. */
  readonly onOpen?: ((cell: HeatCell, trigger: HTMLElement) => void) | undefined
  /** The cell that is open: its layer, a space, its column. */
  readonly openCell?: string | null | undefined
}

type HeatMapProps = OpenCell & {
  readonly caption: string
  readonly views: readonly HeatView[]
  /** The view that is shown, where the page keeps it; otherwise the map keeps it itself, the first one at first. */
  readonly shown?: string | undefined
  readonly onView?: ((key: string) => void) | undefined
}

/** Only determinants are filled, so that the staircase shows itself. */
export function HeatMap({ caption, views, shown, onOpen, openCell, onView }: HeatMapProps) {
  const [key, setKey] = useState(views[0]?.key ?? "")
  const choose = (next: string) => {
    setKey(next)
    onView?.(next)
  }
  const view = views.find((each) => each.key === (shown ?? key)) ?? views[0]
  if (!view) return null
  return (
    <div className={styles.holder}>
      {views.length > 1 ? <Tabs label={t`Columns`} tabs={views} chosen={view.key} onChoose={choose} /> : null}
      <section
        className={styles.scroll}
        aria-label={caption}
        tabIndex={view.columns.length > 5 || !onOpen ? 0 : undefined}
      >
        <HeatTable caption={caption} view={view} onOpen={onOpen} openCell={openCell} />
      </section>
    </div>
  )
}

type HeatTableProps = OpenCell & { readonly caption: string; readonly view: HeatView }

function HeatTable({ caption, view, onOpen, openCell }: HeatTableProps) {
  const byPlace = new Map(view.cells.map((cell) => [`${cell.layer} ${cell.column}`, cell]))
  return (
    <table className={classes(styles.heat, view.columns.length > 7 && styles.many)}>
      <caption className="only-read-aloud">{caption}</caption>
      <thead>
        <tr>
          <td />
          {view.columns.map((column) => (
            <th key={column.key} scope="col" title={column.title}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LAYERS_FROM_TOP.map((layer) => (
          <tr key={layer}>
            <th scope="row">
              <LayerName layer={layer} />
            </th>
            {view.columns.map((column) => (
              <Cell
                key={column.key}
                cell={byPlace.get(`${layer} ${column.key}`)}
                onOpen={onOpen}
                openCell={openCell}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell, onOpen, openCell }: OpenCell & { readonly cell: HeatCell | undefined }) {
  if (!cell) return <td aria-label={t`not asked`} />
  const band = cell.band ?? "NOT_ENOUGH_EVIDENCE"
  const hatched =
    cell.status === "NO_LONGER_DETERMINANT" ||
    (cell.status === "DETERMINANT" && (band === "NOT_ENOUGH_EVIDENCE" || isFewViews(cell.grade)))
  const look = {
    className: classes(styles.cell, hatched && "hatched"),
    "data-status": cell.status,
    "data-band": cell.status === "DETERMINANT" ? band : undefined,
    "data-few": isFewViews(cell.grade) || undefined,
  }
  if (!onOpen || cell.mean === null) {
    return (
      <td>
        <div {...look}>
          <CellText cell={cell} />
        </div>
      </td>
    )
  }
  return (
    <td>
      <button
        type="button"
        {...look}
        aria-expanded={openCell === `${cell.layer} ${cell.column}`}
        onClick={(event) => onOpen(cell, event.currentTarget)}
      >
        <CellText cell={cell} />
        <span className="only-read-aloud">{t`. Why?`}</span>
      </button>
    </td>
  )
}

function CellText({ cell }: { readonly cell: HeatCell }) {
  return (
    <>
      <span className={styles.mean}>
        {cell.mean === null ? "–" : oneDecimal(cell.mean)}
        {cell.interval ? (
          <span className="only-read-aloud">{t` interval ${intervalWords(cell.interval)},`}</span>
        ) : null}
        {cell.interval ? (
          <span className={styles.doubt} aria-hidden="true">
            ±{oneDecimal((cell.interval.high - cell.interval.low) / 2)}
          </span>
        ) : null}
      </span>
      <span className={styles.word}>{cellWords(cell)}</span>
    </>
  )
}
