import type { Draft } from "./draft.ts"
import type { NormalRow } from "./normalise.ts"
import type { References } from "./references.ts"
import { partManagers } from "./several-managers.ts"

/** A cell with several managers (M15). */
export interface PartedCell {
  readonly row: number
  readonly cell: string
  readonly managers: readonly string[]
}

const MAY_BE_SEVERAL = /[;|,/&+]| (?:and|und|et|y) /i

/**
 * Takes cells with several managers apart (M15): the first stays the manager, the others join those of the column for
 * dotted lines.
 */
export function partManagerCells({ nodes }: Draft, references: References): readonly PartedCell[] {
  const found: PartedCell[] = []
  nodes.forEach((node, at) => {
    if (!node.entry) return
    const isSomebody = (reference: string) =>
      references.meaning(reference).how !== "NOBODY" || references.byName(reference, at).how !== "NOBODY"
    const parted = (row: NormalRow) => partRow(row, isSomebody, found)
    const { entry } = node
    const row = parted(entry.row)
    if (row !== entry.row) node.entry = { ...entry, row }
    if (node.dated.length === 0) return
    node.dated = node.dated.map((each) =>
      each.row.row === row.row && row !== entry.row ? { ...each, row } : { ...each, row: parted(each.row) },
    )
  })
  return found
}

function partRow(row: NormalRow, isSomebody: (reference: string) => boolean, found: PartedCell[]): NormalRow {
  const { values } = row
  const field = values.managerRef === undefined ? "managerName" : "managerRef"
  const cell = values[field]
  if (!cell || !MAY_BE_SEVERAL.test(cell)) return row
  const managers = partManagers(cell, isSomebody)
  const [first, ...others] = managers
  if (first === undefined || first === cell) return row
  if (others.length > 0) found.push({ row: row.row, cell, managers })
  const dotted = [...others, ...(values.dottedManagerRef ? [values.dottedManagerRef] : [])]
  const parted = { ...values, [field]: first }
  return { ...row, values: dotted.length > 0 ? { ...parted, dottedManagerRef: dotted.join("; ") } : parted }
}
