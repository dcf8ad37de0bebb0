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
  for (;;) {
    const rows = reducedRows(cells, kept, budget)
    if (rows === undefined) return { kept, finished: false }
    const found = rows.find((row) => !isCrowd(row))
    if (found === undefined) return { kept, finished: true }
    hideSmallest(cells, kept, new Set(found))
  }
}

function hideSmallest(cells: Audit["cells"], kept: Uint8Array, atoms: ReadonlySet<number>): void {
  let smallest = -1
  let size = Number.POSITIVE_INFINITY
  cells.forEach((cell, index) => {
    if (kept[index] && cell.length < size && touches(cell, atoms)) {
      smallest = index
      size = cell.length
    }
  })
  kept[smallest] = 0
}

function touches(cell: ArrayLike<number>, atoms: ReadonlySet<number>): boolean {
  for (let index = 0; index < cell.length; index++) if (atoms.has(cell[index] ?? -1)) return true
  return false
}

type Row = Map<number, number>

interface Reduction {
  readonly pivots: Map<number, Row>
  readonly budget: { left: number }
}

/** Atoms of each row in reduced echelon form; `undefined` when the budget is used up. */
function reducedRows(
  cells: Audit["cells"],
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
    for (let at = 0; at < cell.length; at++) row.set(cell[at] ?? -1, 1)
    clear(row, { pivots, budget })
    if (budget.left < 0) return undefined
    const [pivot] = row.keys()
    if (pivot === undefined) continue
    scale(row, inverse(row.get(pivot) ?? 1))
    pivots.set(pivot, row)
  }
  return backSubstituted({ pivots, budget })
}

/** Takes every row with a pivot among its atoms away from `row`. */
function clear(row: Row, { pivots, budget }: Reduction, own?: number): void {
  for (const atom of [...row.keys()]) {
    const pivot = atom === own ? undefined : pivots.get(atom)
    const factor = row.get(atom)
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
  for (const [atom, value] of row) row.set(atom, (value * factor) % AUDIT_PRIME)
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
