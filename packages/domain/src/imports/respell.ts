import type { ImportAnswer } from "./answers.ts"
import type { NormalRow, NormalTable } from "./normalise.ts"
import { titleKeyText, unitKey } from "./title-key.ts"

/** Titles and units written as somebody answered that they are to be written (M31, M37). */
export function respell(table: NormalTable, answers: readonly ImportAnswer[]): NormalTable {
  const titles = new Map<string, string>()
  const units = new Map<string, string>()
  for (const answer of answers) {
    if (answer.question === "TITLE_MEANS") decide(titles, answer, titleKeyText)
    if (answer.question === "UNIT_MEANS") decide(units, answer, unitKey)
  }
  if (titles.size === 0 && units.size === 0) return table
  const inTitles = (text: string | null | undefined) => text && titles.get(titleKeyText(text))
  const inUnits = (text: string | null | undefined) => text && units.get(unitKey(text))
  const respelled = (row: NormalRow): NormalRow => {
    const { title, unit, parentUnit } = row.values
    const said = { title: inTitles(title), unit: inUnits(unit), parentUnit: inUnits(parentUnit) }
    const changed = Object.entries(said).filter(([, value]) => value)
    return changed.length === 0 ? row : { ...row, values: { ...row.values, ...Object.fromEntries(changed) } }
  }
  return { ...table, rows: table.rows.map(respelled) }
}

interface Meaning {
  readonly value: string
  readonly means: string
}

/** Everything that is spelled like either side is written as the one; what meant the other before follows. */
function decide(written: Map<string, string>, { value, means }: Meaning, keyOf: (text: string) => string) {
  const key = keyOf(value)
  for (const [each, text] of written) if (keyOf(text) === key) written.set(each, means)
  written.set(key, means)
  written.set(keyOf(means), means)
}
