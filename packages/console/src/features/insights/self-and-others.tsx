import type { CompetencyPartsFragment } from "../../generated/graphql.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { oneDecimal, onScale } from "../../parts/figures.ts"
import styles from "./person-page.module.css"
import { selfTable } from "./person-words.ts"

type SelfAndOthersProps = { readonly rows: readonly CompetencyPartsFragment[]; readonly own: boolean }

/** How somebody sees themselves beside how others do; read only where the others agree. */
export function SelfAndOthers({ rows, own }: SelfAndOthersProps) {
  return (
    <ChartFrame
      title={own ? "You and others" : "Self and others"}
      note={own ? "◇ you   ● others" : "◇ self   ● others"}
      table={selfTable(rows)}
    >
      <ul className={styles.selfRows}>
        {rows.map((row) => (
          <li key={row.competency}>
            <span className={styles.code}>{row.competency}</span>
            <Pair row={row} />
            <span>{row.gap?.words ?? ""}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

function Pair({ row: { competency, self, measure } }: { readonly row: CompetencyPartsFragment }) {
  const others = measure?.value ?? null
  const words = `${competency}: self ${self ?? "not rated"}, others ${others === null ? "not rated" : oneDecimal(others)}`
  const few = measure?.grade === "D"
  return (
    <svg className={styles.pair} height="22" width="100%" role="img" aria-label={words}>
      <line x1="0" x2="100%" y1="11" y2="11" stroke="var(--line)" strokeWidth="1.2" />
      {self !== null && others !== null ? (
        <line x1={onScale(self)} x2={onScale(others)} y1="11" y2="11" stroke="var(--ink)" strokeWidth="1.6" />
      ) : null}
      {others === null ? null : (
        <circle
          cx={onScale(others)}
          cy="11"
          r="4.6"
          fill={few ? "var(--paper)" : "var(--ink)"}
          stroke="var(--ink)"
          strokeWidth="2"
        />
      )}
      {self === null ? null : (
        <svg x={onScale(self)} y="11" overflow="visible" aria-hidden="true">
          <path d="M0-6l6 6-6 6-6-6z" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.6" />
        </svg>
      )}
    </svg>
  )
}
