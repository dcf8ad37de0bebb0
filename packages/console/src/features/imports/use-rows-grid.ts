import { useVirtualizer } from "@tanstack/react-virtual"
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react"
import type { PagedList } from "../../ui/paged-list.ts"
import type { EditDesk } from "./edit-desk.ts"
import { type GridPlace, gridMove } from "./grid-keys.ts"
import type { GridColumn, GridRow } from "./grid-rows.ts"
import { cellLook } from "./grid-rows.ts"

/** Dense with a pointer, as tall as a finger without. */
const ROW_HEIGHT = window.matchMedia("(pointer: coarse)").matches ? 44 : 32
export const HEAD_HEIGHT = 32
/** Row number, outcome and codes stand before the cells. */
export const LEAD_WIDTHS = [60, 144, 88] as const
const LEAD = LEAD_WIDTHS[0] + LEAD_WIDTHS[1] + LEAD_WIDTHS[2]

type RowsGridState = {
  readonly list: PagedList<GridRow>
  readonly columns: readonly GridColumn[]
  readonly desk: EditDesk
  readonly at: GridPlace
  readonly onGo: (place: GridPlace) => void
}

/** What a grid of rows holds in view, which cell is written in, and what keys and presses do. */
export function useRowsGrid({ list, columns, desk, at, onGo }: RowsGridState) {
  const scroller = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const [isWriting, setWriting] = useState(false)
  const count = list.total ?? 0
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 3,
    scrollPaddingEnd: HEAD_HEIGHT,
  })
  const across = useVirtualizer({
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index]?.width ?? 0,
    getItemKey: (index) => columns[index]?.field ?? index,
    horizontal: true,
    paddingStart: LEAD,
    scrollPaddingStart: LEAD_WIDTHS[0],
    overscan: 1,
  })
  const [from = 0, to = 0] = [rows.range?.startIndex, rows.range?.endIndex]
  useEffect(() => list.want(from, to), [list, from, to])
  const go = (place: GridPlace) => {
    setWriting(false)
    onGo(place)
    rows.scrollToIndex(place.row, { align: "auto" })
    across.scrollToIndex(place.column, { align: "auto" })
  }
  const focus = () => table.current?.focus({ preventScroll: true })
  const here = { row: list.at(at.row), column: columns[at.column] }
  const keep = (text: string) => {
    if (here.row && here.column) write(desk, here.row, here.column, text)
    setWriting(false)
  }
  const size = { rows: count, columns: columns.length, page: Math.max(1, to - from - 1) }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isWriting || event.altKey) return
    const place = gridMove(at, event, size)
    const act = here.row && desk.mayEdit ? actionOf(event.key, here.row, here.column, desk) : undefined
    if (place) go(place)
    else if ((event.key === "Enter" || event.key === "F2") && here.row && desk.mayEdit) setWriting(true)
    else if (act) act()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent) => {
    const place = placeIn(event.target)
    if (!place) return
    const isHere = place.row === at.row && place.column === at.column
    if (isHere && isWriting) return
    go(place)
    if (desk.mayEdit && place.isCell) setWriting(true)
    else focus()
  }
  return { scroller, table, rows, across, isWriting, setWriting, keep, go, focus, onKeyDown, onClick, size }
}

function write(desk: EditDesk, row: GridRow, { field }: GridColumn, text: string): void {
  if (text === cellLook(row, field, desk.pending).text) return
  const before = row.cells.get(field)?.value ?? ""
  desk.step({ kind: "WRITE", cell: { row: row.row, field, before, after: text } })
}

/** What a key does to the row or cell somebody stands on. */
function actionOf(key: string, row: GridRow, column: GridColumn | undefined, desk: EditDesk) {
  if (key.toLowerCase() === "x") return () => turnRow(desk, row)
  if (!column) return undefined
  if (key === "Delete" || key === "Backspace") return () => write(desk, row, column, "")
  if (key.toLowerCase() === "u") return () => undoCell(desk, row, column)
  return undefined
}

/** Leaves a row out, or takes it back. */
export function turnRow(desk: EditDesk, { row }: GridRow): void {
  desk.step({ kind: "TURN_ROW", row, isLeftOut: desk.isLeftOut(row) })
}

function undoCell(desk: EditDesk, row: GridRow, { field }: GridColumn): void {
  const { mark } = cellLook(row, field, desk.pending)
  const before = row.cells.get(field)?.value ?? ""
  if (mark === "WAITING") desk.step({ kind: "FORGET_CELL", row: row.row, field })
  if (mark === "EDITED") desk.step({ kind: "WRITE", cell: { row: row.row, field, before, after: undefined } })
}

/** The cell a press was on; a press on the row's head stands for its first cell. */
function placeIn(target: EventTarget | null): (GridPlace & { readonly isCell: boolean }) | undefined {
  if (!(target instanceof Element) || target.closest("button, input")) return undefined
  const row = target.closest("tr")?.dataset.index
  const column = target.closest("td")?.dataset.column
  if (row === undefined) return undefined
  return { row: Number(row), column: Number(column ?? 0), isCell: column !== undefined }
}
