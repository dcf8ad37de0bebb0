import { describe, expect, it } from "vitest"
import { findTyped, treeData, treeMove, visibleRows } from "./tree-state.ts"

const node = (key: string, above: string | null, name: string, hasBelow = false) => ({
  key,
  above,
  name,
  hasBelow,
})
const data = treeData([
  node("r", null, "Ruth", true),
  node("i", "r", "Ingrid", true),
  node("t", "i", "Tomasz"),
  node("m", "r", "Marcus"),
  node("y", "r", "Yuki"),
])
const rows = visibleRows(data, new Set(["r"]))

describe("the outline", () => {
  it("shows what is open, with levels and places", () => {
    expect(rows.map(({ node: { key }, level, place, siblings }) => [key, level, place, siblings])).toEqual([
      ["r", 1, 1, 1],
      ["i", 2, 1, 3],
      ["m", 2, 2, 3],
      ["y", 2, 3, 3],
    ])
    expect(visibleRows(data, new Set(["r", "i"])).map((row) => row.node.key)).toEqual([
      "r",
      "i",
      "t",
      "m",
      "y",
    ])
    expect(visibleRows(data, new Set(["i"])).map((row) => row.node.key)).toEqual(["r"])
  })

  it.each([
    [0, "ArrowDown", { kind: "go", key: "i" }],
    [0, "ArrowUp", undefined],
    [0, "ArrowRight", { kind: "go", key: "i" }],
    [0, "ArrowLeft", { kind: "close", key: "r" }],
    [1, "ArrowRight", { kind: "open", key: "i" }],
    [2, "ArrowRight", undefined],
    [2, "ArrowLeft", { kind: "go", key: "r" }],
    [1, "End", { kind: "go", key: "y" }],
    [3, "Home", { kind: "go", key: "r" }],
    [3, "ArrowDown", undefined],
    [2, "Enter", { kind: "choose", key: "m" }],
  ])("on row %i %s means %o", (at, key, move) => expect(treeMove(rows, at, key)).toEqual(move))

  it("finds by typing: the next one for a first letter, the same one for a longer text, round again", () => {
    expect(findTyped(rows, 0, "m")).toBe("m")
    expect(findTyped(rows, 2, "ma")).toBe("m")
    expect(findTyped(rows, 3, "i")).toBe("i")
    expect(findTyped(rows, 0, "zz")).toBeUndefined()
  })

  it("lists 100,000 people at once without leaving anybody out", () => {
    const many = treeData([
      node("root", null, "Root", true),
      ...Array.from({ length: 100_000 }, (_, index) => node(`p${index}`, "root", `P ${index}`)),
    ])
    expect(visibleRows(many, new Set(["root"]))).toHaveLength(100_001)
  })
})

describe("in a long list", () => {
  const many = visibleRows(
    treeData(
      Array.from({ length: 40 }, (_, at) => ({ key: `${at}`, above: null, name: `${at}`, hasBelow: false })),
    ),
    new Set(),
  )

  it.each([
    [-1, "ArrowDown", "0"],
    [-1, "PageDown", "0"],
    [-1, "End", "39"],
    [0, "PageDown", "16"],
    [30, "PageDown", "39"],
    [20, "PageUp", "4"],
    [3, "PageUp", "0"],
  ])("from row %i, %s leads to row %s", (at, key, to) => {
    expect(treeMove(many, at, key)).toEqual({ kind: "go", key: to })
  })

  it("Enter chooses the first while nobody is selected", () => {
    expect(treeMove(many, -1, "Enter")).toEqual({ kind: "choose", key: "0" })
  })
})
