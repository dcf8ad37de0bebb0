import { expect, it } from "vitest"
import { regionBetween } from "../../parts/map-region.ts"
import { chosenOf } from "./board-map-words.ts"

const side = (value: number) => ({
  value,
  low: value - 0.5,
  high: value + 0.5,
  grade: "B" as const,
  oneView: false,
  ratings: 4,
  raters: 3,
})
const manager = (name: string, coaching: number, hiring: number | null) => ({
  name,
  coaching: side(coaching),
  hiring: hiring === null ? null : side(hiring),
})
const MANAGERS = [
  manager("Ada", 2, 2),
  manager("Ben", 2.8, 2),
  manager("Cleo", 4, 4),
  manager("Dan", 2, null),
]
const LOW = regionBetween({ coaching: 1, hiring: 1 }, { coaching: 2.5, hiring: 2.5 })

it("lists who stands in a part of the map, and counts who could by their intervals", () => {
  const { inside, words } = chosenOf(MANAGERS, LOW)
  expect(inside.map(({ name }) => name)).toEqual(["Ada"])
  expect(words).toBe(
    "1 manager stands at coaching 1.0 to 2.5, hiring 1.0 to 2.5. 1 more could, by their intervals.",
  )
})

it("says so where nobody does", () => {
  const corner = regionBetween({ coaching: 1, hiring: 4.8 }, { coaching: 1.2, hiring: 5 })
  expect(chosenOf(MANAGERS, corner)).toEqual({
    inside: [],
    words: "No managers stand at coaching 1.0 to 1.2, hiring 4.8 to 5.0.",
  })
})
