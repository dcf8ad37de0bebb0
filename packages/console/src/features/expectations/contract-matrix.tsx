import type { Family } from "@rung/domain/expectations/contract"
import { type CSSProperties, Fragment } from "react"
import type { ContractCompetencyFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { share } from "../../parts/figures.ts"
import { LAYER_COLOUR, LAYER_WORDS } from "../../parts/kinds.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { CompetencyAnchors } from "./competency-anchors.tsx"
import styles from "./contract-page.module.css"
import { familyWords, STATUS_WORDS } from "./expectation-words.ts"

type ContractMatrixProps = {
  readonly competencies: readonly ContractCompetencyFragment[]
  /** The competency whose anchors are shown. */
  readonly open: string | undefined
  readonly onToggle: (code: string) => void
}

const LAYERS = ["IC", "M1", "M2", "EXEC"] as const

/** Competency by layer; only determinants are filled, so the staircase shows itself. */
export function ContractMatrix({ competencies, open, onToggle }: ContractMatrixProps) {
  return (
    <table className={styles.matrix}>
      <caption className="only-read-aloud">{t`Competencies by layer, with status and weight`}</caption>
      <thead>
        <tr>
          <th scope="col">{t`Competency`}</th>
          <th scope="col" className={styles.family}>{t`Family`}</th>
          {LAYERS.map((layer) => (
            <th key={layer} scope="col" className={styles.layer}>
              <LayerName layer={layer} />
              <span className={styles.layerWords}>{LAYER_WORDS[layer]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {competencies.map((competency) => {
          const isOpen = competency.code === open
          return (
            <Fragment key={competency.code}>
              <tr data-open={isOpen || undefined}>
                <th scope="row" className={styles.name}>
                  <button
                    type="button"
                    className={styles.toggle}
                    aria-expanded={isOpen}
                    onClick={() => onToggle(competency.code)}
                  >
                    <span className={styles.code}>{competency.code}</span> {competency.name}
                  </button>
                </th>
                <td className={styles.family}>{familyOf(competency.family)}</td>
                {LAYERS.map((layer) => (
                  <Cell
                    key={layer}
                    layer={layer}
                    expectation={competency.expectations.find((each) => each.layer === layer)}
                  />
                ))}
              </tr>
              {isOpen ? (
                <tr>
                  <td colSpan={6} className={styles.opened}>
                    <CompetencyAnchors competency={competency} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

function familyOf(family: Family): string {
  return familyWords(family)
}

type CellProps = {
  readonly layer: (typeof LAYERS)[number]
  readonly expectation: ContractCompetencyFragment["expectations"][number] | undefined
}

function Cell({ layer, expectation }: CellProps) {
  if (!expectation) {
    return (
      <td className={styles.cell}>
        <span className="only-read-aloud">{t`nothing expected`}</span>
      </td>
    )
  }
  const { status, weight } = expectation
  const colour: CSSProperties & Record<"--layer", string> = { "--layer": LAYER_COLOUR[layer] }
  return (
    <td className={styles.cell}>
      <span className={styles.mark} data-status={status} data-layer={layer} style={colour}>
        {status === "DETERMINANT" ? (
          <>
            <span className="only-read-aloud">{t`decides, weight `}</span>
            {share(weight)}
          </>
        ) : (
          STATUS_WORDS[status]
        )}
      </span>
    </td>
  )
}
