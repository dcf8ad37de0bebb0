import { Fragment } from "react"
import type { CompetencyPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { oneDecimal, onScale } from "../../parts/figures.ts"
import { WhyButton } from "../../parts/why-button.tsx"
import styles from "./person-page.module.css"
import { selfTable } from "./person-words.ts"
import type { Result } from "./result-figures.tsx"
import { useOpenPanel } from "./use-open-panel.ts"
import { Panel, WhyOf } from "./why-panel.tsx"

type SelfAndOthersProps = { readonly result: Result; readonly own: boolean }

/** How somebody sees themselves beside how others do; read only where the others agree. */
export function SelfAndOthers({ result, own }: SelfAndOthersProps) {
  const { determinants, personId, release } = result
  const panel = useOpenPanel<string>((a, b) => a === b)
  return (
    <ChartFrame
      title={own ? t`You and others` : t`Self and others`}
      note={own ? t`◇ you   ● others` : t`◇ self   ● others`}
      table={selfTable(determinants)}
      foot={t`People rate themselves .32 SD above others on average: that is taken off before a gap is read.`}
    >
      <ul className={styles.selfRows}>
        {determinants.map((row) => (
          <Fragment key={row.competency}>
            <li>
              <span className={styles.code}>{row.competency}</span>
              <Pair row={row} />
              <span>
                {row.gap ? (
                  <WhyButton
                    value={row.gap.words}
                    about={t`own view of ${row.competency} ${row.name} beside the others’`}
                    open={panel.open === row.competency}
                    controls={panel.id}
                    onToggle={(trigger) => panel.toggle(row.competency, trigger)}
                  />
                ) : null}
              </span>
            </li>
            {panel.open === row.competency ? (
              <li className={styles.selfWhy}>
                <Panel id={panel.id} label={t`Why, self and others on ${row.competency}`}>
                  <WhyOf
                    input={{
                      cycleId: release.cycleId,
                      person: { personId, subject: "GAP", competency: row.competency },
                    }}
                    about={t`on ${row.competency}`}
                  />
                </Panel>
              </li>
            ) : null}
          </Fragment>
        ))}
      </ul>
    </ChartFrame>
  )
}

function Pair({ row: { competency, self, measure } }: { readonly row: CompetencyPartsFragment }) {
  const others = measure?.value ?? null
  const words = t`${competency}: self ${self ?? t`not rated`}, others ${others === null ? t`not rated` : oneDecimal(others)}`
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
