import { footOf, LEFT, type Paper, type PaperRect } from "./paper.ts"
import { NOTE, type TypeStyle } from "./type.ts"

export type PaperColumn = {
  readonly head: string
  readonly width: number
  /** Numbers stand at the right. */
  readonly number?: boolean
}

export type PaperCell = {
  readonly lines: readonly { readonly text: string; readonly style: TypeStyle }[]
  /** Draws what lies under the words. */
  readonly under?: (paper: Paper, rect: PaperRect) => void
}

export type PaperRow = { readonly head: PaperCell; readonly cells: readonly PaperCell[] }

type PaperTable = {
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
  /** Between the words of a cell and its edges. */
  readonly inset?: { readonly across: number; readonly down: number }
  readonly ruled?: boolean
}

const INSET = { across: 0, down: 4 }

/** A table with column and row heads; where it goes on over the page its heads are drawn again for the eye. */
export function paperTable(paper: Paper, table: PaperTable): void {
  const headHeight = heightOf(paper, table.columns.map(headCell), table)
  const [first] = table.rows
  paper.room(headHeight + (first ? heightOf(paper, cellsOf(first), table) : 0))
  paper.within("Table", () => {
    paper.within("THead", () => drawHeads(paper, table, headHeight))
    paper.within("TBody", () => {
      for (const row of table.rows) drawRow(paper, table, { row, headHeight })
    })
  })
}

function cellsOf({ head, cells }: PaperRow): readonly PaperCell[] {
  return [head, ...cells]
}

function drawHeads(paper: Paper, { columns, inset = INSET }: PaperTable, height: number): void {
  const top = paper.y
  paper.within("TR", () => {
    for (const [at, column] of columns.entries()) {
      const box = columnBox(columns, at, { inset, top })
      const draw = () => drawLines(paper, headCell(column), { ...box, column })
      paper.within("TH", () => paper.content("TH", draw), { scope: "Column" })
    }
  })
  paper.y = top + height
}

function headCell({ head }: PaperColumn): PaperCell {
  return { lines: [{ text: head, style: NOTE }] }
}

type RowOf = { readonly row: PaperRow; readonly headHeight: number }

function drawRow(paper: Paper, table: PaperTable, { row, headHeight }: RowOf): void {
  const { columns, inset = INSET, ruled = true } = table
  const cells = cellsOf(row)
  const height = heightOf(paper, cells, table)
  const before = paper.y
  paper.room(height)
  if (paper.y < before) {
    repeatHeads(paper, table)
    paper.y += headHeight
  }
  if (ruled) paper.rule()
  const top = paper.y
  drawUnder(paper, columns, { cells, top, height })
  paper.within("TR", () => {
    for (const [at, cell] of cells.entries()) {
      const column = columns[at]
      if (!column) continue
      const box = { ...columnBox(columns, at, { inset, top }), column }
      const [tag, options] = at === 0 ? (["TH", { scope: "Row" }] as const) : (["TD", {}] as const)
      paper.within(tag, () => paper.content(tag, () => drawLines(paper, cell, box)), options)
    }
  })
  paper.y = top + height
}

type Under = { readonly cells: readonly PaperCell[]; readonly top: number; readonly height: number }

function drawUnder(paper: Paper, columns: readonly PaperColumn[], { cells, top, height }: Under): void {
  for (const [at, { under }] of cells.entries()) {
    const { x, width } = columnBox(columns, at, { inset: { across: 0, down: 0 }, top })
    under?.(paper, { x, y: top, width, height })
  }
}

function repeatHeads(paper: Paper, { columns, inset = INSET }: PaperTable): void {
  const top = paper.y
  paper.artifact(() => {
    for (const [at, column] of columns.entries())
      drawLines(paper, headCell(column), { ...columnBox(columns, at, { inset, top }), column })
  }, "Pagination")
  paper.y = top
}

type Box = { readonly x: number; readonly width: number; readonly y: number; readonly column: PaperColumn }

function drawLines(paper: Paper, { lines }: PaperCell, { x, y, width, column }: Box): void {
  const { type } = paper.pen
  let top = y
  for (const [at, { text, style }] of lines.entries()) {
    // What is read aloud as one cell needs a space where it is seen as two lines.
    const said = at < lines.length - 1 ? `${text} ` : text
    for (const line of type.lines(said, width, style)) {
      const indent = column.number ? width - type.width(line.trimEnd(), style) : 0
      type.line(line, x + indent, top + footOf(style), style)
      top += style.lead
    }
  }
}

type BoxOf = { readonly inset: { readonly across: number; readonly down: number }; readonly top: number }

function columnBox(columns: readonly PaperColumn[], at: number, { inset, top }: BoxOf) {
  const before = columns.slice(0, at).reduce((sum, { width }) => sum + width, 0)
  const gap = at === columns.length - 1 ? 0 : 8
  const width = (columns[at]?.width ?? 0) - gap
  return { x: LEFT + before + inset.across, y: top + inset.down, width: width - 2 * inset.across }
}

function heightOf(paper: Paper, cells: readonly PaperCell[], { columns, inset = INSET }: PaperTable): number {
  const heights = cells.map(({ lines }, at) => {
    const { width } = columnBox(columns, at, { inset, top: 0 })
    return lines.reduce((sum, { text, style }) => sum + paper.heightOf(text, style, width), 0)
  })
  return Math.max(0, ...heights) + 2 * inset.down
}
