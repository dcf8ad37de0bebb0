import { describe, expect, it } from "vitest"
import { gridMove } from "./grid-keys.ts"

const size = { rows: 100, columns: 5, page: 20 }
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })

describe("keys in a grid of rows", () => {
  it.each([
    ["ArrowDown", false, 11, 2],
    ["ArrowUp", false, 9, 2],
    ["ArrowRight", false, 10, 3],
    ["ArrowLeft", false, 10, 1],
    ["PageDown", false, 30, 2],
    ["PageUp", false, 0, 2],
    ["Home", false, 10, 0],
    ["End", false, 10, 4],
    ["Home", true, 0, 0],
    ["End", true, 99, 4],
  ])("%s (control %s) leads to row %i, column %i", (key, ctrl, row, column) =>
    expect(gridMove({ row: 10, column: 2 }, press(key, ctrl), size)).toEqual({ row, column }),
  )

  it("stays inside, and leaves other keys alone", () => {
    expect(gridMove({ row: 99, column: 4 }, press("ArrowDown"), size)).toEqual({ row: 99, column: 4 })
    expect(gridMove({ row: 0, column: 0 }, press("ArrowLeft"), size)).toEqual({ row: 0, column: 0 })
    expect(gridMove({ row: 0, column: 0 }, press("q"), size)).toBeUndefined()
  })
})
