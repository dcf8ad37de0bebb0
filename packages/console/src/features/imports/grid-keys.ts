/** Where somebody stands in a grid of cells, both counted from 0. */
export type GridPlace = { readonly row: number; readonly column: number }

type GridSize = { readonly rows: number; readonly columns: number; readonly page: number }
type Pressed = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean }

/** The cell a key leads to; nothing for keys that move nobody. */
export function gridMove(place: GridPlace, pressed: Pressed, size: GridSize): GridPlace | undefined {
  const far = pressed.ctrlKey || pressed.metaKey
  const steps: Readonly<Record<string, GridPlace>> = {
    ArrowDown: { row: place.row + 1, column: place.column },
    ArrowUp: { row: place.row - 1, column: place.column },
    ArrowRight: { row: place.row, column: place.column + 1 },
    ArrowLeft: { row: place.row, column: place.column - 1 },
    PageDown: { row: place.row + size.page, column: place.column },
    PageUp: { row: place.row - size.page, column: place.column },
    Home: { row: far ? 0 : place.row, column: 0 },
    End: { row: far ? size.rows - 1 : place.row, column: size.columns - 1 },
  }
  const to = steps[pressed.key]
  return to && { row: within(to.row, size.rows), column: within(to.column, size.columns) }
}

function within(place: number, size: number): number {
  return Math.max(0, Math.min(size - 1, place))
}
