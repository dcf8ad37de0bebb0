import { t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Table } from "../../ui/table.tsx"
import styles from "./calibration-drift.module.css"
import {
  countsWords,
  type DriftBy,
  type DriftGroup,
  driftTable,
  groupWords,
  isDrift,
  meanMoveWords,
} from "./calibration-drift-words.ts"
import type { CalibrationSession } from "./calibration-shapes.ts"

type Drift = NonNullable<CalibrationSession["drift"]>

/** Whether the session moved people on evidence or on volume, and whom. */
export function CalibrationDrift({ drift }: { readonly drift: Drift }) {
  const { words, evidence, byUnit, byTenure, byMoverLayer } = drift
  return (
    <div className={styles.drift}>
      <section className={styles.finding}>
        <h2>{t`On evidence or on volume?`}</h2>
        <p>{words}</p>
        <dl className={styles.evidence}>
          <div>
            <dt>{t`Evidence points the way of the move`}</dt>
            <dd>{evidence.along}</dd>
          </div>
          <div>
            <dt>{t`It does not`}</dt>
            <dd>{evidence.against}</dd>
          </div>
          <div>
            <dt>{t`Only a link: cannot be told`}</dt>
            <dd>{evidence.linksOnly}</dd>
          </div>
        </dl>
      </section>
      <Groups by="unit" title={t`Moves by unit`} head={t`Unit`} groups={byUnit} />
      <Groups
        by="tenure"
        title={t`Moves by time in the company`}
        head={t`Time in the company`}
        groups={byTenure}
      />
      <Groups
        by="moverLayer"
        title={t`Moves by the layer of who moved`}
        head={t`Layer of who moved`}
        groups={byMoverLayer}
      />
    </div>
  )
}

type GroupsProps = {
  readonly by: DriftBy
  readonly title: string
  readonly head: string
  readonly groups: readonly DriftGroup[]
}

function Groups({ by, title, head, groups }: GroupsProps) {
  if (groups.length === 0) return null
  return (
    <ChartFrame
      title={title}
      note={t`mean move in bands, with its 95% interval`}
      table={driftTable(by, head, groups)}
    >
      <Table
        caption={title}
        rows={groups}
        rowKey={({ key }) => key ?? ""}
        columns={[
          { key: "group", head, width: "240px", cell: ({ key }) => groupWords(by, key) },
          { key: "counts", head: t`Moved`, width: "170px", cell: countsWords },
          {
            key: "drawn",
            head: <Scale />,
            cell: (group) => (group.interval ? <MoveWhisker group={group} /> : null),
          },
          {
            key: "mean",
            head: t`In words`,
            width: "270px",
            cell: (group) => (
              <span className={isDrift(group) ? undefined : styles.quiet}>{meanMoveWords(group)}</span>
            ),
          },
        ]}
      />
    </ChartFrame>
  )
}

const MOST = 3

/** Where so many bands down or up stand from left to right. */
function at(steps: number): string {
  return `${(((steps + MOST) / (2 * MOST)) * 100).toFixed(2)}%`
}

function Scale() {
  return (
    <span className={styles.scale}>
      <span>{t`3 down`}</span>
      <span>0</span>
      <span>{t`3 up`}</span>
    </span>
  )
}

/** A mean move with its doubt between three bands down and three up; hollow where it may be none. */
function MoveWhisker({ group }: { readonly group: DriftGroup }) {
  const { meanMove, interval } = group
  const isTold = isDrift(group)
  const colour = isTold ? "var(--ink)" : "var(--ink-3)"
  return (
    <svg className={styles.whisker} height="20" width="100%" role="img" aria-label={meanMoveWords(group)}>
      <line x1="0" x2="100%" y1="10" y2="10" stroke="var(--line)" />
      <line x1="50%" x2="50%" y1="2" y2="18" stroke="var(--line-2)" strokeDasharray="1.5 2.5" />
      {interval ? (
        <g stroke={colour} strokeWidth="2">
          <line x1={at(interval.low)} x2={at(interval.high)} y1="10" y2="10" />
          <line x1={at(interval.low)} x2={at(interval.low)} y1="6" y2="14" />
          <line x1={at(interval.high)} x2={at(interval.high)} y1="6" y2="14" />
        </g>
      ) : null}
      {meanMove === null ? null : (
        <circle
          cx={at(meanMove)}
          cy="10"
          r="4.5"
          fill={isTold ? colour : "var(--paper)"}
          stroke={isTold ? "var(--paper)" : colour}
          strokeWidth="2"
        />
      )}
    </svg>
  )
}
