import { expect, it } from "vitest"
import { mapBinsWords } from "./coaching-map-bins.tsx"
import { type MapPoint, namedBeside } from "./map-point.ts"

const side = { mean: 2, interval: { low: 1, high: 3 }, grade: "B" } as const
const managers = (count: number): readonly MapPoint[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `${at}`,
    name: `Manager ${at}`,
    layer: "M1",
    coaching: side,
    hiring: side,
    needsALook: true,
  }))

it.each([
  [0, 0, 0],
  [12, 12, 0],
  [13, 12, 1],
  [3_400, 12, 3_388],
])("of %i it names %i, and %i more", (count, named, more) => {
  const beside = namedBeside(managers(count))
  expect([beside.named.length, beside.more]).toEqual([named, more])
})

it("says how many more need a look than it names", () => {
  expect(mapBinsWords(managers(3_400))).toMatch(/^3,400 managers .* Manager 11: .*\. 3,388 more\.$/)
})
