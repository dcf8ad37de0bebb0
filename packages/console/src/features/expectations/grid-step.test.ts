import { describe, expect, it } from "vitest"
import { gridStep, typedWeight } from "./grid-step.ts"

describe("keys in the matrix", () => {
  it.each([
    ["ArrowDown", { row: 2, column: 1 }],
    ["ArrowUp", { row: 0, column: 1 }],
    ["ArrowLeft", { row: 1, column: 0 }],
    ["End", { row: 1, column: 4 }],
    ["PageDown", { row: 9, column: 1 }],
    ["a", undefined],
  ])("%s", (key, place) => expect(gridStep({ row: 1, column: 1 }, key, 24, 5)).toEqual(place))

  it("stay within the matrix", () => {
    expect(gridStep({ row: 0, column: 0 }, "ArrowUp", 24, 5)).toEqual({ row: 0, column: 0 })
    expect(gridStep({ row: 23, column: 4 }, "PageDown", 24, 5)).toEqual({ row: 23, column: 4 })
  })
})

describe("a typed weight", () => {
  it.each<[string, number | undefined]>([
    [".35", 0.35],
    ["0,35", 0.35],
    ["35", 0.35],
    ["35 %", 0.35],
    ["1", 1],
    ["12.5", 0.125],
    ["0", 0],
    ["", undefined],
    [".", undefined],
    ["101", undefined],
    ["-1", undefined],
    ["much", undefined],
  ])("%j is %j", (text, weight) => expect(typedWeight(text)).toBe(weight))
})
