import type { Contract } from "@rung/domain/expectations/contract"
import { LAYERS, type Layer } from "@rung/domain/layers/layer"
import { type KeyboardEvent, useRef, useState } from "react"
import { rich, t } from "../../language/t.ts"
import { share } from "../../parts/figures.ts"
import { LAYER_WORDS } from "../../parts/kinds.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { classes } from "../../ui/classes.ts"
import styles from "./contract-page.module.css"
import { DraftCell } from "./draft-cell.tsx"
import type { DraftDesk } from "./draft-desk.ts"
import look from "./draft-page.module.css"
import { layerSums } from "./draft-words.ts"
import { gridStep, type Place } from "./grid-step.ts"

type DraftMatrixProps = {
  readonly contract: Contract
  /** The version in force: what is changed is told against it. */
  readonly base: Contract
  readonly desk: DraftDesk
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}

const COLUMNS = LAYERS.length + 1

/** The matrix to write in: arrow keys lead from cell to cell, Enter opens one. */
export function DraftMatrix({ contract, base, desk, chosen, onChoose }: DraftMatrixProps) {
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Place>({ row: 0, column: 1 })
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const isCell = event.target instanceof HTMLElement && event.target.dataset.place !== undefined
    const to = isCell && !event.altKey && gridStep(at, event.key, contract.competencies.length, COLUMNS)
    if (!to) return
    event.preventDefault()
    setAt(to)
    cellAt(table.current, to)?.focus()
  }
  const stop = (row: number, column: number) => ({
    "data-place": `${row}:${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are written in is a grid
    <table ref={table} role="grid" className={classes(styles.matrix, look.grid)} onKeyDown={onKeyDown}>
      <caption className="only-read-aloud">{t`Competencies by layer, to edit. Arrow keys lead from cell to cell, Enter opens one.`}</caption>
      <thead>
        <tr>
          <th scope="col">{t`Competency`}</th>
          {LAYERS.map((layer) => (
            <th key={layer} scope="col" className={styles.layer}>
              <LayerName layer={layer} />
              <span className={styles.layerWords}>{LAYER_WORDS[layer]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contract.competencies.map(({ code, name }, row) => (
          <tr key={code} data-open={code === chosen || undefined}>
            <th scope="row" className={styles.name}>
              <button
                type="button"
                className={styles.toggle}
                aria-pressed={code === chosen}
                onClick={() => onChoose(code)}
                {...stop(row, 0)}
              >
                <span className={styles.code}>{code}</span>
                <span>{name || <i>{t`without a name`}</i>}</span>
              </button>
            </th>
            {LAYERS.map((layer, column) => (
              <DraftCell
                key={layer}
                desk={desk}
                competency={{ code, name }}
                layer={layer}
                now={meaning(contract, code, layer)}
                before={meaning(base, code, layer)}
                stop={stop(row, column + 1)}
                isLast={column > 1}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Sums contract={contract} desk={desk} />
      </tfoot>
    </table>
  )
}

function cellAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | undefined {
  const cell = table?.querySelector(`[data-place="${row}:${column}"]`)
  return cell instanceof HTMLElement ? cell : undefined
}

function meaning({ expectations }: Contract, code: string, layer: Layer) {
  return expectations.find((row) => row.competency === code && row.layer === layer)
}

function Sums({ contract, desk }: { readonly contract: Contract; readonly desk: DraftDesk }) {
  return (
    <tr>
      <th scope="row" className={look.sumHead}>{t`Sum of the weights`}</th>
      {layerSums(contract).map(({ layer, sum, determinants, isOne, says }) => (
        <td key={layer} className={look.sum} data-off={!isOne || undefined}>
          <span className={look.sumFigure}>
            <span className="only-read-aloud">{layer} </span>
            {share(sum)}
          </span>
          {says ? <span className={look.sumSays}>{says}</span> : null}
          {!isOne && determinants > 0 ? (
            <Button
              small
              onClick={() => desk.edit({ scaleWeights: [layer] })}
            >{rich`Scale to 1${<span className="only-read-aloud">{t` at ${layer}`}</span>}`}</Button>
          ) : null}
        </td>
      ))}
    </tr>
  )
}
