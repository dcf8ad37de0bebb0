/** Cells to be audited, each as the atoms it holds: groups of answers that no cell cuts. */
export interface Audit {
  /** Atoms of each cell: whole numbers of 0 or more, no order needed, each once. */
  readonly cells: readonly ArrayLike<number>[]
  /** Whether the answers of these atoms together may be known. */
  readonly isCrowd: (atoms: readonly number[]) => boolean
  /** Elementary steps of elimination before the audit gives up; a count, so that the outcome never depends on a clock. */
  readonly steps: number
}

export interface Audited {
  /** 1 for every cell that may stay. */
  readonly kept: Uint8Array
  /** Whether the audit came to its end; if not, nothing of `kept` may be relied on. */
  readonly finished: boolean
}

/** The modulus of the elimination: the largest prime below 2²⁶, so that products stay exact. */
export const AUDIT_PRIME = 67_108_859
/** Enough for the line of 100,000 people, some seconds at the most. */
export const AUDIT_STEPS = 20_000_000

/**
 * Looks for groups that adding and subtracting cells would isolate, for cells of any shape: the matrix of cells by
 * atoms is brought to reduced echelon form modulo a large prime; a row whose atoms are no crowd is something a
 * reader can compute. The smallest cell that takes part is hidden, until nothing is found (formulas.md row 22,
 * step 4). An atom that can be isolated is always a row by itself in that form.
 */
export function auditCells({ cells, isCrowd, steps }: Audit): Audited {
  const kept = new Uint8Array(cells.length).fill(1)
  const budget = { left: steps }
  const { columns, atomsOf } = columnsOf(cells)
  for (;;) {
    const rows = reducedRows(columns, kept, budget)
    if (rows === undefined) return { kept, finished: false }
    const found = rows.find((row) => !isCrowd(row.flatMap((column) => atomsOf[column] ?? [])))
    if (found === undefined) return { kept, finished: true }
    hideSmallest({ cells, columns, kept, found: new Set(found) })
  }
}

interface Columns {
  /** The columns of each cell. */
  readonly columns: readonly (readonly number[])[]
  /** The atoms of each column. */
  readonly atomsOf: readonly (readonly number[])[]
}

/** Atoms that lie in the same cells are one column: starting from one class, each cell parts those it cuts. */
function columnsOf(cells: Audit["cells"]): Columns {
  let atoms = 0
  for (const cell of cells)
    for (let at = 0; at < cell.length; at++) atoms = Math.max(atoms, (cell[at] ?? 0) + 1)
  const classOf = new Int32Array(atoms)
  let classes = 1
  for (const cell of cells) {
    const parted = new Map<number, number>()
    for (let at = 0; at < cell.length; at++) {
      const atom = cell[at] ?? 0
      const before = classOf[atom] ?? 0
      const after = parted.get(before) ?? classes++
      parted.set(before, after)
      classOf[atom] = after
    }
  }
  const atomsOf: number[][] = Array.from({ length: classes }, () => [])
  classOf.forEach((column, atom) => {
    atomsOf[column]?.push(atom)
  })
  const columns = cells.map((cell) => {
    const found = new Set<number>()
    for (let at = 0; at < cell.length; at++) found.add(classOf[cell[at] ?? 0] ?? 0)
    return [...found]
  })
  return { columns, atomsOf }
}

interface Found {
  readonly cells: Audit["cells"]
  readonly columns: Columns["columns"]
  readonly kept: Uint8Array
  readonly found: ReadonlySet<number>
}

function hideSmallest({ cells, columns, kept, found }: Found): void {
  let smallest = -1
  let size = Number.POSITIVE_INFINITY
  cells.forEach((cell, index) => {
    if (kept[index] && cell.length < size && columns[index]?.some((column) => found.has(column))) {
      smallest = index
      size = cell.length
    }
  })
  kept[smallest] = 0
}

type Row = Map<number, number>

interface Reduction {
  readonly pivots: Map<number, Row>
  readonly budget: { left: number }
}

/** Columns of each row in reduced echelon form; `undefined` when the budget is used up. */
function reducedRows(
  cells: Columns["columns"],
  kept: Uint8Array,
  budget: { left: number },
): readonly (readonly number[])[] | undefined {
  const order = [...cells.keys()].filter((index) => kept[index])
  order.sort((a, b) => (cells[a]?.length ?? 0) - (cells[b]?.length ?? 0))
  const pivots = new Map<number, Row>()
  for (const index of order) {
    const row: Row = new Map()
    const cell = cells[index] ?? []
    budget.left -= cell.length
    for (const column of cell) row.set(column, 1)
    clear(row, { pivots, budget })
    if (budget.left < 0) return undefined
    const [pivot] = row.keys()
    if (pivot === undefined) continue
    scale(row, inverse(row.get(pivot) ?? 1))
    pivots.set(pivot, row)
  }
  return backSubstituted({ pivots, budget })
}

/** Takes every row with a pivot among its columns away from `row`, those that come in by that included. */
function clear(row: Row, { pivots, budget }: Reduction, own?: number): void {
  for (const column of row.keys()) {
    const pivot = column === own ? undefined : pivots.get(column)
    const factor = row.get(column)
    if (pivot === undefined || factor === undefined) continue
    budget.left -= pivot.size
    if (budget.left < 0) return
    for (const [other, value] of pivot) {
      const left = ((row.get(other) ?? 0) + AUDIT_PRIME - ((factor * value) % AUDIT_PRIME)) % AUDIT_PRIME
      if (left === 0) row.delete(other)
      else row.set(other, left)
    }
  }
}

/** Later rows hold no earlier pivot, so going backwards one pass over each row is enough. */
function backSubstituted({ pivots, budget }: Reduction): readonly (readonly number[])[] | undefined {
  const rows: (readonly number[])[] = []
  for (const [pivot, row] of [...pivots].reverse()) {
    clear(row, { pivots, budget }, pivot)
    if (budget.left < 0) return undefined
    rows.push([...row.keys()])
  }
  return rows
}

function scale(row: Row, factor: number): void {
  for (const [column, value] of row) row.set(column, (value * factor) % AUDIT_PRIME)
}

/** By Fermat: value ^ (p − 2). */
function inverse(value: number): number {
  let result = 1
  let base = value
  for (let exponent = AUDIT_PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % AUDIT_PRIME
    base = (base * base) % AUDIT_PRIME
  }
  return result
}
