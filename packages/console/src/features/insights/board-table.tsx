import { Fragment, type ReactNode } from "react"
import type { BoardRowFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { BandHeads } from "../../parts/band-histogram.tsx"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { EvidenceLegend } from "../../parts/evidence-bar.tsx"
import { Loading } from "../../ui/page-state.tsx"
import { useOpened } from "../../ui/use-later.ts"
import { BoardRow } from "./board-row.tsx"
import styles from "./board-table.module.css"
import { boardTable } from "./board-words.ts"
import type { OpenValue } from "./open-value.ts"
import type { BoardPlace } from "./people-behind.tsx"
import { useOpenPanel } from "./use-open-panel.ts"

const boardPanel = () => import("./board-panel.tsx")

type BoardTableProps = {
  readonly rows: readonly BoardRowFragment[]
  readonly place: BoardPlace
  readonly since: string | null
  /** A further way to take the board away. */
  readonly more?: ReactNode
}

/** Four rows, one per layer; every number opens below its row. */
export function BoardTable({ rows, place, since, more }: BoardTableProps) {
  const panel = useOpenPanel<OpenValue>((a, b) => JSON.stringify(a) === JSON.stringify(b))
  const behind = useOpened(boardPanel, panel.open !== null)
  return (
    <ChartFrame title={t`The four layers`} quietTitle table={boardTable(rows)} foot={<Legend />} more={more}>
      <table className={styles.board}>
        <caption className="only-read-aloud">{t`Each layer on what it needs`}</caption>
        <colgroup>
          <col className={styles.peopleColumn} />
          <col className={styles.evidenceColumn} />
          <col className={styles.bandsColumn} />
          <col className={styles.weakestColumn} />
          <col className={styles.movementColumn} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t`People and layer`}</th>
            <th scope="col">{t`Enough evidence`}</th>
            <th scope="col">
              <span className="only-read-aloud">{t`Bands`}</span>
              <BandHeads />
            </th>
            <th scope="col">{t`Weakest determinant`}</th>
            <th scope="col">{since ? t`Since ${since}` : t`Movement`}</th>
            <th scope="col">{t`Look here`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const open = panel.open?.layer === row.layer ? panel.open : null
            return (
              <Fragment key={row.layer}>
                <BoardRow row={row} panel={panel} />
                {open ? (
                  <tr className={styles.openRow}>
                    <td colSpan={6}>
                      {behind ? (
                        <behind.BoardPanel id={panel.id} row={row} open={open} place={place} />
                      ) : (
                        <Loading what={t`what stands behind it`} rows={2} />
                      )}
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </ChartFrame>
  )
}

function Legend() {
  return (
    <div className={styles.legend}>
      <EvidenceLegend />
      <span className={styles.scaleNote}>{t`scale 1 to 5, lines where bands begin: 2.5, 3.25, 4`}</span>
    </div>
  )
}
