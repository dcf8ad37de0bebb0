/** A cell of the matrix: rows and columns counted from 0, the competency's name first. */
export type Place = { readonly row: number; readonly column: number }

/** The cell a key leads to; nothing for keys that lead nowhere. */
export function gridStep({ row, column }: Place, key: string, rows: number, columns: number) {
  const steps: Readonly<Record<string, Place>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + 8, column },
    PageUp: { row: row - 8, column },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
  }
  const to = steps[key]
  return to && { row: within(to.row, rows), column: within(to.column, columns) }
}

function within(place: number, size: number): number {
  return Math.max(0, Math.min(size - 1, place))
}

/** A weight as somebody types it: ".35", "0,35", "35" or "35 %"; nothing when it is none from 0 to 1. */
export function typedWeight(text: string): number | undefined {
  const match = /^\s*(\d*[.,]?\d*)\s*(%?)\s*$/.exec(text)
  const digits = match?.[1]?.replace(",", ".") ?? ""
  if (digits === "" || digits === ".") return undefined
  const number = Number(digits)
  const value = match?.[2] === "%" || number > 1 ? number / 100 : number
  return value <= 1 ? Math.round(value * 1e4) / 1e4 : undefined
}
