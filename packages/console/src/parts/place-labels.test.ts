import { describe, expect, it } from "vitest"
import { boxesOverlap, type LabelWish, placeLabels } from "./place-labels.ts"

const bounds = { x: 0, y: 0, width: 400, height: 300 }
const wish = (key: string, x: number, y: number, important = false): LabelWish => ({
  key,
  x,
  y,
  width: 60,
  height: 15,
  important,
})

describe("placing labels", () => {
  it("puts a lone label to the right, above its point", () => {
    expect(placeLabels([wish("a", 100, 100)], bounds).placed).toEqual([
      { key: "a", box: { x: 108, y: 81, width: 60, height: 15 } },
    ])
  })

  it("turns to the left at the right edge", () => {
    const [label] = placeLabels([wish("a", 380, 100)], bounds).placed
    expect(label!.box.x).toBe(380 - 8 - 60)
  })

  it("lets no label touch another, a point, or what is to be avoided", () => {
    const wishes = Array.from({ length: 40 }, (_, index) =>
      wish(`${index}`, 30 + ((index * 97) % 340), 30 + ((index * 61) % 240)),
    )
    const avoid = [{ x: 300, y: 0, width: 100, height: 40 }]
    const { placed, beside } = placeLabels(wishes, bounds, avoid)
    expect(placed.length).toBeGreaterThan(10)
    expect(placed.length + beside.length).toBe(40)
    placed.forEach((label, index) => {
      for (const other of placed.slice(index + 1)) expect(boxesOverlap(label.box, other.box)).toBe(false)
      for (const point of wishes) {
        expect(boxesOverlap(label.box, { x: point.x - 7, y: point.y - 7, width: 14, height: 14 })).toBe(false)
      }
      expect(boxesOverlap(label.box, avoid[0]!)).toBe(false)
    })
  })

  it("lists beside the chart who finds no place, and keeps places for the important", () => {
    const crowd = Array.from({ length: 12 }, (_, index) => wish(`${index}`, 200, 150, index === 11))
    const { placed, beside } = placeLabels(crowd, bounds)
    expect(placed.map((label) => label.key)).toContain("11")
    expect(beside.length).toBeGreaterThan(0)
  })
})
