import type { Layer } from "../../layers/layer.ts"
import type { Expectation, Status } from "../contract.ts"

type Cell = { readonly status: Status; readonly weight: number } | undefined

const ABSENT: Cell = undefined
const SUPPORTING: Cell = { status: "SUPPORTING", weight: 0 }
const CARRIED: Cell = { status: "NO_LONGER_DETERMINANT", weight: 0 }
const PREVIEW: Cell = { status: "PREVIEW", weight: 0 }

/** The default contract's matrix: competency × layer in the order IC, M1, M2, EXEC. */
export const EXPECTATIONS: readonly Expectation[] = [
  row("A1", determinant(0.3), ABSENT, CARRIED, CARRIED),
  row("A2", determinant(0.25), CARRIED, CARRIED, CARRIED),
  row("A3", determinant(0.2), SUPPORTING, CARRIED, CARRIED),
  row("A4", determinant(0.15), SUPPORTING, CARRIED, CARRIED),
  row("A5", determinant(0.1), SUPPORTING, SUPPORTING, SUPPORTING),
  row("B1", PREVIEW, determinant(0.3), CARRIED, CARRIED),
  row("B2", PREVIEW, determinant(0.35), CARRIED, CARRIED),
  row("B3", PREVIEW, determinant(0.15), CARRIED, CARRIED),
  row("B4", PREVIEW, determinant(0.2), CARRIED, CARRIED),
  row("B5", PREVIEW, SUPPORTING, SUPPORTING, SUPPORTING),
  row("B6", PREVIEW, SUPPORTING, CARRIED, CARRIED),
  row("C1", ABSENT, PREVIEW, determinant(0.35), CARRIED),
  row("C2", ABSENT, PREVIEW, determinant(0.2), SUPPORTING),
  row("C3", ABSENT, PREVIEW, determinant(0.2), SUPPORTING),
  row("C4", ABSENT, PREVIEW, determinant(0.25), CARRIED),
  row("C5", ABSENT, ABSENT, SUPPORTING, SUPPORTING),
  row("C6", ABSENT, ABSENT, SUPPORTING, CARRIED),
  row("D1", ABSENT, ABSENT, PREVIEW, determinant(0.4)),
  row("D2", ABSENT, ABSENT, PREVIEW, determinant(0.15)),
  row("D3", ABSENT, ABSENT, PREVIEW, determinant(0.2)),
  row("D4", ABSENT, ABSENT, PREVIEW, determinant(0.1)),
  row("D5", ABSENT, ABSENT, PREVIEW, determinant(0.15)),
  row("D6", ABSENT, ABSENT, ABSENT, SUPPORTING),
  row("D7", ABSENT, ABSENT, ABSENT, SUPPORTING),
].flat()

function determinant(weight: number): Cell {
  return { status: "DETERMINANT", weight }
}

function row(competency: string, ic: Cell, m1: Cell, m2: Cell, exec: Cell): Expectation[] {
  const cells: [Layer, Cell][] = [
    ["IC", ic],
    ["M1", m1],
    ["M2", m2],
    ["EXEC", exec],
  ]
  return cells.flatMap(([layer, cell]) => (cell ? [{ competency, layer, ...cell }] : []))
}
