import { TENURES, type Tenure } from "@rung/domain/insights/calibration-drift"
import { LAYERS } from "@rung/domain/layers/layer"
import type { CalibrationDriftGroupPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import type { ChartTable } from "../../parts/csv.ts"
import { grouped, oneDecimal, toOneDecimal } from "../../parts/figures.ts"
import { LAYER_WORDS } from "../../parts/kinds.ts"

export type DriftGroup = CalibrationDriftGroupPartsFragment
/** What people are grouped by. */
export type DriftBy = "unit" | "tenure" | "moverLayer"

const TENURE_WORDS: Readonly<Record<Tenure, string>> = {
  UNDER_1: t`Under one year`,
  FROM_1_TO_3: t`One to three years`,
  FROM_3_TO_7: t`Three to seven years`,
  FROM_7: t`Seven years or more`,
  UNKNOWN: t`Start not known`,
}

/** What a group is called; without a key: people without a unit, movers without a place in the cycle. */
export function groupWords(by: DriftBy, key: string | null): string {
  if (by === "unit") return key ?? t`Without a unit`
  if (by === "tenure") return TENURE_WORDS[TENURES.find((tenure) => tenure === key) ?? "UNKNOWN"]
  const layer = LAYERS.find((each) => each === key)
  return layer ? `${layer}, ${LAYER_WORDS[layer]}` : t`No layer in this cycle`
}

/** "0.4 up, between 0.1 down and 0.9 up"; below five people nothing but that it is not told. */
export function meanMoveWords({ meanMove, interval }: Pick<DriftGroup, "meanMove" | "interval">): string {
  if (meanMove === null || !interval) return t`Fewer than five: counts only`
  return t`${stepWords(meanMove)}, between ${stepWords(interval.low)} and ${stepWords(interval.high)}`
}

/** "0.4 up", "0.1 down", "0". */
function stepWords(steps: number): string {
  if (toOneDecimal(Math.abs(steps)) === 0) return "0"
  const size = oneDecimal(Math.abs(steps))
  return steps > 0 ? t`${size} up` : t`${size} down`
}

/** Whether the mean move differs from none by more than its doubt. */
export function isDrift({ interval }: Pick<DriftGroup, "interval">): boolean {
  return interval !== null && (interval.low > 0 || interval.high < 0)
}

export function driftTable(by: DriftBy, head: string, groups: readonly DriftGroup[]): ChartTable {
  return {
    columns: [head, t`People`, t`Up`, t`Down`, t`Mean move in bands`, t`From`, t`To`],
    rows: groups.map(({ key, people, up, down, meanMove, interval }) => [
      groupWords(by, key),
      people,
      up,
      down,
      meanMove === null ? null : toOneDecimal(meanMove),
      interval ? toOneDecimal(interval.low) : null,
      interval ? toOneDecimal(interval.high) : null,
    ]),
  }
}

/** "3 up, 1 down of 12". */
export function countsWords({ people, up, down }: Pick<DriftGroup, "people" | "up" | "down">): string {
  const moved = [up > 0 ? t`${grouped(up)} up` : "", down > 0 ? t`${grouped(down)} down` : ""].filter(Boolean)
  return t`${moved.join(", ") || t`nobody moved`} of ${grouped(people)}`
}
